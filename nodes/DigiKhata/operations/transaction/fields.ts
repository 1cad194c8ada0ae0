import type { Field } from '../../contract/field';
import type { LookUp } from '../../contract/operation';
import { asNumber, id } from '../../fields/kinds/id';
import { isBlank } from '../../fields/normalize';
import { clientRefId } from '../../fields/common';
import { rupees } from '../../fields/kinds/rupees';
import { recipientId as recipientIdText } from '../recipient/fields';
import { getManyRecipients } from '../recipient/getManyRecipients.operation';

/** To whom. Eko takes it as a number here. */
export const recipientId = asNumber(recipientIdText);

/** Without it the bank has not registered the recipient's account, and a transfer is not possible. */
export const beneficiaryId = id(
	{
		label: 'Beneficiary ID',
		eko: 'beneficiary_id',
		identifies: true,
		required: false,
		placeholder: 'e.g. {{ $json.beneficiary_id }}',
		description: 'The beneficiary_id from Get Many Recipients. Leave empty to look it up.',
	},
	'Use the beneficiary_id from Get Many Recipients, or leave it empty.',
);

/** How an empty {@link beneficiaryId} is looked up, among the sender's recipients. */
export const lookUpBeneficiary: LookUp = {
	parameter: 'beneficiary_id',
	operation: getManyRecipients,
	find: (recipients, { recipient_id }) =>
		recipients.find((one) => one.recipient_id === String(recipient_id))?.beneficiary_id,
	whenMissing: {
		message: 'The recipient is not ready for transfers',
		description:
			'The sender has no such recipient, or the bank has not registered the account yet. Check with Get Many Recipients; Generate Recipient OTP registers an account.',
	},
};

/** How much. */
export const amount = rupees({
	label: 'Amount',
	eko: 'amount',
	identifies: true,
	placeholder: 'e.g. 500',
	description: 'Whole rupees, from 1 to 50,000',
});

const TRANSACTION_ID = {
	label: 'Transaction ID',
	eko: 'tid',
	identifies: true,
	placeholder: 'e.g. {{ $json.tid }}',
} as const;

/** Eko's number for a transaction. */
export const tid = id(
	{ ...TRANSACTION_ID, unique: 'perEffect', description: 'The tid of the transaction' },
	'Use the tid from the output of the transaction.',
);

/** Which transaction, by Eko's number. */
export const transactionId = id(
	{
		...TRANSACTION_ID,
		required: false,
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
