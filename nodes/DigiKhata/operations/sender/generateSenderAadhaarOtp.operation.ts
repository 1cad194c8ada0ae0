import type { Operation } from '../../contract/operation';
import { aadhaarNumber, customerId } from './fields';
import { readKycOtp } from './replies';

/**
 * UIDAI sends an OTP to the mobile number linked with the sender's Aadhaar. The `otp_ref_id` it
 * returns goes into Validate Sender Aadhaar OTP; a lost one cannot be asked for again.
 */
export const generateSenderAadhaarOtp: Operation = {
	id: 'generateSenderAadhaarOtp',
	name: 'Generate Sender Aadhaar OTP',
	action: 'Generate a sender Aadhaar OTP',
	description: 'Send an OTP to the mobile number linked with the sender’s Aadhaar',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-generate-aadhaar-otp',
	effect: 'sendsOtp',
	fields: { customerId, aadhaarNumber },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/aadhaar/otp',
	replies: {
		0: readKycOtp('validateSenderAadhaarOtp'),
		// Not on Eko's page for this call: its status for an OTP sent elsewhere.
		2129: readKycOtp('validateSenderAadhaarOtp'),
	},
};
