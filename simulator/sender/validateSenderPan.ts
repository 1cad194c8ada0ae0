import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS, text } from '../parameters';
import { envelopeReply } from '../reply';
import samples from '../samples/validateSenderPan.json';
import { SENDER_PATH } from './path';
import { profile, profileOf } from './profile';
import { step } from './step';

const PAN_NUMBER = text(
	'pan_number',
	/^[A-Z]{5}[0-9]{4}[A-Z]$/,
	'must be text of 5 capital letters, 4 digits and a capital letter',
);

/** https://eps.eko.in/docs/ppi-digikhata-validate-pan: completes KYC. Any PAN of the right form will do. */
export const validateSenderPan: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/pan`,
	parameters: [...SENDER_PARAMETERS, PAN_NUMBER],
	success: ({ customer_id }) => profile(samples.success, customer_id),
	act: step({
		openTo: ['pan pending'],
		take(call) {
			call.sender.stage = 'complete';
			return envelopeReply(profileOf(samples.success, call));
		},
	}),
};
