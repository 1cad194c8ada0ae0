import type { Operation } from '../../contract/operation';
import { toRupees } from '../../eko/amounts';
import { isBlank } from '../../fields/normalize';
import { accountMobile } from './fields';

/** The e-value of an account, in rupees: what Eko takes from when a wallet is loaded. */
export const getBalance: Operation = {
	id: 'getBalance',
	name: 'Get Balance',
	action: 'Get the balance of an account',
	description: 'Get the balance (e-value) of your account or another one',
	docs: 'https://eps.eko.in/docs/get-wallet-balance',
	effect: 'reads',
	fields: { accountMobile },
	method: 'GET',
	path: '/user/account/balance',
	parameters: { customer_id_type: 'mobile_number' },
	replies: {
		0: ({ balance, currency }) =>
			isBlank(balance) ? undefined : { balance: toRupees(balance), currency },
	},
};
