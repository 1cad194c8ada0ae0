import type { Endpoint } from '../endpoint';
import { freshOtpRefId } from '../otpRefId';
import { SENDER_PARAMETERS } from '../parameters';
import type { Envelope } from '../reply';
import { otpTexted } from './envelopes';
import { SENDER_PATH } from './path';
import { replyWithOtp } from './step';

/** https://eps.eko.in/docs/ppi-digikhata-get-sender: texts an OTP to whoever is enrolled. */
export const getSenderInformation: Endpoint = {
	method: 'GET',
	path: SENDER_PATH,
	parameters: SENDER_PARAMETERS,
	success: () => validateTheOtp(freshOtpRefId()),
	step: {
		openTo: ['enrolled', 'aadhaar pending', 'pan pending', 'complete'],
		take: (call) => replyWithOtp(call, 'sender', validateTheOtp),
	},
};

function validateTheOtp(otpRefId: string): Envelope {
	return { ...otpTexted(otpRefId, 19), response_status_id: 1, status: 2129 };
}
