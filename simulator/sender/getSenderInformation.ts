import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS } from '../parameters';
import samples from '../samples/getSenderInformation.json';
import { SENDER_PATH } from './path';
import { replyWithOtp, step, withReference } from './step';

/** https://eps.eko.in/docs/ppi-digikhata-get-sender: texts an OTP to whoever is enrolled. */
export const getSenderInformation: Endpoint = {
	method: 'GET',
	path: SENDER_PATH,
	parameters: SENDER_PARAMETERS,
	success: () => withReference(samples.success),
	act: step({
		openTo: ['enrolled', 'aadhaar pending', 'pan pending', 'complete'],
		take: (call) => replyWithOtp(call, 'sender', samples.success),
	}),
};
