import { createRequire } from 'node:module';

import type { IDataObject } from 'n8n-workflow';

import type { Envelope, Operation } from '../../../../../nodes/DigiKhata/contract/operation';
import { interpret } from '../../../../../nodes/DigiKhata/eko/interpret';
import { answered } from '../../../support';

/** One of Eko's replies that is a result, and what the operation has to make of it. */
export interface Sample {
	/** What Eko says by it; the README says so, too. */
	readonly what: string;
	/** From Eko's page, unless a comment says otherwise. */
	readonly reply: Envelope;
	readonly result: IDataObject;
}

/** The samples in the `.cases.ts` file of an operation. */
export function samplesOf({ resource, value }: Operation): readonly Sample[] {
	const file = createRequire(__filename)(`./${resource}/${value}.cases`) as {
		SAMPLES: readonly Sample[];
	};
	return file.SAMPLES;
}

/** What the operation's own reader of that status makes of a reply. */
export function readSample(operation: Operation, reply: Envelope): IDataObject | undefined {
	return operation.results[reply.status]?.(reply.data ?? {}, reply.response_type_id);
}

/** What an operation makes of a reply: the result, or the kind and cause of any other outcome. */
export function outcomeFor(operation: Operation, reply: object): unknown {
	const outcome = interpret(answered(200, JSON.stringify(reply)), operation);
	return outcome.kind === 'success' ? outcome.result : `${outcome.kind}: ${outcome.cause}`;
}
