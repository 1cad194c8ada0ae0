import type { Endpoint } from '../endpoint';
import { CLIENT_REF_ID, IFSC, INITIATOR_ID } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/lookUpBank.json';
import { stateless } from '../stateless';
import { bankOf } from './banks';

const ENDPOINT = stateless(
	'GET',
	'/tools/reference/banks/ifsc/{ifsc}',
	[INITIATOR_ID, CLIENT_REF_ID, IFSC],
	samples.success,
);

/** The bank of an IFSC, with its own number and name. */
export const lookUpBank: Endpoint = {
	...ENDPOINT,
	act({ parameters }) {
		const bank = bankOf(parameters['ifsc']);
		if (!bank) return envelopeReply(refusal(467));
		const { bankId: bank_id, name } = bank;
		return envelopeReply(withData(ENDPOINT.success(parameters), { bank_id, bank: name }));
	},
};
