import type { Operation } from '../../nodes/DigiKhata/contract/operation';
import { getAadhaarKycConsentDetails } from '../../nodes/DigiKhata/operations/sender/getAadhaarKycConsentDetails.operation';
import { verifySenderOtp } from '../../nodes/DigiKhata/operations/sender/verifySenderOtp.operation';
import { samplesOf } from '../operations/cases';
import { countBySender, credentialFor, sendersUpTo } from './eko';
import { examplesOf } from './examples';
import { type Call, type LocalEko, type Reply, startLocalEko, withLocalEko } from './localEko';
import type { runDigiKhata } from './runWorkflow';
import { RETRY } from './settings';
import { runDigiKhataIn, type World } from './world';

// What is sent again depends on the effect, and on nothing else.
const reading = getAadhaarKycConsentDetails;
const [SAMPLE] = samplesOf(reading);
const RESULT: Reply = SAMPLE?.reply ?? {};
const DOWN: Reply = [503, 'Down'];

type Setup = Partial<Parameters<typeof runDigiKhata>[0]> & { world?: World };

/** Runs an operation for senders, one unless told otherwise. */
async function runAt(baseUrl: string, operation: Operation, setup: Setup = {}) {
	const { world = {}, ...rest } = setup;
	return await runDigiKhataIn(world, {
		items: sendersUpTo(1),
		credential: credentialFor(baseUrl),
		parameters: { operation: operation.id, ...examplesOf(operation) },
		...rest,
	});
}

/** The same at a server that answers the first calls so, and all after with a result. */
async function runWith(
	replies: readonly Reply[],
	operation: Operation = reading,
	setup: Setup = {},
) {
	return await withLocalEko(
		(_, before) => replies[before] ?? RESULT,
		async ({ baseUrl, calls }) => ({ ...(await runAt(baseUrl, operation, setup)), calls }),
	);
}

/**
 * Runs an operation against a port where nothing listens until the first try has found that out.
 * `tries` counts what was begun, `calls` what arrived.
 */
async function runUnreached(operation: Operation) {
	const closed = await startLocalEko(() => RESULT);
	await closed.close();
	let opened: LocalEko | undefined;
	let tries = 0;
	const request: World['request'] = async (_, send) => {
		tries++;
		try {
			return await send();
		} catch (thrown) {
			opened ??= await startLocalEko(() => RESULT, { port: closed.port });
			throw thrown;
		}
	};
	try {
		const result = await runAt(closed.baseUrl, operation, { world: { request } });
		return { ...result, tries, calls: opened?.calls };
	} finally {
		await opened?.close();
	}
}

// The first run takes longer: it loads n8n's expression engine.
beforeAll(() => runWith([]));

describe('an operation that only reads', () => {
	test.each([500, 520])('is sent once more, freshly signed, after HTTP %d', async (statusCode) => {
		const { output, error, calls } = await runWith([[statusCode, 'Down']]);

		expect(error).toBeUndefined();
		expect(output[0]?.json.next_step).toBe(SAMPLE?.result.next_step);
		expect(calls).toHaveLength(2);
		const [one, two] = calls as [Call, Call];
		expect([two.method, two.path, two.query]).toEqual([one.method, one.path, one.query]);
		const [at, later] = [one, two].map(({ headers }) => Number(headers['secret-key-timestamp']));
		expect((later ?? 0) - (at ?? 0)).toBeGreaterThanOrEqual(400);
		expect(two.headers['secret-key']).not.toBe(one.headers['secret-key']);
	});

	test.each([
		['by itself', {}],
		['with Retry On Fail', RETRY],
	])(
		'is sent once more, and no third time, when the second fails as well: %s',
		async (_, settings) => {
			const { error, calls } = await runWith(Array<Reply>(10).fill(DOWN), reading, { settings });

			expect(calls).toHaveLength(2);
			expect(error?.message).toBe('Eko did not confirm the request (HTTP 503)');
			expect(error?.description).toMatch(
				/^Eko says: “Down”\. Try again\. Client reference: \w+\.$/,
			);
			expect(error?.context.unsuccessful).toMatchObject([
				{ http_status: 503, client_ref_id: calls[1]?.query.client_ref_id },
			]);
		},
	);

	test('ends as the second answer says', async () => {
		const { error, calls } = await runWith([DOWN, { status: 463, message: 'User not found' }]);

		expect(calls).toHaveLength(2);
		expect(error?.message).toBe('Eko does not know this user (status 463)');
	});

	test('is sent once more when Eko was not reached', async () => {
		const { output, error, tries, calls } = await runUnreached(reading);

		expect(error).toBeUndefined();
		expect(output).toHaveLength(1);
		expect(tries).toBe(2);
		expect(calls).toHaveLength(1);
	});

	test.each<[string, Reply]>([
		// n8n sends it again itself, unless told otherwise.
		['HTTP 401', [401, '']],
		['HTTP 429', [429, '']],
		['a refusal', { status: 463 }],
		['a success without the result', { status: 0, data: {} }],
	])('is not sent again after %s', async (_what, reply) => {
		const { error, calls } = await runWith([reply]);

		expect(error).toBeDefined();
		expect(calls).toHaveLength(1);
	});

	test('is sent at most twice for each of many items, whichever fail', async () => {
		const replies = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? DOWN : RESULT));
		const { output, calls } = await runWith(replies, reading, {
			items: sendersUpTo(20),
			settings: { onError: 'continueRegularOutput' },
		});

		const counts = Object.values(
			countBySender(calls.map(({ path }) => ({ path: `/ekoapi/v3${path}` }))),
		);
		expect(output).toHaveLength(20);
		expect(counts).toHaveLength(20);
		expect(Math.max(...counts)).toBe(2);
		output.forEach(({ json, pairedItem }, item) =>
			expect(pairedItem).toEqual(json.error ? item : { item }),
		);
	});

	test('is not sent again when the run was canceled meanwhile', async () => {
		const cancel = new AbortController();
		const request: World['request'] = (_, send) => send().finally(() => cancel.abort());
		const world = { request, cancel: cancel.signal };
		const { error, calls } = await runWith([DOWN], reading, { world });

		expect(error?.message).toBe('Eko did not confirm the request (HTTP 503)');
		expect(calls).toHaveLength(1);
	});
});

// Of one that sends an OTP, the faults prove it.
describe('an operation that changes something', () => {
	test('is not sent again after HTTP 503', async () => {
		const { error, calls } = await runWith([DOWN], verifySenderOtp);

		expect(error?.context.unsuccessful).toMatchObject([{ outcome: 'unknown' }]);
		expect(calls).toHaveLength(1);
	});

	test('is not sent again by itself when Eko was not reached', async () => {
		const { error, tries, calls } = await runUnreached(verifySenderOtp);

		expect(error?.description).toContain('Nothing was sent. It is safe');
		expect(tries).toBe(1);
		expect(calls).toEqual([]);
	});
});
