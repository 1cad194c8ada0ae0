import type { Field } from '../../nodes/DigiKhata/contract/field';
import type { Operation, ReadReply, Resource } from '../../nodes/DigiKhata/contract/operation';
import { mobile } from '../../nodes/DigiKhata/fields/kinds/mobile';
import { type FieldWords, textField } from '../../nodes/DigiKhata/fields/kinds/text';
import { isBlank } from '../../nodes/DigiKhata/fields/normalize';
import { customerId, otp, otpRefId } from '../../nodes/DigiKhata/operations/sender/fields';
import { readOtpReference } from '../../nodes/DigiKhata/operations/sender/replies';

function field(words: FieldWords, example: string, parse: Field['parse'] = String): Field {
	return { ...textField(words), example, parse };
}

const tid = field(
	{ label: 'Transaction ID', eko: 'tid', identifies: true, unique: 'perEffect' },
	'2886522975',
);
const recipientId = field({ label: 'Recipient ID', eko: 'recipient_id' }, '10017740', Number);
const amount = field({ label: 'Amount', eko: 'amount' }, '110', Number);
/** Generated if empty, as the client reference is. */
const timestamp = field(
	{ label: 'Timestamp', eko: 'timestamp', required: false },
	'2026-11-01T10:00:00.000Z',
	(value) => (isBlank(value) ? new Date().toISOString() : String(value)),
);
const reference = field(
	{ label: 'Transaction ID or Client Reference ID', eko: 'reference', identifies: true },
	'client_ref_id:kyc-1',
);
/** A sender who may pay several times in a run: to say so is each operation's own matter. */
const payer = mobile({ label: 'Customer ID', eko: 'customer_id', identifies: true });

const readRecipientAdded: ReadReply = ({ application_id }) => ({
	application_id,
	next_step: 'done',
});

const common = { description: 'Try out the contract', action: 'Try out the contract' };
const page = 'https://eps.eko.in/docs/ppi-digikhata-';

const RECIPIENT: readonly Operation[] = [
	{
		...common,
		id: 'getListOfRecipients',
		name: 'Get List of Recipients',
		effect: 'reads',
		docs: `${page}get-recipients`,
		fields: { customerId },
		method: 'GET',
		path: '/customer/payment/ppi-digikhata/sender/{customer_id}/recipients',
		replies: { 0: ({ recipient_list }) => ({ recipient_list, next_step: 'addRecipient' }) },
	},
	{
		...common,
		id: 'validateOtpToAddRecipient',
		name: 'Validate OTP to Add Recipient',
		effect: 'writes',
		docs: `${page}validate-recipient-otp`,
		fields: { customerId, otp, otpRefId },
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/{customer_id}/recipient/bank/otp/verify',
		replies: { 0: readRecipientAdded, 2131: readRecipientAdded },
	},
];

const TRANSACTION: readonly Operation[] = [
	{
		...common,
		id: 'sendTransactionOtp',
		name: 'Send Transaction OTP',
		effect: 'sendsOtp',
		docs: `${page}send-transaction-otp`,
		fields: { customerId, recipientId, amount },
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/otp',
		parameters: { service_code: 80 },
		replies: {
			0: readOtpReference('initiateTransaction'),
			2133: readOtpReference('initiateTransaction'),
		},
	},
	{
		...common,
		id: 'initiateTransaction',
		name: 'Initiate Transaction',
		effect: 'movesMoney',
		docs: `${page}initiate-transaction`,
		fields: { customerId: payer, recipientId, amount, timestamp },
		method: 'POST',
		path: '/customer/payment/ppi-digikhata',
		parameters: { currency: 'INR', channel: 2 },
		replies: {
			// Status 0 says that Eko took the order; what became of the money is another matter.
			0: ({ tid, tx_status }) => {
				if (tx_status === undefined) return undefined;
				const next_step = tx_status === '0' ? 'done' : 'transactionInquiry';
				return { tid, tx_status, next_step };
			},
		},
	},
	{
		...common,
		id: 'transactionInquiry',
		name: 'Transaction Inquiry',
		effect: 'reads',
		docs: 'https://eps.eko.in/docs/transaction-inquiry',
		fields: { reference },
		method: 'GET',
		path: '/tools/reference/transaction/{reference}',
		replies: { 0: ({ tx_status }) => ({ tx_status, next_step: 'done' }) },
	},
	{
		...common,
		id: 'getRefundOtp',
		name: 'Get Refund OTP',
		effect: 'sendsOtp',
		docs: 'https://eps.eko.in/docs/get-refund-otp',
		fields: { tid },
		method: 'POST',
		path: '/customer/payment/refund/{tid}/otp',
		replies: { 0: readOtpReference('initiateRefund'), 2133: readOtpReference('initiateRefund') },
	},
];

/**
 * Resources with one operation of each kind that the node does not have yet, as Eko documents them: they
 * show that the contract carries them as it is.
 */
export const RESOURCES_TO_COME: readonly Resource[] = [
	{
		id: 'recipient',
		name: 'Recipient',
		defaultOperation: 'getListOfRecipients',
		adviceWhenUnknown: 'See whether the recipient is there with Get List of Recipients.',
		operations: RECIPIENT,
	},
	{
		id: 'transaction',
		name: 'Transaction',
		defaultOperation: 'transactionInquiry',
		adviceWhenUnknown: 'Find out with Transaction Inquiry.',
		operations: TRANSACTION,
	},
];
