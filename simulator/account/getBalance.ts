import type { Endpoint } from '../endpoint';
import { oneDecimal } from '../ledger';
import { CLIENT_REF_ID, CUSTOMER_ID, fixed, INITIATOR_ID } from '../parameters';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/getBalance.json';
import { stateless } from '../stateless';

const ENDPOINT = stateless(
	'GET',
	'/user/account/balance',
	[INITIATOR_ID, CLIENT_REF_ID, CUSTOMER_ID, fixed('customer_id_type', 'mobile_number')],
	samples.success,
);

/** https://eps.eko.in/docs/get-wallet-balance: the e-value of the one agent there is, whoever is asked for. */
export const getBalance: Endpoint = {
	...ENDPOINT,
	act({ parameters, state }) {
		const balance = oneDecimal(state.ledger.balance('e-value'));
		return envelopeReply(withData(ENDPOINT.success(parameters), { balance }));
	},
};
