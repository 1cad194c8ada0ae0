import type { INodeProperties } from 'n8n-workflow';

import { EFFECTS } from './contract/effects';
import type { Field } from './contract/field';
import type { Operation, Resource } from './contract/operation';
import { hasOption, OPTION_FIELDS } from './fields/common';
import { OPERATIONS, RESOURCES } from './operations';

/** Every parameter of the node, built from the catalogue. */
export const PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: RESOURCES.map(({ id, name }) => ({ name, value: id })),
		default: 'sender',
	},
	...RESOURCES.map(operationList),
	...RESOURCES.flatMap((resource) =>
		resource.operations.flatMap((operation) => operationForm(resource, operation)),
	),
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
		options: Object.entries(OPTION_FIELDS).map(toOption),
	},
];

/** What the node shows under its name on the canvas: the operation's name. */
export const SUBTITLE = `={{ (${JSON.stringify(
	Object.fromEntries(OPERATIONS.map(({ id, name }) => [id, name])),
)})[$parameter["operation"]] }}`;

/** What an operation does, and what that means for people, as the node panel and AI models read it. */
function describeAction({ action, effect }: Operation): string {
	const { actionNote } = EFFECTS[effect];
	return actionNote === undefined ? action : `${action} (${actionNote})`;
}

function operationList({ id, defaultOperation, operations }: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [id] } },
		options: operations.map((operation) => ({
			name: operation.name,
			value: operation.id,
			action: describeAction(operation),
			description: operation.description,
		})),
		default: defaultOperation,
	};
}

/** What to know before running one operation, and its fields in its own order. */
function operationForm(resource: Resource, { id, effect, fields }: Operation): INodeProperties[] {
	const displayOptions = { show: { resource: [resource.id], operation: [id] } };
	const { notice } = EFFECTS[effect];
	const notices: INodeProperties[] =
		notice === undefined
			? []
			: [{ displayName: notice, name: 'notice', type: 'notice', default: '', displayOptions }];
	const properties = Object.entries(fields).map((entry) => ({
		...toProperty(entry),
		displayOptions,
	}));
	return [...notices, ...properties];
}

/** An option, where it has an effect. */
function toOption(entry: [string, Field]): INodeProperties {
	const having = OPERATIONS.filter((operation) => hasOption(operation, entry[0]));
	const displayOptions = { show: { '/operation': having.map(({ id }) => id) } };
	return { ...toProperty(entry), ...(having.length < OPERATIONS.length && { displayOptions }) };
}

function toProperty([name, { ui }]: [string, Field]): INodeProperties {
	return { ...ui, name };
}
