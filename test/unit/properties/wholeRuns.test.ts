import fc from 'fast-check';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { isOptional, OPTION_FIELDS } from '../../../nodes/DigiKhata/fields/options';
import { OPERATIONS } from '../../../nodes/DigiKhata/operations';
import type { Field } from '../../../nodes/DigiKhata/contract/field';
import type { Operation } from '../../../nodes/DigiKhata/contract/operation';
import { casesOf } from '../../operations/cases';
import { PRODUCTION, SANDBOX } from '../support';
import { call } from './echoes';
import { type NodeRun, runNode, Unreadable } from '../nodeRun';
import { anything, expectToHold, RUNS, showsFiveDigits, TIME, withoutReferences } from './runs';

// Half a second before what only reads is sent once more: too long for thousands of runs.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: () => Promise.resolve(),
}));

const ACCOUNTS = [SANDBOX, PRODUCTION].map((account) => ({ ...account }));

/** Every parameter of one item: good values, and as often as `oddShare` of 10 something else. */
function parametersOf(operation: Operation, oddShare: number): fc.Arbitrary<IDataObject> {
	const odd = fc.oneof(
		anything,
		anything.map((thrown) => new Unreadable(thrown)),
	);
	const { values = {} } = casesOf(operation);
	const value = (name: string, { example }: Field) =>
		fc.oneof(
			{ arbitrary: fc.constant(values[name] ?? example), weight: 100 - 10 * oddShare },
			{ arbitrary: odd, weight: 10 * oddShare },
		);
	const own = Object.entries(operation.fields).map(
		([name, field]) =>
			[isOptional(operation, name) ? `options.${name}` : name, value(name, field)] as const,
	);
	const options = Object.entries(OPTION_FIELDS).map(
		([name, field]) => [`options.${name}`, value(name, field)] as const,
	);
	return fc.record({
		operation: fc.constant(operation.id),
		simplify: oddShare > 0 ? fc.oneof(fc.boolean(), odd) : fc.boolean(),
		...Object.fromEntries([...options, ...own]),
	}) as fc.Arbitrary<IDataObject>;
}

/** Asserts that a request is one that Eko documents for the operation, and nothing besides. */
function expectDocumented(
	{ url, qs, body, method, headers }: IHttpRequestOptions,
	{ id, path }: Operation,
) {
	const { method: documentedMethod, parameters: own } = casesOf({ id }).sends;
	const base = [SANDBOX.baseUrl, PRODUCTION.baseUrl].find((one) => url.startsWith(`${one}/`)) ?? '';
	const places = path.replace(/[/.]/g, '\\$&').replace(/(\{\w+\})+/g, '[^/]+');
	expect(url.slice(base.length)).toMatch(new RegExp(`^${places}$`));
	expect(method).toBe(documentedMethod);
	expect(headers).toEqual({
		'content-type': 'application/json',
		accept: 'application/json',
		'accept-encoding': 'identity',
	});
	const [carried, other] = method === 'GET' ? [qs, body] : [body as IDataObject, qs];
	expect(other).toBeUndefined();
	expect(['initiator_id', 'user_code', 'client_ref_id', ...Object.keys(own)]).toEqual(
		expect.arrayContaining(Object.keys(carried ?? {})),
	);
	// What JSON would leave out or change would arrive otherwise than it was checked.
	expect(JSON.parse(JSON.stringify(carried))).toEqual(carried);
}

describe.each(OPERATIONS)('any parameters of $id', (operation) => {
	test(
		'are sent as Eko documents the call, or not at all',
		async () => {
			let requests = 0;
			const account = fc.constantFrom(...ACCOUNTS);
			await expectToHold(
				fc.asyncProperty(parametersOf(operation, 0.5), account, async (item, credential) => {
					// Before a payment, this means that there is none yet, or that a refund is due. What waits for
					// a final state has one at once, or it would ask again.
					const { paysIn, waits } = operation;
					const state = paysIn ? '3' : waits && '0';
					const body = JSON.stringify(
						state ? { status: 0, data: { tx_status: state } } : { status: 168 },
					);
					const answer = () => Promise.resolve({ statusCode: 200, headers: {}, body });
					const { sent } = await runNode({ items: [item], credential, goesOn: true, answer });
					// Before a request there may be others that only read.
					const own = sent.filter(({ method }) => method === operation.method);
					expect(own.length).toBeLessThanOrEqual(1);
					for (const request of own) expectDocumented(request, operation);
					requests += own.length;
				}),
			);
			expect(requests).toBeGreaterThan(RUNS / 10);
		},
		TIME,
	);
});

/** Asserts that a run ends in the ways that n8n knows: one output for each item, or an error of its own. */
function expectN8nEnding(
	{ output, thrown }: NodeRun,
	{ count, goesOn, isList }: { count: number; goesOn: boolean; isList: boolean },
): void {
	if (thrown) {
		expect(goesOn).toBe(false);
		expect([NodeApiError, NodeOperationError]).toContain(
			(thrown[0] as Error | undefined)?.constructor,
		);
		return;
	}
	const numbers = output?.map(({ pairedItem }) =>
		typeof pairedItem === 'number' ? pairedItem : (pairedItem as { item: number }).item,
	);
	// An operation that lists something may have none or many for an item.
	expect(numbers).toEqual(
		isList ? expect.any(Array) : Array.from({ length: count }, (_, item) => item),
	);
	for (const { json, pairedItem, ...others } of output ?? []) {
		expect(JSON.parse(JSON.stringify(json))).toBeInstanceOf(Object);
		expect(others).toEqual({});
		if (typeof pairedItem === 'number') {
			expect(goesOn).toBe(true);
			expect(Object.keys(json)).toEqual(['message', 'error']);
			const { outcome } = json.error as IDataObject;
			expect(['not_sent', 'refused', 'unknown']).toContain(outcome);
		} else {
			expect(pairedItem).toEqual({ item: expect.any(Number) as number });
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
					const isList = items[0]?.operation === 'getManyRecipients';
					expectN8nEnding(result, { count: items.length, goesOn: given.goesOn, isList });
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
