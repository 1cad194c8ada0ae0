import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS } from '../parameters';
import samples from '../samples/generateSenderVerificationOtp.json';
import { SENDER_PATH } from './path';
import { replyWithOtp, step, withReference } from './step';

/** https://eps.eko.in/docs/ppi-digikhata-generate-sender-otp: texts another OTP. */
export const generateSenderVerificationOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/otp`,
	parameters: SENDER_PARAMETERS,
	success: () => withReference(samples.success),
	act: step({
		openTo: ['enrolled', 'aadhaar pending', 'pan pending', 'complete'],
		take: (call) => replyWithOtp(call, 'sender', samples.success),
	}),
};
