import type { Operation } from '../../contract/operation';
import { readTid, readTransaction } from '../../eko/transaction';
import { customerId } from '../sender/fields';
import { amountAsText, paymentReference } from './fields';

/** Takes money from the agent's balance and puts it into a sender's wallet. No OTP stands in between. */
export const loadWallet: Operation = {
	id: 'loadWallet',
	name: 'Load Wallet',
	action: 'Load a wallet',
	description: 'Move money from your balance to a sender’s wallet',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-load-wallet',
	effect: 'movesMoney',
	fields: { customerId, amount: amountAsText, clientRefId: paymentReference },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/wallet/loadwallet',
	parameters: { org_id: '1' },
	replies: {
		// Eko's sample has no state: with a transaction ID the wallet is loaded.
		0: (_data, _typeId, envelope = {}) =>
			readTid(envelope) === undefined ? undefined : readTransaction(envelope, 'success'),
	},
};
