import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS, text } from '../parameters';
import samples from '../samples/generateSenderAadhaarOtp.json';
import { SENDER_PATH } from './path';
import { replyWithOtp, step, withReference } from './step';

/** The Aadhaar number, under Eko's spelling. Any 12 digits will do, as Eko's own example fails the real rules. */
const AADHAR = text('aadhar', /^[0-9]{12}$/, 'must be text of 12 digits');

/** https://eps.eko.in/docs/ppi-digikhata-generate-aadhaar-otp: texts an OTP, in UIDAI's place. */
export const generateSenderAadhaarOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/aadhaar/otp`,
	parameters: [...SENDER_PARAMETERS, AADHAR],
	success: () => withReference(samples.success),
	act: step({
		openTo: ['aadhaar pending', 'pan pending'],
		// So that this step can be tried out without those before it.
		strangersAre: 'aadhaar pending',
		take: (call) => replyWithOtp(call, 'aadhaar', samples.success),
	}),
};
