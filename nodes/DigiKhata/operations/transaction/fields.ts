import type { Field } from '../../contract/field';
import type { LookUp } from '../../contract/operation';
import { FieldError } from '../../../../credentials/fieldError';
import { id } from '../../fields/kinds/id';
import { textField } from '../../fields/kinds/text';
import { isBlank } from '../../fields/normalize';
import { clientRefId } from '../../fields/common';
import { rupees } from '../../fields/kinds/rupees';
import { recipientId as recipientIdText } from '../recipient/fields';
import { getManyRecipients } from '../recipient/getManyRecipients.operation';

/** To whom. Eko takes it as a number here. */
export const recipientId: Field<string> = { ...recipientIdText, toEko: Number };

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
			'The sender has no such recipient, or the bank has not registered the account yet. Check with Get Many Recipients; to register the account, use Generate Recipient OTP and Validate Recipient OTP.',
	},
};

/** How much. */
export const amount: Field<number> = rupees({
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

/** The same as text, which Load Wallet takes. */
export const amountAsText: Field<number> = { ...amount, toEko: String };

/** Your own name for a payment: with the same one it is never made twice. */
export const paymentReference: Field<string> = {
	...clientRefId,
	ui: {
		...clientRefId.ui,
		required: true,
		placeholder: 'e.g. order-20417',
		description:
			'Your own reference for this one payment, such as an order number. The node pays each reference only once. Use different ones for loading and sending.',
	},
	parse: (value, account) => {
		if (!isBlank(value)) return clientRefId.parse(value, account);
		throw new FieldError(
			'Client Reference ID',
			'is empty',
			'Enter your order number or payout ID. The node pays each reference only once.',
		);
	},
};

/** Where the payment is made. */
export const latlong: Field<string> = {
	...textField({
		label: 'Location',
		eko: 'latlong',
		placeholder: 'e.g. 28.63,77.22',
		description: 'Latitude and longitude of the place where the payment is made',
	}),
	example: '28.63,77.22',
	parse: (value) => {
		// An expression may come to many decimals; ten are less than a hair.
		const text =
			typeof value === 'string' ? value.replace(/\s/g, '').replace(/(\.\d{10})\d+/g, '$1') : '';
		const isPlace = /^-?\d{1,2}(\.\d{1,10})?,-?\d{1,3}(\.\d{1,10})?$/.test(text);
		const [latitude, longitude] = text.split(',').map((degrees) => Math.abs(Number(degrees)));
		if (isPlace && Number(latitude) <= 90 && Number(longitude) <= 180) return text;
		throw new FieldError(
			'Location',
			'is not a latitude and longitude',
			'Enter both in degrees, with a comma in between, like 28.63,77.22.',
		);
	},
};

/** Eko's number for a transaction. */
export const tid = id(
	{ ...TRANSACTION_ID, unique: 'perEffect', description: 'The tid of the transaction' },
	'Use the tid from the output of the transaction.',
);

/** The same for a refund, of which there is one. */
export const refundedTid: Field<string> = { ...tid, unique: 'always' };

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
