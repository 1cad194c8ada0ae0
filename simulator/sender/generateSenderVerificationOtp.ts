import type { Endpoint } from '../endpoint';
import { freshOtpRefId } from '../otpRefId';
import { SENDER_PARAMETERS } from '../parameters';
import { otpTexted } from './envelopes';
import { SENDER_PATH } from './path';
import { replyWithOtp } from './step';

/** https://eps.eko.in/docs/ppi-digikhata-generate-sender-otp: texts another OTP. */
export const generateSenderVerificationOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/otp`,
	parameters: SENDER_PARAMETERS,
	success: () => otpTexted(freshOtpRefId(), 19),
	step: {
		openTo: ['enrolled', 'aadhaar pending', 'pan pending', 'complete'],
		take: (call) => replyWithOtp(call, 'sender', (otpRefId) => otpTexted(otpRefId, 19)),
	},
};
