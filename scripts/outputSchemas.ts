/** What `npm run docs` writes for n8n’s editor: the fields of each operation, before its first run. */
import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../nodes/DigiKhata/contract/operation';
import { OPERATIONS, RESOURCES } from '../nodes/DigiKhata/operations';
import { samplesOf } from '../test/operations/cases';

/** What a value looks like, as JSON Schema. */
export interface Schema {
	readonly type: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
}

/** Where n8n looks beside the node: by its version, then by what `resource` and `operation` hold. */
export const SCHEMA_FOLDER = '__schema__/v1.0.0';

/** A value of everything that the cases of any operation expect, by name. */
const KNOWN = Object.assign(
	{},
	...OPERATIONS.flatMap((operation) =>
		samplesOf(operation).flatMap(({ result }) => entriesOf(result, operation)),
	),
) as IDataObject;

/**
 * The files from which n8n's editor knows an operation's output before its first run, each text by its
 * path in that folder.
 */
export function outputSchemas(): Map<string, string> {
	const files = RESOURCES.flatMap(({ id, operations }) =>
		operations.map((operation): [string, string] => [
			`${id}/${operation.id}.json`,
			`${JSON.stringify(outputSchema(operation), undefined, '\t')}\n`,
		]),
	);
	return new Map(files);
}

/** What an output item of an operation has with Simplify on, in the output's order. */
export function outputSchema(operation: Operation): Schema {
	const people = Object.values(operation.fields)
		.filter(({ identifies, eko }) => identifies && eko !== 'client_ref_id')
		.map(({ eko, example }) => [String(eko), schemaOf(example)] as const);
	const { next_step, ...result } = resultOf(operation);
	return {
		type: 'object',
		properties: {
			...Object.fromEntries(people),
			...(next_step && { next_step }),
			...result,
			...(!operation.withoutClientRef && { client_ref_id: { type: 'string' } }),
			...(operation.each === undefined && {
				status: { type: 'number' },
				response_status_id: { type: 'number' },
				response_type_id: { type: 'number' },
				message: { type: 'string' },
			}),
		},
	};
}

/**
 * What it reads from Eko's samples, with what a sample lacks but that of another operation has: Eko
 * describes a wallet in full for some of them only. What Eko leaves empty in all is left out.
 */
function resultOf(operation: Operation): Record<string, Schema> {
	const names = samplesOf(operation).flatMap(({ reply }) => {
		const read = operation.replies[reply.status];
		const result = read?.(reply.data ?? {}, reply.response_type_id, reply) ?? {};
		return entriesOf(result, operation).flatMap(Object.keys);
	});
	const known = names.filter((name) => KNOWN[name] !== undefined);
	return Object.fromEntries(known.map((name) => [name, schemaOf(KNOWN[name])]));
}

function entriesOf(result: IDataObject, { each }: Operation): IDataObject[] {
	return each === undefined ? [result] : (result[each] as IDataObject[]);
}

function schemaOf(value: unknown): Schema {
	if (Array.isArray(value)) {
		return { type: 'array', ...(value.length > 0 && { items: schemaOf(value[0]) }) };
	}
	if (value === null) return { type: 'null' };
	if (typeof value !== 'object') return { type: typeof value };
	const properties = Object.entries(value).map(([name, one]) => [name, schemaOf(one)] as const);
	return { type: 'object', properties: Object.fromEntries(properties) };
}
