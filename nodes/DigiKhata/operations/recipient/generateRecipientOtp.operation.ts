import type { Operation } from '../../contract/operation';
import { asText } from '../../eko/envelope';
import { isBlank } from '../../fields/normalize';
import { customerId } from '../sender/fields';
import { readOtpReference } from '../replies';
import { recipientId } from './fields';

/**
 * Has the bank register a recipient's account: the sender gets an OTP. Eko wants an hour to pass between
 * two accounts.
 */
export const generateRecipientOtp: Operation = {
	id: 'generateRecipientOtp',
	name: 'Generate Recipient OTP',
	action: 'Generate a recipient OTP',
	description: 'Send the sender an OTP to register a recipient’s bank account',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-recipient-bank-otp',
	effect: 'sendsOtp',
	fields: { customerId, recipientId },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/recipient/bank/otp',
	replies: {
		0: (data) => {
			const result = readOtpReference('validateRecipientOtp')(data);
			const { beneficiary_id } = data;
			return result && !isBlank(beneficiary_id)
				? { ...result, beneficiary_id: asText(beneficiary_id) }
				: result;
		},
	},
};
