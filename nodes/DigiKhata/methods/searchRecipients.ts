import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { FieldError } from '../../../credentials/fieldError';
import { isBlank } from '../fields/normalize';
import { customerId } from '../operations/sender/fields';
import { getManyRecipients as operation } from '../operations/recipient/getManyRecipients.operation';
import { askFromEditor } from './askFromEditor';

/**
 * The recipients of the sender in Customer ID, by name, bank and the end of the account; those that the
 * bank has not registered yet are marked.
 *
 * @param filter what a person typed to find one
 * @throws as {@link askFromEditor}, also where Customer ID is empty or an expression
 */
export async function searchRecipients(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const recipients = await askFromEditor(this, {
		operation,
		values: ({ read, typed }) => {
			if (isBlank(typed('customerId'))) {
				throw new FieldError(
					'Customer ID',
					'is empty or an expression',
					'Enter a sender’s number to see the recipients, or choose By ID.',
				);
			}
			return { customerId: read('customerId', customerId) };
		},
		read: ({ recipient_list }) => recipient_list as IDataObject[],
	});
	return {
		results: recipients
			.map((recipient) => ({ name: nameOf(recipient), value: String(recipient.recipient_id) }))
			.filter(({ name }) => name.toLowerCase().includes(filter.trim().toLowerCase())),
	};
}

function nameOf({ recipient_name, bank, account, is_ready }: IDataObject): string {
	const about = [recipient_name, bank, account].filter(Boolean).join(', ');
	return is_ready === true ? about : `${about} (not ready)`;
}
