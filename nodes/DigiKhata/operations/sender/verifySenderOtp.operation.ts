import { customerId } from '../../fields/customerId';
import { otp } from '../../fields/otp';
import { otpRefId } from '../../fields/otpRefId';
import { defineOperation } from '../../contract/operation';
import { nextStepOnly, OUT_OF_STEP_REPLIES, readWallet } from './replies';

/** Eko's `response_type_id` for "Pan Number Required". */
const PAN_REQUIRED = 2147;

/** Confirms the sender's mobile number. For a sender who has a wallet it returns that. */
export const verifySenderOtp = defineOperation({
	value: 'verifySenderOtp',
	resource: 'sender',
	name: 'Verify Sender OTP',
	action: `Verify a sender OTP`,
	description: 'Verify the sender’s mobile number by the OTP texted to it',
	effect: 'changes',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-verify-otp',
	fields: { customerId, otp, otpRefId },
	method: 'POST',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/otp/verify`,
		parameters: { otp: values.otp, otp_ref_id: values.otpRefId },
	}),
	results: {
		0: (data, typeId) =>
			typeId === PAN_REQUIRED ? nextStepOnly('validateSenderPan')(data) : readWallet(data, typeId),
		// 2136 among them, which is what a new sender gets.
		...OUT_OF_STEP_REPLIES,
	},
});
