import type { Field } from '../../contract/field';
import { id } from '../../fields/kinds/id';
import { isBlank } from '../../fields/normalize';
import { clientRefId } from '../../fields/common';
import { rupees } from '../../fields/kinds/rupees';
import { recipientId as recipientIdText } from '../recipient/fields';

/** To whom. Eko takes it as a number here. */
export const recipientId: Field<number> = {
	...recipientIdText,
	parse: (value, account) => Number(recipientIdText.parse(value, account)),
};

/** How much. */
export const amount = rupees({
	label: 'Amount',
	eko: 'amount',
	placeholder: 'e.g. 500',
	description: 'Whole rupees, from 1 to 50,000',
});

/** Eko's number for a transaction. */
export const tid = id(
	{
		label: 'Transaction ID',
		eko: 'tid',
		identifies: true,
		unique: 'perEffect',
		placeholder: 'e.g. {{ $json.tid }}',
		description: 'The tid of the transaction',
	},
	'Use the tid from the output of the transaction.',
);

/** Which transaction, by Eko's number. */
export const transactionId = id(
	{
		label: 'Transaction ID',
		eko: 'tid',
		identifies: true,
		required: false,
		placeholder: 'e.g. {{ $json.tid }}',
		description: 'The tid of the transaction. Leave empty to use Client Reference ID.',
	},
	'Use the tid from the output of the transaction, or Client Reference ID.',
);

/** Which transaction, by the reference it was sent with. */
export const clientReference: Field<string> = {
	eko: 'client_ref_id',
	identifies: true,
	example: clientRefId.example,
	ui: {
		...clientRefId.ui,
		description: 'The client_ref_id of the transaction. Leave empty to use Transaction ID.',
	},
	pathPrefix: 'client_ref_id:',
	parse: (value, account) => (isBlank(value) ? '' : clientRefId.parse(value, account)),
};
