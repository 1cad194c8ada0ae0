import fc from 'fast-check';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { OPTION_FIELDS } from '../../../nodes/DigiKhata/fields/common';
import { OPERATIONS } from '../../../nodes/DigiKhata/operations';
import type { Operation } from '../../../nodes/DigiKhata/contract/operation';
import { casesOf } from '../../operations/cases';
import { PRODUCTION, SANDBOX } from '../support';
import { call } from './echoes';
import { formOnWire } from './forms';
import { type NodeRun, runNode, Unreadable } from './nodeRun';
import { anything, expectToHold, RUNS, showsFiveDigits, TIME, withoutReferences } from './runs';
import { LIKELY } from './values';

// Half a second before what only reads is sent once more: too long for thousands of runs.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: () => Promise.resolve(),
}));

const ACCOUNTS = [SANDBOX, PRODUCTION].map((account) => ({ ...account }));

/** Every parameter of one item: likely values, and as often as `oddShare` of 10 something else. */
function parametersOf(operation: Operation, oddShare: number): fc.Arbitrary<IDataObject> {
	const odd = fc.oneof(
		anything,
		anything.map((thrown) => new Unreadable(thrown)),
	);
	const value = (name: string) =>
		fc.oneof(
			{ arbitrary: LIKELY[name] as fc.Arbitrary<unknown>, weight: 10 - oddShare },
			{ arbitrary: odd, weight: oddShare },
		);
	const own = Object.keys(operation.fields).map((name) => [name, value(name)] as const);
	const options = Object.keys(OPTION_FIELDS).map(
		(name) => [`options.${name}`, value(name)] as const,
	);
	return fc.record({
		operation: fc.constant(operation.id),
		simplify: oddShare > 0 ? fc.oneof(fc.boolean(), odd) : fc.boolean(),
		...Object.fromEntries([...own, ...options]),
	}) as fc.Arbitrary<IDataObject>;
}

/** Asserts that a request is one that Eko documents for the operation, and nothing besides. */
function expectDocumented({ url, qs, body, method, headers }: IHttpRequestOptions, value: string) {
	const { method: documentedMethod, path, parameters: own } = casesOf({ id: value }).sends;
	const [base, ...rest] = url.split(/(?=\/customer\/)/);
	expect([SANDBOX.baseUrl, PRODUCTION.baseUrl]).toContain(base);
	expect(rest.join('').replace(/(?<=\/)[6-9]\d{9}(?=\/|$)/, '9123456780')).toBe(path);
	expect(method).toBe(documentedMethod);
	expect(headers).toEqual({
		'content-type': 'application/json',
		accept: 'application/json',
		'accept-encoding': 'identity',
	});
	const [carried, other] = method === 'GET' ? [qs, body] : [body as IDataObject, qs];
	expect(other).toBeUndefined();
	expect(Object.keys(carried ?? {}).sort()).toEqual(
		['initiator_id', 'user_code', 'client_ref_id', ...Object.keys(own)].sort(),
	);
	// What JSON would leave out or change would arrive otherwise than it was checked.
	expect(JSON.parse(JSON.stringify(carried))).toEqual(carried);
	const malformed = Object.entries(carried ?? {}).filter(
		([name, entry]) => !formOnWire(name)(entry),
	);
	expect(malformed).toEqual([]);
}

describe.each(OPERATIONS)('any parameters of $id', (operation) => {
	test(
		'are sent as Eko documents the call, or not at all',
		async () => {
			let requests = 0;
			const account = fc.constantFrom(...ACCOUNTS);
			await expectToHold(
				fc.asyncProperty(parametersOf(operation, 1), account, async (item, credential) => {
					const answer = () => Promise.resolve({ statusCode: 200, headers: {}, body: '{}' });
					const { sent } = await runNode({ items: [item], credential, goesOn: true, answer });
					expect(sent.length).toBeLessThanOrEqual(1);
					for (const request of sent) expectDocumented(request, operation.id);
					requests += sent.length;
				}),
			);
			expect(requests).toBeGreaterThan(RUNS / 10);
		},
		TIME,
	);
});

/** Asserts that a run ends in the ways that n8n knows: one output for each item, or an error of its own. */
function expectN8nEnding({ output, thrown }: NodeRun, count: number, goesOn: boolean): void {
	if (thrown) {
		expect(goesOn).toBe(false);
		expect([NodeApiError, NodeOperationError]).toContain(
			(thrown[0] as Error | undefined)?.constructor,
		);
		return;
	}
	expect(output).toHaveLength(count);
	for (const [item, { json, pairedItem, ...others }] of (output ?? []).entries()) {
		expect(JSON.parse(JSON.stringify(json))).toBeInstanceOf(Object);
		expect(others).toEqual({});
		if (typeof pairedItem === 'number') {
			expect(goesOn).toBe(true);
			expect(pairedItem).toBe(item);
			expect(Object.keys(json)).toEqual(['message', 'error']);
			const { outcome } = json.error as IDataObject;
			expect(['not_sent', 'refused', 'unknown']).toContain(outcome);
		} else {
			expect(pairedItem).toEqual({ item });
			expect(json).not.toHaveProperty('error.outcome');
		}
	}
}

describe('any run', () => {
	const operation = fc.constantFrom(...OPERATIONS);
	/** What n8n's HTTP client may return or throw. */
	const response = fc.oneof(
		anything,
		fc.record({ statusCode: anything, headers: anything, body: anything }, { requiredKeys: [] }),
		call.map(({ body, code }) => ({ statusCode: code, headers: {}, body })),
	);
	const thrown = fc.oneof(
		anything,
		fc.constantFrom(undefined, null, 7),
		fc.record({ message: anything, code: anything, cause: anything }),
	);
	const credential = fc.oneof(
		{ arbitrary: fc.constantFrom(...ACCOUNTS), weight: 4 },
		fc.record(
			{
				environment: fc.oneof(fc.constantFrom('sandbox', 'custom'), anything),
				baseUrl: anything,
				developerKey: anything,
				accessKey: anything,
				initiatorId: anything,
				userCode: anything,
			},
			{ requiredKeys: [] },
		),
	);

	test(
		'ends with outputs or with an error of n8n’s, whatever n8n and Eko hand to the node',
		async () => {
			const run = operation.chain((chosen) =>
				fc.record({
					items: fc.array(
						fc.oneof(
							{ arbitrary: parametersOf(chosen, 2), weight: 9 },
							parametersOf(chosen, 2).chain((item) =>
								anything.map((unknown) => ({ ...item, operation: unknown }) as IDataObject),
							),
						),
						{ maxLength: 4 },
					),
					credential,
					goesOn: fc.boolean(),
					answers: fc.infiniteStream(
						fc.oneof(
							response.map((value) => () => Promise.resolve(value)),
							thrown.map((value) => () => Promise.reject(value as Error)),
						),
					),
				}),
			);
			await expectToHold(
				fc.asyncProperty(run, async ({ items, answers, ...given }) => {
					const answer = () => (answers.next().value as () => Promise<unknown>)();
					const result = await runNode({ ...given, items, answer });
					expectN8nEnding(result, items.length, given.goesOn);
				}),
			);
		},
		TIME,
	);

	test(
		'holds in outputs and errors no five digits of the Aadhaar number, references excepted',
		async () => {
			const senders = ['9123456780', '9123456781', '9123456782'];
			const run = fc.tuple(call, fc.boolean(), fc.boolean());
			await expectToHold(
				fc.asyncProperty(run, async ([{ number, keys, body, others, code }, goesOn, simplify]) => {
					// The senders, and the numbers of our own words, are no secrets.
					fc.pre(!showsFiveDigits([...senders, '9876543210 30000', code].join(' '), number));
					const bodies = [body, ...others];
					const items = bodies.map((_, index) => ({
						operation: 'generateSenderAadhaarOtp',
						simplify,
						customerId: senders[index],
						aadhaarNumber: number.replace(/\B(?=(.{4})+$)/g, ' '),
						'options.clientRefId': 'abc'[index],
					}));
					const [developerKey, accessKey] = keys;
					const credential = { ...SANDBOX, developerKey, accessKey };
					const replies = bodies.values();
					const answer = () =>
						Promise.resolve({ statusCode: code, headers: {}, body: replies.next().value });
					const {
						sent,
						output = [],
						thrown = [],
					} = await runNode({
						items,
						credential,
						goesOn,
						answer,
					});
					expect((sent[0]?.body as IDataObject).aadhar).toBe(number);
					const left = [...output, ...thrown];
					// A status is Eko's own number.
					const shown = left
						.map(textOf)
						.join('\n')
						.replace(/\(status -?[\de+.]+\)|"status":-?[\de+.]+/g, '')
						// A reference that came anyway is told as Eko sent it.
						.replace(/Its otp_ref_id is [^]*?\. An OTP may/g, '');
					expect(showsFiveDigits(shown, number)).toBe(false);
					expect(keys.filter((secret) => shown.includes(secret))).toEqual([]);
				}),
			);
		},
		TIME,
	);
});

/** An output or error as text, with what JSON leaves out of an error. */
function textOf(left: unknown): string {
	const { message, stack, cause } = left as Error;
	return withoutReferences([left, message, stack, cause]);
}
