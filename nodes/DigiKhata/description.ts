import type { INodeProperties } from 'n8n-workflow';

import { EFFECTS } from './contract/effects';
import type { Field } from './contract/field';
import type { Operation, Resource } from './contract/operation';
import { hasOption, isOptional, OPTION_FIELDS } from './fields/options';
import { OPERATIONS, RESOURCES } from './operations';

/** Every parameter of the node, built from the catalog. */
export const PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: inOrder(
			RESOURCES.map(({ id, name }) => ({ name, value: id })),
			({ name }) => name,
		),
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
		options: inOrder(allOptions(), ({ displayName }) => displayName),
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
		options: inOrder(
			operations.map((operation) => ({
				name: operation.name,
				value: operation.id,
				action: describeAction(operation),
				description: operation.description,
			})),
			({ name }) => name,
		),
		default: defaultOperation,
	};
}

/** What to know before running one operation, and its fields in its own order, less those under Options. */
function operationForm(resource: Resource, operation: Operation): INodeProperties[] {
	const { id, effect, fields } = operation;
	const displayOptions = { show: { resource: [resource.id], operation: [id] } };
	const { notice } = EFFECTS[effect];
	const notices: INodeProperties[] =
		notice === undefined
			? []
			: [{ displayName: notice, name: 'notice', type: 'notice', default: '', displayOptions }];
	const properties = Object.entries(fields)
		.filter(([name]) => !isOptional(operation, name))
		.map((entry) => ({ ...toProperty(entry), displayOptions }));
	return [...notices, ...properties];
}

/**
 * What is under Options: fields of an operation's own that may be left empty, and what holds for a call or a
 * run. One that reads alike for several operations is one option; of operations without it, it is hidden.
 */
function allOptions(): INodeProperties[] {
	const all = new Map<string, { property: INodeProperties; having: string[] }>();
	for (const operation of OPERATIONS) {
		const own = Object.entries(operation.fields).filter(([name]) => isOptional(operation, name));
		const common = Object.entries(OPTION_FIELDS).filter(([name]) => hasOption(operation, name));
		for (const property of [...own, ...common].map(toProperty)) {
			const key = JSON.stringify(property);
			const having = all.get(key)?.having ?? [];
			all.set(key, { property, having: [...having, operation.id] });
		}
	}
	return [...all.values()].map(({ property, having }) => {
		const displayOptions = { show: { '/operation': having } };
		return having.length < OPERATIONS.length ? { ...property, displayOptions } : property;
	});
}

function toProperty([name, { ui }]: [string, Field]): INodeProperties {
	return { ...ui, name };
}

/** By the alphabet, as n8n wants lists; the catalog has its own order, that of the steps. */
function inOrder<T>(list: readonly T[], labelOf: (entry: T) => string): T[] {
	return [...list].sort((a, b) => labelOf(a).localeCompare(labelOf(b), 'en'));
}
