import type { Operation } from '../../contract/operation';
import { isBlank } from '../../fields/normalize';
import { ifsc } from './fields';

/** The bank of an IFSC, with the `bank_id` that Add Recipient takes. */
export const lookUpBank: Operation = {
	id: 'lookUpBank',
	name: 'Look Up Bank',
	action: 'Look up a bank',
	description: 'Find a bank by the IFSC of one of its branches',
	docs: 'https://eps.eko.in/docs/bank-details-by-ifsc',
	effect: 'reads',
	fields: { ifsc },
	method: 'GET',
	path: '/tools/reference/banks/ifsc/{ifsc}',
	replies: {
		// Nothing without the ID: it is what the look-up is for.
		0: ({ bank, branch, bank_id, isverificationavailable }) =>
			isBlank(bank_id) ? undefined : { bank, branch, bank_id, isverificationavailable },
	},
};
