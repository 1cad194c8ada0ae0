import { customerId } from '../../nodes/DigiKhata/fields/customerId';
import { type Field, isBlank } from '../../nodes/DigiKhata/fields/normalize';
import { otpRefId } from '../../nodes/DigiKhata/fields/otpRefId';
import { otp } from '../../nodes/DigiKhata/fields/otp';
import {
	defineOperation,
	type Operation,
	type ReadReply,
} from '../../nodes/DigiKhata/contract/operation';
import { readOtpReference } from '../../nodes/DigiKhata/operations/sender/replies';

/** As the registry has it once these operations are the node's own. */
export const RESOURCES_TO_COME = {
	recipient: {
		name: 'Recipient',
		defaultOperation: 'getListOfRecipients',
		findOut: 'See whether the recipient is there with Get List of Recipients.',
	},
	transaction: {
		name: 'Transaction',
		defaultOperation: 'transactionInquiry',
		findOut: 'Find out with Transaction Inquiry.',
	},
};

function text(name: string, displayName: string, subject?: string): Field {
	return {
		property: { displayName, name, type: 'string', default: '' },
		...(subject !== undefined && { subject }),
		check: String,
	};
}

const tid = text('tid', 'Transaction ID', 'tid');
const recipientId = text('recipientId', 'Recipient ID');
const amount = text('amount', 'Amount');
/** Made up where it is empty, as the client reference is. */
const timestamp: Field = {
	...text('timestamp', 'Timestamp'),
	check: (value) => (isBlank(value) ? new Date().toISOString() : String(value)),
};
const reference = text('reference', 'Transaction ID or Client Reference ID', 'reference');

const recipientAdded: ReadReply = ({ application_id }) => ({ application_id, next_step: 'done' });

const common = { description: 'Try out the contract', action: 'Try out the contract' };
const recipient = { ...common, resource: 'recipient' as Operation['resource'] };
const transaction = { ...common, resource: 'transaction' as Operation['resource'] };
const page = 'https://eps.eko.in/docs/ppi-digikhata-';

/**
 * One operation of each kind that the node does not have yet, as Eko documents them: they show that the
 * contract carries them as it is.
 */
export const OPERATIONS_TO_COME: readonly Operation[] = [
	defineOperation({
		...recipient,
		value: 'getListOfRecipients',
		name: 'Get List of Recipients',
		effect: 'reads',
		documentation: `${page}get-recipients`,
		fields: { customerId },
		method: 'GET',
		prepare: (values) => ({
			path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/recipients`,
			parameters: {},
		}),
		results: { 0: ({ recipient_list }) => ({ recipient_list, next_step: 'addRecipient' }) },
	}),
	defineOperation({
		...recipient,
		value: 'validateOtpToAddRecipient',
		name: 'Validate OTP to Add Recipient',
		effect: 'changes',
		documentation: `${page}validate-recipient-otp`,
		fields: { customerId, otp, otpRefId },
		method: 'POST',
		prepare: (values) => ({
			path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/recipient/bank/otp/verify`,
			parameters: { otp: values.otp, otp_ref_id: values.otpRefId },
		}),
		results: { 0: recipientAdded, 2131: recipientAdded },
	}),
	defineOperation({
		...transaction,
		value: 'sendTransactionOtp',
		name: 'Send Transaction OTP',
		effect: 'textsPerson',
		documentation: `${page}send-transaction-otp`,
		fields: { customerId, recipientId, amount },
		method: 'POST',
		prepare: (values) => ({
			path: '/customer/payment/ppi-digikhata/otp',
			parameters: {
				customer_id: values.customerId,
				recipient_id: Number(values.recipientId),
				amount: Number(values.amount),
				service_code: 80,
			},
		}),
		results: {
			0: readOtpReference('initiateTransaction'),
			2133: readOtpReference('initiateTransaction'),
		},
	}),
	defineOperation({
		...transaction,
		value: 'initiateTransaction',
		name: 'Initiate Transaction',
		effect: 'movesMoney',
		documentation: `${page}initiate-transaction`,
		fields: { customerId, recipientId, amount, timestamp },
		method: 'POST',
		prepare: (values) => ({
			path: '/customer/payment/ppi-digikhata',
			parameters: {
				customer_id: values.customerId,
				recipient_id: Number(values.recipientId),
				amount: Number(values.amount),
				timestamp: values.timestamp,
				currency: 'INR',
				channel: 2,
			},
		}),
		results: {
			// Status 0 says that Eko took the order; what became of the money is another matter.
			0: ({ tid, tx_status }) => {
				if (tx_status === undefined) return undefined;
				const next_step = tx_status === '0' ? 'done' : 'transactionInquiry';
				return { tid, tx_status, next_step };
			},
		},
	}),
	defineOperation({
		...transaction,
		value: 'transactionInquiry',
		name: 'Transaction Inquiry',
		effect: 'reads',
		documentation: 'https://eps.eko.in/docs/transaction-inquiry',
		fields: { reference },
		method: 'GET',
		prepare: (values) => ({
			path: `/tools/reference/transaction/${values.reference}`,
			parameters: {},
		}),
		results: { 0: ({ tx_status }) => ({ tx_status, next_step: 'done' }) },
	}),
	defineOperation({
		...transaction,
		value: 'getRefundOtp',
		name: 'Get Refund OTP',
		effect: 'textsPerson',
		documentation: 'https://eps.eko.in/docs/get-refund-otp',
		fields: { tid },
		method: 'POST',
		prepare: (values) => ({
			path: `/customer/payment/refund/${values.tid}/otp`,
			parameters: {},
		}),
		results: { 0: readOtpReference('initiateRefund'), 2133: readOtpReference('initiateRefund') },
	}),
];
