import type { Operation } from '../../contract/operation';
import { customerId, otp, otpRefId } from '../sender/fields';
import { nextStepOnly } from '../replies';

/**
 * Registers a recipient's bank account with the OTP. Eko's sample has status 2131, and its pages do not
 * say whether that is the end: the list of recipients tells, by the `beneficiary_id`.
 */
export const validateRecipientOtp: Operation = {
	id: 'validateRecipientOtp',
	name: 'Validate Recipient OTP',
	action: 'Validate a recipient OTP',
	description: 'Register a recipient’s bank account with the OTP the sender received',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-validate-recipient-otp',
	effect: 'writes',
	fields: { customerId, otp, otpRefId },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/recipient/bank/otp/verify',
	replies: {
		0: nextStepOnly('getManyRecipients'),
		2131: nextStepOnly('getManyRecipients'),
	},
};
