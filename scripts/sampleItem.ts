/** Shows in the docs what an operation puts out, by the code that does so. */
import type { IDataObject } from 'n8n-workflow';

import type { Envelope, Operation } from '../nodes/DigiKhata/contract/operation';
import { interpret } from '../nodes/DigiKhata/eko/interpret';
import { callFieldsOf } from '../nodes/DigiKhata/fields/common';
import { describeFailure } from '../nodes/DigiKhata/messages/describe';
import { redact } from '../nodes/DigiKhata/safety/redact';
import { toFailedOutput, toItemResult } from '../nodes/DigiKhata/run/itemResult';
import { casesOf } from '../test/operations/cases';

/** The item that an operation outputs for one of Eko's replies, with Simplify on, as Markdown. */
export function sampleItem(operation: Operation, envelope: Envelope): string {
	return `\`\`\`json\n${JSON.stringify(outputOf(operation, envelope), undefined, '\t')}\n\`\`\``;
}

function outputOf(operation: Operation, envelope: Envelope): IDataObject {
	const { values = {} } = casesOf(operation);
	const identifiers = Object.fromEntries(
		Object.entries({ ...operation.fields, ...callFieldsOf(operation) })
			.filter(([, { identifies }]) => identifies)
			.map(([name, { eko, example }]) => [String(eko), String(values[name] ?? example)]),
	);
	const identity = { identifiers, uniqueValues: [] };
	const secrets = { keys: [] };
	const body = JSON.stringify(redact(envelope, secrets));
	const response = { statusCode: 200, headers: {}, body, sentAt: 0, receivedAt: 0 };
	const outcome = interpret({ response }, operation);
	if (outcome.kind === 'success') {
		const item = toItemResult({ outcome, message: undefined, secrets }, identity, {
			simplify: true,
			operation,
		});
		return (item.kind === 'success' && item.items[0]) || {};
	}
	const { effect } = operation;
	const message = describeFailure(outcome, {
		effect,
		environment: 'production',
		timeout: 30_000,
		secrets,
	});
	const item = toItemResult({ outcome, message, secrets }, identity, { simplify: true, operation });
	return item.kind === 'success' ? {} : toFailedOutput(item, 0).json;
}
