import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import type { Envelope, Operation } from '../../nodes/DigiKhata/contract/operation';
import { isOptional } from '../../nodes/DigiKhata/fields/options';
import { OPERATIONS } from '../../nodes/DigiKhata/operations';

/** Stands in what is sent for the moment of sending. */
export const NOW = 'now, in ISO 8601 with milliseconds';

/** One of Eko's replies that is a result, and what the operation has to make of it. */
export interface Sample {
	/** What Eko says by it; the docs say so, too. */
	readonly what: string;
	/** From Eko's page, which is in simulator/samples, unless a comment says otherwise. */
	readonly reply: Envelope;
	/** The operation's own part of the output. */
	readonly result: IDataObject;
}

/** What is known of one operation, by hand, from Eko's page. */
export interface Cases {
	/** By parameter name, where the examples of the fields do not go together. */
	readonly values?: IDataObject;
	/** What it sends for the examples of its fields, less what every call carries. */
	readonly sends: { method: 'GET' | 'POST'; path: string; parameters: IDataObject };
	/** Eko's sample replies, unchanged, one at least for each status that is a result. */
	readonly replies: readonly Sample[];
	/** Further replies that are results, and what their output has among other things. */
	readonly alsoResults?: ReadonlyArray<readonly [reply: object, output: IDataObject]>;
	/** Replies that lack what the operation is for, and how the item ends. */
	readonly notResults?: ReadonlyArray<readonly [reply: object, outcome: 'refused' | 'unknown']>;
}

/** The cases of an operation: the default export of its file. */
export interface OperationCases extends Cases {
	readonly operation: Operation;
}

/** Says which operation the cases are of. */
export function cases(operation: Operation, all: Cases): OperationCases {
	return { operation, ...all };
}

let loaded: ReadonlyMap<string, OperationCases> | undefined;

/** The cases of every operation that has a file, by the operation's id. Read late: the files import this one. */
function loadCases(): ReadonlyMap<string, OperationCases> {
	if (loaded) return loaded;
	const require = createRequire(__filename);
	const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.cases.ts'))
		.sort();
	loaded = new Map(
		files.map((file) => {
			const { default: found } = require(join(__dirname, file)) as { default: OperationCases };
			return [found.operation.id, found];
		}),
	);
	return loaded;
}

/** The cases of one operation; a missing file is named. */
export function casesOf({ id }: Pick<Operation, 'id'>): OperationCases {
	const found = loadCases().get(id);
	if (!found) throw new Error(`test/operations/ has no file ${id}.cases.ts`);
	return found;
}

/** The samples of Eko's replies to an operation. */
export function samplesOf(operation: Pick<Operation, 'id'>): readonly Sample[] {
	return casesOf(operation).replies;
}

/** The example of every field: what somebody would enter. */
export function examplesOf({ operation: { fields }, values }: OperationCases): IDataObject {
	const examples = Object.entries(fields).map(([name, { example }]) => [name, example as string]);
	return { ...Object.fromEntries(examples), ...values } as IDataObject;
}

/** Parameters of a node with those under Options that n8n keeps there. */
export function withOptions(parameters: IDataObject): IDataObject {
	const operation = OPERATIONS.find(({ id }) => id === parameters.operation);
	const all = Object.entries(parameters);
	const isOption = ([name]: [string, unknown]) =>
		operation !== undefined && isOptional(operation, name);
	return {
		...Object.fromEntries(all.filter((one) => !isOption(one))),
		options: {
			...Object.fromEntries(all.filter(isOption)),
			...(parameters.options as IDataObject | undefined),
		},
	};
}
