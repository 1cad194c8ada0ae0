import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../contract/operation';
import { asText, isObject } from '../../eko/envelope';
import { isBlank } from '../../fields/normalize';
import { customerId } from '../sender/fields';

/** The recipients of a sender. Those without `beneficiary_id` are not registered with the bank yet. */
export const getManyRecipients: Operation = {
	id: 'getManyRecipients',
	name: 'Get Many Recipients',
	action: 'Get many recipients',
	description: 'List a sender’s recipients, one item each, with their bank accounts masked',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-get-recipients',
	effect: 'reads',
	fields: { customerId },
	method: 'GET',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/recipients',
	each: 'recipient_list',
	replies: {
		// The list may be missing or empty: then there is no recipient.
		0: ({ recipient_list: list }) =>
			isBlank(list) || Array.isArray(list)
				? { recipient_list: [list].flat().filter(isObject).map(readRecipient) }
				: undefined,
	},
};

function readRecipient(entry: IDataObject): IDataObject {
	const { recipient_id, beneficiary_id, recipient_name, recipient_mobile } = entry;
	const { bank, ifsc, account } = entry;
	// Eko puts 0 or null until the bank has registered the account. A transfer is not possible before.
	const isReady = !isBlank(beneficiary_id) && Number(beneficiary_id) !== 0;
	return {
		// IDs are text everywhere: what is compared or passed on stays the same.
		recipient_id: asText(recipient_id),
		recipient_name,
		recipient_mobile,
		bank,
		ifsc,
		account,
		is_ready: isReady,
		...(isReady
			? { beneficiary_id: asText(beneficiary_id) }
			: { next_step: 'generateRecipientOtp' }),
	};
}
