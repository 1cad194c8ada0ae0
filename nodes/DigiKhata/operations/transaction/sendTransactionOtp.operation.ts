import type { Operation } from '../../contract/operation';
import { customerId } from '../sender/fields';
import { readOtpReference } from '../replies';
import { amount, beneficiaryId, lookUpBeneficiary, recipientId } from './fields';

/**
 * The sender gets an OTP by which they consent to one transfer: this amount to this recipient. None is
 * sent for a recipient to whom a transfer is not possible yet.
 */
export const sendTransactionOtp: Operation = {
	id: 'sendTransactionOtp',
	name: 'Send Transaction OTP',
	action: 'Send a transaction OTP',
	description: 'Send the sender an OTP to consent to one transfer',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-send-transaction-otp',
	effect: 'sendsOtp',
	fields: {
		customerId,
		recipientId,
		amount,
		beneficiaryId,
	},
	lookUp: lookUpBeneficiary,
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/otp',
	parameters: { service_code: 80 },
	replies: {
		0: readOtpReference('initiateTransaction'),
		2133: readOtpReference('initiateTransaction'),
	},
};
