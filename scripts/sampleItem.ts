/** Shows in the docs what an operation puts out, by the code that does so. */
import type { Envelope, Operation } from '../nodes/DigiKhata/contract/operation';
import { callFieldsOf } from '../nodes/DigiKhata/fields/options';
import { readResult } from '../nodes/DigiKhata/run/callEko';
import { toFailedOutput, toItemResult } from '../nodes/DigiKhata/run/itemResult';
import { redact } from '../nodes/DigiKhata/safety/redact';
import { casesOf } from '../test/operations/cases';

/** The item that an operation outputs for one of Eko's replies, with Simplify on, as Markdown. */
export function sampleItem(operation: Operation, envelope: Envelope): string {
	const { values = {} } = casesOf(operation);
	const identifiers = Object.fromEntries(
		Object.entries({ ...operation.fields, ...callFieldsOf(operation) })
			.filter(([, { identifies }]) => identifies)
			.map(([name, { eko, example }]) => [
				String(eko),
				(values[name] ?? example) as string | number,
			]),
	);
	const secrets = { keys: [] };
	const body = JSON.stringify(redact(envelope, secrets));
	const response = { statusCode: 200, headers: {}, body, sentAt: 0, receivedAt: 0 };
	const call = { operation, account: { environment: 'production' as const }, timeout: 30_000 };
	const result = toItemResult(
		{ ...readResult({ response }, call, secrets), secrets },
		{ identifiers, uniqueValues: [] },
		{ simplify: true, operation },
	);
	const item = result.kind === 'success' ? result.items[0] : toFailedOutput(result, 0).json;
	return `\`\`\`json\n${JSON.stringify(item ?? {}, undefined, '\t')}\n\`\`\``;
}
