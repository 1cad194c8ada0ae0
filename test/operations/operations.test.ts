import type { IDataObject } from 'n8n-workflow';

import { CALL_FIELDS } from '../../nodes/DigiKhata/fields/common';
import { clock } from '../../nodes/DigiKhata/run/clock';
import { OPERATIONS } from '../../nodes/DigiKhata/operations';
import { outputSchema, type Schema } from '../../scripts/outputSchemas';
import { BASE_PATH, endpointsAt } from '../../simulator/endpoints';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import { credentialFor } from '../engine/eko';
import { type Call, type Reply, withLocalEko } from '../engine/localEko';
import { type EngineRun, runDigiKhata } from '../engine/runWorkflow';
import { CONTINUE, type OnError } from '../engine/settings';
import { casesOf, examplesOf, NOW, type OperationCases } from './cases';

interface Setup {
	parameters?: IDataObject;
	onError?: OnError;
	item?: IDataObject;
}

interface OperationRun extends EngineRun {
	calls: readonly Call[];
}

// Each test is an execution of its own, and what comes before a payment has tests of its own.
const OPTIONS = { clientRefId: 'ref-1', minSecondsBetweenOtps: 0, lookBeforePaying: false };

beforeEach(() => {
	jest.spyOn(clock, 'sleep').mockResolvedValue(true);
});

/** Runs an operation in n8n's engine, against a stand-in that always answers so. */
async function run(
	cases: OperationCases,
	reply: object,
	{ parameters = {}, onError = 'stopWorkflow', item = {} }: Setup = {},
): Promise<OperationRun> {
	return await withLocalEko(
		() => reply as Reply,
		async ({ baseUrl, calls }) => {
			const result = await runDigiKhata({
				items: [item],
				credential: credentialFor(baseUrl),
				settings: { onError },
				parameters: {
					operation: cases.operation.id,
					...examplesOf(cases),
					options: OPTIONS,
					...parameters,
				},
			});
			return { ...result, calls };
		},
	);
}

/** Whom the output is about: each field that identifies, under Eko's name. */
function identifiersOf(cases: OperationCases): IDataObject {
	const values = examplesOf(cases);
	return Object.fromEntries(
		Object.entries(cases.operation.fields)
			.filter(([name, { identifies }]) => identifies && values[name] !== '')
			.map(([name, { eko }]) => [String(eko), values[name]]),
	);
}

/** The client reference of the call, where Eko takes one. */
function referenceOf(cases: OperationCases): IDataObject {
	if (cases.operation.withoutClientRef) return {};
	const { clientRefId: client_ref_id = 'ref-1' } = examplesOf(cases);
	return client_ref_id === '' ? {} : { client_ref_id };
}

/** Each place in a value and the type of what is there, in order. */
function typesIn(value: unknown, at = ''): string[] {
	if (Array.isArray(value)) {
		return [`${at} array`, ...new Set(value.flatMap((one) => typesIn(one, `${at}[]`)))];
	}
	if (typeof value !== 'object' || value === null) {
		return [`${at} ${value === null ? 'null' : typeof value}`];
	}
	const parts = Object.entries(value).flatMap(([name, one]) => typesIn(one, `${at}.${name}`));
	return [`${at} object`, ...parts];
}

/** The same of what a schema describes. */
function typesOf({ type, properties = {}, items }: Schema, at = ''): string[] {
	const parts = Object.entries(properties).flatMap(([name, one]) => typesOf(one, `${at}.${name}`));
	return [`${at} ${type}`, ...parts, ...(items ? typesOf(items, `${at}[]`) : [])];
}

/** Eko's reply, with the last four characters of each bank account alone. */
function withMaskedAccounts(reply: object): IDataObject {
	return JSON.parse(JSON.stringify(reply), (name, value: unknown) =>
		name === 'account' && typeof value === 'string'
			? value.slice(-4).padStart(value.length, 'X')
			: value,
	) as IDataObject;
}

const FIRST_SAMPLE = (cases: OperationCases): object => cases.replies[0]?.reply ?? {};

describe.each(OPERATIONS.map((one) => [one.id, casesOf(one)] as const))(
	'the operation %s',
	(_id, cases) => {
		const { operation, sends, replies, alsoResults = [], notResults = [] } = cases;
		const now = expect.stringMatching(/^\d{4}(-\d\d){2}T\d\d(:\d\d){2}\.\d{3}Z$/) as string;
		const sent = Object.fromEntries(
			Object.entries(sends.parameters).map(([name, value]) => [name, value === NOW ? now : value]),
		);

		test('has a sample of Eko’s reply for each status that is a result', () => {
			const sampled = [...replies.map(({ reply }) => reply.status)].sort((a, b) => a - b);
			expect([...new Set(sampled)].map(String)).toEqual(
				// Eko's samples have OTP replies under one status, Eko's other pages under two.
				expect.arrayContaining(Object.keys(operation.replies)),
			);
		});

		test('has an endpoint in the simulator', () => {
			const methods = endpointsAt(BASE_PATH + sends.path).map(({ endpoint }) => endpoint.method);
			expect(methods).toContain(sends.method);
		});

		test('sends one signed request as Eko documents it', async () => {
			const { calls, error } = await run(cases, FIRST_SAMPLE(cases));

			expect(error).toBeUndefined();
			expect(calls).toHaveLength(1);
			const [{ method, path, query, body, headers }] = calls as [Call];
			const isQuery = sends.method === 'GET';
			const parameters = {
				[CALL_FIELDS.initiatorId.eko as string]: SIMULATOR_KEYS.initiatorId,
				[CALL_FIELDS.userCode.eko as string]: SIMULATOR_KEYS.userCode,
				...referenceOf(cases),
				...sent,
			};
			expect({ method, path, query, body }).toEqual({
				method: sends.method,
				path: sends.path,
				query: isQuery ? parameters : {},
				body: isQuery ? undefined : parameters,
			});
			expect(headers).toMatchObject({
				'content-type': 'application/json',
				developer_key: SIMULATOR_KEYS.developerKey,
				'secret-key': expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) as string,
				'secret-key-timestamp': expect.stringMatching(/^\d{13}$/) as string,
			});
		});

		test.each(replies)(
			'outputs what Eko says by $reply.status: $what',
			async ({ reply, result }) => {
				const { output, error } = await run(cases, reply);

				const { status, response_status_id, response_type_id, message } = reply;
				expect(error).toBeUndefined();
				const verdict = { status, response_status_id, response_type_id, message };
				const entries =
					operation.each === undefined ? [result] : (result[operation.each] as IDataObject[]);
				expect(output).toEqual(
					entries.map((entry) => ({
						json: {
							...identifiersOf(cases),
							...entry,
							...referenceOf(cases),
							...(operation.each === undefined && verdict),
						},
						pairedItem: { item: 0 },
					})),
				);
				// n8n's editor shows the schema, in its order.
				const known = typesOf(outputSchema(operation));
				for (const { json } of output) {
					const types = typesIn(json);
					expect(known.filter((one) => types.includes(one))).toEqual(types);
				}
			},
		);

		test.each(replies)('outputs Eko’s whole reply with Simplify off: $what', async (sample) => {
			const { output } = await run(cases, sample.reply, { parameters: { simplify: false } });

			expect(output[0]?.json).toEqual({
				...withMaskedAccounts(sample.reply),
				...referenceOf(cases),
				next_step: sample.result.next_step,
			});
		});

		if (alsoResults.length > 0) {
			test.each(alsoResults)('reads %j, too', async (reply, expected) => {
				const { output } = await run(cases, reply);

				expect(output[0]?.json).toMatchObject(expected);
			});
		}

		if (notResults.length > 0) {
			test.each(notResults)('has no result in %j: %s', async (reply, outcome) => {
				const { output } = await run(cases, reply, { onError: 'continueRegularOutput' });

				expect(output[0]?.json).toMatchObject({
					message: expect.any(String) as string,
					error: { outcome, ...identifiersOf(cases), ...referenceOf(cases) },
				});
			});
		}

		const fields = Object.entries(operation.fields);
		if (fields.length > 0) {
			test.each(fields)(
				'refuses a bad value of %s by its name before anything is sent',
				async (name, { ui }) => {
					const bad = {
						parameters: { [name]: '={{ $json.bad }}' },
						item: { bad: { a: 'canary' } },
					};
					const { calls, output } = await run(cases, {}, { ...bad, onError: CONTINUE[0] });

					expect(calls).toEqual([]);
					expect(output).toMatchObject([
						{
							json: {
								message: expect.stringContaining(ui.displayName) as string,
								error: { outcome: 'not_sent' },
							},
						},
					]);
					expect(JSON.stringify(output)).not.toContain('canary');
				},
			);
		}

		const sensitive = Object.values(operation.fields).filter((field) => field.sensitive);
		if (sensitive.length > 0) {
			test('shows nothing sensitive of what Eko repeats, whatever the outcome', async () => {
				const secrets = sensitive.map(({ example }) => example as string);
				const { client_ref_id, tid } = { ...identifiersOf(cases), ...referenceOf(cases) };
				const echo = { message: `You sent ${secrets.join(' and ')}`, data: { echo: secrets } };
				const { reply } = replies[0] as OperationCases['replies'][number];
				const success = { ...reply, ...echo, data: { ...reply.data, ...echo.data } };
				for (const answer of [success, { status: 463, ...echo }]) {
					for (const onError of CONTINUE) {
						const simplify = onError === 'continueErrorOutput';
						const shown = await run(cases, answer, { onError, parameters: { simplify } });
						const text = JSON.stringify([shown.output, shown.errorOutput]);
						expect(text).toContain(client_ref_id ?? tid);
						for (const secret of secrets) expect(text).not.toContain(secret);
					}
				}
			});
		}
	},
);
