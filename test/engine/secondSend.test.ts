import { OPERATIONS } from '../../nodes/DigiKhata/operations';
import { samplesOf } from '../operations/cases';
import { credentialFor } from './eko';
import { examplesOf } from './examples';
import { type Call, type LocalEko, type Reply, startLocalEko, withLocalEko } from './localEko';
import type { runDigiKhata } from './runWorkflow';
import { RETRY } from './settings';
import { runDigiKhataIn, type World } from './world';

// One for each effect: what is sent again depends on nothing else.
const READING = ['getAadhaarKycConsentDetails'];
const OTHERS = ['generateSenderAadhaarOtp', 'verifySenderOtp'];

type Setup = Omit<Parameters<typeof runDigiKhata>[0], 'credential' | 'items'> & { world?: World };

/** Runs an operation for senders, one unless told otherwise. */
async function runAt(baseUrl: string, operation: string, setup: Setup = {}, senders = 1) {
	const { world = {}, ...rest } = setup;
	return await runDigiKhataIn(world, {
		...rest,
		items: Array.from({ length: senders }, (_, index) => ({
			customer_id: String(9_123_400_001 + index),
		})),
		credential: credentialFor(baseUrl),
		parameters: { operation, ...examplesOf(operationOf(operation)), ...setup.parameters },
	});
}

/** Answers the first calls so, and all after with what is a result. */
function first(operation: string, ...replies: Reply[]): (call: Call, before: number) => Reply {
	const sample = samplesOf(operationOf(operation))[0]?.reply ?? {};
	return (_, before) => replies[before] ?? sample;
}

function operationOf(id: string) {
	const found = OPERATIONS.find((operation) => operation.id === id);
	if (!found) throw new Error(`There is no operation ${id}`);
	return found;
}

/**
 * Runs an operation against a port where nothing listens until the first try has found that out.
 * `tries` counts what was begun, `calls` what arrived.
 */
async function runUnreached(operation: string) {
	const closed = await startLocalEko(first(operation));
	await closed.close();
	let opened: LocalEko | undefined;
	let tries = 0;
	const request: World['request'] = async (_, send) => {
		tries++;
		try {
			return await send();
		} catch (thrown) {
			opened ??= await startLocalEko(first(operation), { port: closed.port });
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
beforeAll(() =>
	withLocalEko(first(READING[0] ?? ''), ({ baseUrl }) => runAt(baseUrl, READING[0] ?? '')),
);

describe.each(READING)('%s, which only reads,', (operation) => {
	test.each([500, 501, 502, 503, 504, 520])(
		'is sent once more, freshly signed, after HTTP %d',
		async (statusCode) => {
			await withLocalEko(first(operation, [statusCode, 'Down']), async ({ baseUrl, calls }) => {
				const { output, error } = await runAt(baseUrl, operation);

				expect(error).toBeUndefined();
				expect(output[0]?.json.next_step).toBe(
					samplesOf(operationOf(operation))[0]?.result.next_step,
				);
				expect(calls).toHaveLength(2);
				const [one, two] = calls as [Call, Call];
				expect([two.method, two.path, two.query]).toEqual([one.method, one.path, one.query]);
				const [at, later] = [one, two].map(({ headers }) =>
					Number(headers['secret-key-timestamp']),
				);
				expect((later ?? 0) - (at ?? 0)).toBeGreaterThanOrEqual(400);
				expect(two.headers['secret-key']).not.toBe(one.headers['secret-key']);
			});
		},
	);

	test('is sent once more, and no third time, when the second fails as well', async () => {
		const down = Array<Reply>(5).fill([503, 'Down']);
		await withLocalEko(first(operation, ...down), async ({ baseUrl, calls }) => {
			const { error } = await runAt(baseUrl, operation);

			expect(calls).toHaveLength(2);
			expect(error?.message).toBe('Eko did not confirm the request (HTTP 503)');
			expect(error?.description).toMatch(
				/^Eko says: “Down”\. Try again\. Client reference: \w+\.$/,
			);
			expect(error?.context.unsuccessful).toMatchObject([
				{ http_status: 503, client_ref_id: calls[1]?.query.client_ref_id },
			]);
		});
	});

	test('ends as the second answer says', async () => {
		const replies: Reply[] = [[503, ''], { status: 463, message: 'User not found' }];
		await withLocalEko(first(operation, ...replies), async ({ baseUrl, calls }) => {
			const { error } = await runAt(baseUrl, operation);

			expect(calls).toHaveLength(2);
			expect(error?.message).toBe('Eko does not know this user (status 463)');
		});
	});

	test('is sent once more when Eko was not reached', async () => {
		const { output, error, tries, calls } = await runUnreached(operation);

		expect(error).toBeUndefined();
		expect(output).toHaveLength(1);
		expect(tries).toBe(2);
		expect(calls).toHaveLength(1);
	});

	test.each<[string, Reply]>([
		['no answer in time', 'silence'],
		['a reset', 'reset'],
		['HTTP 302', [302, '']],
		['HTTP 400', [400, '']],
		['HTTP 401', [401, '']],
		['HTTP 403', [403, '']],
		['HTTP 404', [404, '']],
		['HTTP 408', [408, '']],
		['HTTP 429', [429, '']],
		['a refusal', { status: 463 }],
		['a reply that cannot be read', [200, 'Down']],
		['a success without the result', { status: 0, data: {} }],
	])('is not sent again after %s', async (_what, reply) => {
		await withLocalEko(first(operation, reply), async ({ baseUrl, calls }) => {
			const { error } = await runAt(baseUrl, operation, {
				parameters: { options: { timeout: 400 } },
			});

			expect(error).toBeDefined();
			expect(calls).toHaveLength(1);
		});
	});

	test('is not sent again after a success', async () => {
		await withLocalEko(first(operation), async ({ baseUrl, calls }) => {
			await runAt(baseUrl, operation);

			expect(calls).toHaveLength(1);
		});
	});

	test('is sent twice in all with Retry On Fail', async () => {
		const down = Array<Reply>(10).fill([503, 'Down']);
		await withLocalEko(first(operation, ...down), async ({ baseUrl, calls }) => {
			const { error } = await runAt(baseUrl, operation, { settings: RETRY });

			expect(error).toBeDefined();
			expect(calls).toHaveLength(2);
		});
	});

	test('is sent at most twice for each of many items, whichever fail', async () => {
		const flaky = (_: Call, before: number): Reply => {
			const sample = samplesOf(operationOf(operation))[0]?.reply ?? {};
			return before % 3 === 0 ? [503, ''] : sample;
		};
		await withLocalEko(flaky, async ({ baseUrl, calls }) => {
			const settings = { onError: 'continueRegularOutput' } as const;
			const { output } = await runAt(baseUrl, operation, { settings }, 20);

			const counts = new Map<string, number>();
			for (const { path } of calls) counts.set(path, (counts.get(path) ?? 0) + 1);
			expect(output).toHaveLength(20);
			expect(counts.size).toBe(20);
			expect(Math.max(...counts.values())).toBe(2);
			output.forEach(({ json, pairedItem }, item) =>
				expect(pairedItem).toEqual(json.error ? item : { item }),
			);
		});
	});

	test('is not sent again when the run was cancelled meanwhile', async () => {
		let cancel = (): void => undefined;
		const cancelled = new Promise<void>((resolve) => (cancel = resolve));
		const reply = (): Reply => {
			setTimeout(cancel, 50);
			return [503, ''];
		};
		await withLocalEko(reply, async ({ baseUrl, calls }) => {
			const { error } = await runAt(baseUrl, operation, { cancel: cancelled });

			expect(error?.message).toBe('Eko did not confirm the request (HTTP 503)');
			expect(calls).toHaveLength(1);
		});
	});
});

describe.each(OTHERS)('%s, which does more than read,', (operation) => {
	test.each<[string, Reply]>([
		['HTTP 500', [500, '']],
		['HTTP 503', [503, '']],
		['a reset', 'reset'],
		['no answer in time', 'silence'],
	])('is not sent again after %s', async (_what, reply) => {
		await withLocalEko(first(operation, reply), async ({ baseUrl, calls }) => {
			const { error } = await runAt(baseUrl, operation, {
				parameters: { options: { timeout: 400 } },
			});

			expect(error?.context.unsuccessful).toMatchObject([{ outcome: 'unknown' }]);
			expect(calls).toHaveLength(1);
		});
	});

	test('is not sent again by itself when Eko was not reached', async () => {
		const { error, tries, calls } = await runUnreached(operation);

		expect(error?.description).toContain('Nothing was sent. It is safe');
		expect(tries).toBe(1);
		expect(calls).toEqual([]);
	});
});
