import { customerId } from '../../fields/customerId';
import { otp } from '../../fields/otp';
import { otpRefId } from '../../fields/otpRefId';
import { defineOperation } from '../../contract/operation';
import { OUT_OF_STEP_REPLIES } from './replies';

/** Confirms the sender's Aadhaar by the OTP that UIDAI texted. */
export const validateSenderAadhaarOtp = defineOperation({
	value: 'validateSenderAadhaarOtp',
	resource: 'sender',
	name: 'Validate Sender Aadhaar OTP',
	action: `Validate a sender Aadhaar OTP`,
	description: 'Confirm the sender’s Aadhaar by the OTP that UIDAI texted',
	effect: 'changes',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-verify-aadhaar-otp',
	fields: { customerId, otp, otpRefId },
	method: 'POST',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/aadhaar/otp/verify`,
		parameters: { otp: values.otp, otp_ref_id: values.otpRefId },
	}),
	results: {
		// "Pan Number Required".
		0: ({ application_id }) => ({ application_id, next_step: 'validateSenderPan' }),
		...OUT_OF_STEP_REPLIES,
	},
});
