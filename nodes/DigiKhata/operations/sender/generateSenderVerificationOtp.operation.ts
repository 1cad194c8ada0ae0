import type { Operation } from '../../contract/operation';
import { customerId } from './fields';
import { readKycOtp } from './replies';

/** Sends an OTP to the sender's mobile number, for instance because the first one has expired. */
export const generateSenderVerificationOtp: Operation = {
	id: 'generateSenderVerificationOtp',
	name: 'Generate Sender Verification OTP',
	action: 'Generate a sender verification OTP',
	description: 'Send a new OTP to the sender’s mobile number',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-generate-sender-otp',
	effect: 'sendsOtp',
	fields: { customerId },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/otp',
	replies: {
		0: readKycOtp('verifySenderOtp'),
		// Not on Eko's page for this call: its status for an OTP sent elsewhere.
		2129: readKycOtp('verifySenderOtp'),
	},
};
