import type { Operation } from '../../contract/operation';
import { customerId, otp, otpRefId } from './fields';
import { nextStepOnly } from '../replies';
import { OUT_OF_STEP_REPLIES, readWallet } from './replies';

/** Eko's `response_type_id` for "Pan Number Required". */
const PAN_REQUIRED = 2147;

/** Verifies the sender's mobile number. For a sender who has a wallet it returns that. */
export const verifySenderOtp: Operation = {
	id: 'verifySenderOtp',
	name: 'Verify Sender OTP',
	action: 'Verify a sender OTP',
	description: 'Verify the sender’s mobile number with the OTP sent to it',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-verify-otp',
	effect: 'writes',
	fields: { customerId, otp, otpRefId },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/otp/verify',
	replies: {
		0: (data, typeId) =>
			typeId === PAN_REQUIRED ? nextStepOnly('validateSenderPan')(data) : readWallet(data, typeId),
		// 2136 among them, which is what a new sender gets.
		...OUT_OF_STEP_REPLIES,
	},
};
