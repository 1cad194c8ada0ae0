import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../nodes/DigiKhata/contract/operation';

/** The example of every field of an operation, less the sender, who is the item's. */
export function examplesOf({ fields }: Pick<Operation, 'fields'>): IDataObject {
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([name]) => name !== 'customerId')
			.map(([name, { example }]) => [name, example as string]),
	);
}
