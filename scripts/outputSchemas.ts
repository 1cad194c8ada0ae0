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

/** A value of everything that any operation reads, by name. */
const KNOWN = Object.assign({}, ...OPERATIONS.flatMap(resultsOf)) as IDataObject;

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
	const verdict = {
		status: { type: 'number' },
		response_status_id: { type: 'number' },
		response_type_id: { type: 'number' },
		message: { type: 'string' },
	};
	return {
		type: 'object',
		properties: {
			...Object.fromEntries(people),
			...(next_step && { next_step }),
			...result,
			...(!operation.withoutClientRef && { client_ref_id: { type: 'string' } }),
			...(operation.each === undefined && verdict),
		},
	};
}

/**
 * What it reads from Eko's samples, with what a sample lacks but that of another operation has: Eko
 * describes a wallet in full for some of them only. What Eko leaves empty in all is left out.
 */
function resultOf({ id, replies, each }: Operation): Record<string, Schema> {
	const read = samplesOf({ id })
		.map(
			({ reply }) => replies[reply.status]?.(reply.data ?? {}, reply.response_type_id, reply) ?? {},
		)
		.flatMap((result) => entriesOf(result, each))
		.flatMap(Object.keys);
	return Object.fromEntries(
		read.flatMap((name) => (KNOWN[name] === undefined ? [] : [[name, schemaOf(KNOWN[name])]])),
	);
}

/** What an operation's cases expect of one output item, for each sample. */
function resultsOf({ id, each }: Operation): IDataObject[] {
	return samplesOf({ id }).flatMap(({ result }) => entriesOf(result, each));
}

function entriesOf(result: IDataObject, each: string | undefined): IDataObject[] {
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
