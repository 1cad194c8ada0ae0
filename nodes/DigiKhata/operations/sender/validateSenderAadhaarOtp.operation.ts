import type { Operation } from '../../contract/operation';
import { customerId, otp, otpRefId } from './fields';
import { OUT_OF_STEP_REPLIES } from './replies';

/** Verifies the sender's Aadhaar with the OTP that UIDAI sent. */
export const validateSenderAadhaarOtp: Operation = {
	id: 'validateSenderAadhaarOtp',
	name: 'Validate Sender Aadhaar OTP',
	action: 'Validate a sender Aadhaar OTP',
	description: 'Verify the sender’s Aadhaar with the OTP from UIDAI',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-verify-aadhaar-otp',
	effect: 'writes',
	fields: { customerId, otp, otpRefId },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/aadhaar/otp/verify',
	replies: {
		// "Pan Number Required".
		0: ({ application_id }) => ({ application_id, next_step: 'validateSenderPan' }),
		...OUT_OF_STEP_REPLIES,
	},
};
