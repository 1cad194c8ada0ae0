import type { INodeProperties } from 'n8n-workflow';

import { clientRefId } from './fields/clientRefId';
import { initiatorId } from './fields/initiatorId';
import { concurrency, timeout } from './fields/runOptions';
import { userCode } from './fields/userCode';
import { OPERATIONS } from './operations';
import { RESOURCES } from './operations/resources';

/** Every parameter of the node, built from the registry of operations. */
export const PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: Object.entries(RESOURCES).map(([value, { name }]) => ({ name, value })),
		default: 'sender',
	},
	...Object.entries(RESOURCES).map(operationList),
	...operationFields(),
	initiatorId.property,
	userCode.property,
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [clientRefId.property, concurrency.property, timeout.property],
	},
];

/** What the node shows under its name on the canvas: the operation's name. */
export const SUBTITLE = `={{ (${JSON.stringify(
	Object.fromEntries(OPERATIONS.map(({ value, name }) => [value, name])),
)})[$parameter["operation"]] }}`;

function operationList([resource, { defaultOperation }]: [
	string,
	{ defaultOperation: string },
]): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: OPERATIONS.filter((operation) => operation.resource === resource).map(
			({ name, value, action, description }) => ({ name, value, action, description }),
		),
		default: defaultOperation,
	};
}

/** One property for each field, shown with the operations that have it. */
function operationFields(): INodeProperties[] {
	const fields = new Set(OPERATIONS.flatMap(({ fields }) => Object.values(fields)));
	return [...fields].map(({ property }) => ({
		...property,
		displayOptions: {
			show: {
				operation: OPERATIONS.filter(({ fields }) => property.name in fields).map(
					({ value }) => value,
				),
			},
		},
	}));
}
