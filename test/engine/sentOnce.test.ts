import type { IDataObject, INode, INodeExecutionData, INodeType } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node.ts';
import { startSimulator } from '../../simulator/server';
import { digiKhataThat } from './digiKhataThat';
import { credentialFor, sender, sendersUpTo, simulatorForTests } from './eko';
import { digiKhata, NODE_TYPES_BY_NAME, runDigiKhata, runNodes, senders } from './runWorkflow';

const eko = simulatorForTests();

const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;
const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

/** A run's requests, counted by sender. */
async function run(setup: Omit<Parameters<typeof runDigiKhata>[0], 'credential'>) {
	const { baseUrl, requests } = eko.running;
	const before = requests.length;
	const result = await runDigiKhata({ credential: credentialFor(baseUrl), ...setup });
	return { ...result, counts: countBySender(requests.slice(before)), requests };
}

function countBySender(requests: ReadonlyArray<{ path: string }>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { path } of requests) {
		const customer = path.split('/')[7] ?? '';
		counts[customer] = (counts[customer] ?? 0) + 1;
	}
	return counts;
}

/** Outputs its first input, the very same items, for two passes. */
const loopTwice: INodeType = {
	description: {
		displayName: 'Loop',
		name: 'loop',
		group: ['transform'],
		version: 1,
		description: 'Two passes',
		defaults: { name: 'Loop' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute() {
		const memory = this.getContext('node');
		memory.items ??= this.getInputData();
		memory.passes = ((memory.passes as number | undefined) ?? 0) + 1;
		return Promise.resolve([memory.passes === 3 ? [] : (memory.items as INodeExecutionData[])]);
	},
};

/** Sender `at` gets the given number instead, the others succeed. */
function withCustomer(count: number, at: number, customer_id: string): IDataObject[] {
	return sendersUpTo(count).map((item, index) => (index === at ? { ...item, customer_id } : item));
}

describe('Retry On Fail', () => {
	it.each(
		ON_ERROR.flatMap((onError) =>
			['9000000308', '9000100500'].map((customer) => [onError, customer] as const),
		),
	)(
		'sends no item a second time with %s when Eko answers as to %s',
		async (onError, customer_id) => {
			const { counts } = await run({
				items: withCustomer(5, 0, customer_id),
				parameters: { options: { concurrency: 3 } },
				settings: { ...RETRY, onError },
			});

			expect(Math.max(...Object.values(counts))).toBe(1);
			expect(counts[customer_id]).toBe(1);
		},
	);

	it.each(ON_ERROR)('sends an item that was not sent, and only that, with %s', async (onError) => {
		const closed = await startSimulator();
		await closed.close();
		const reopened = setTimeout(() => {
			opening = startSimulator({ port: closed.port });
		}, 150);
		let opening: ReturnType<typeof startSimulator> | undefined;

		const { output, error } = await runDigiKhata({
			items: sendersUpTo(3),
			credential: credentialFor(closed.baseUrl),
			settings: { ...RETRY, waitBetweenTries: 500, onError },
		});

		clearTimeout(reopened);
		const simulator = await opening;
		await simulator?.close();
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.otp_ref_id)).toEqual(
			simulator?.requests.map(({ outcome }) => outcome.otpRefId),
		);
		expect(output).toHaveLength(3);
	});

	it('returns the first references again after the last try', async () => {
		const { error, requests } = await run({
			items: withCustomer(4, 3, '9000000308'),
			parameters: { options: { concurrency: 1 } },
			settings: RETRY,
		});

		const issued = error?.context.issued as IDataObject[];
		expect(issued.map(({ otp_ref_id }) => otp_ref_id)).toEqual(
			requests.slice(-4, -1).map(({ outcome }) => outcome.otpRefId),
		);
	});

	// References of items behind the concurrency limit were once lost here.
	it('keeps the references of an earlier try when its first item was the last to end', async () => {
		const { error, counts, requests } = await run({
			items: withCustomer(10, 0, '9000200005'),
			parameters: { options: { concurrency: 2, timeout: 400 } },
			settings: RETRY,
		});

		expect(Object.values(counts)).toEqual(Array(10).fill(1));
		const issued = error?.context.issued as IDataObject[];
		expect(issued.map(({ otp_ref_id }) => otp_ref_id)).toEqual(
			requests.slice(-10).flatMap(({ outcome }) => outcome.otpRefId ?? []),
		);
		expect(issued).toHaveLength(9);
	});

	it('starts no further item in a later try', async () => {
		const { counts } = await run({
			items: withCustomer(10, 0, '9000000308'),
			parameters: { options: { concurrency: 1 } },
			settings: RETRY,
		});

		expect(counts).toEqual({ '9000000308': 1 });
	});

	// An expression that comes to another value in each try once made "No request was sent" of these.
	it.each(ON_ERROR)('believes its memory, not a field that changed, with %s', async (onError) => {
		let tries = 0;
		NODE_TYPES_BY_NAME.digiKhata = digiKhataThat((name, value) => {
			if (name === 'aadhaarNumber' && ++tries > 2) return 'unusable';
			return value;
		});
		const { error, output, requests, counts } = await run({
			items: withCustomer(2, 0, '9000000308'),
			parameters: { options: { concurrency: 2 } },
			settings: { ...RETRY, onError },
		}).finally(() => (NODE_TYPES_BY_NAME.digiKhata = new DigiKhata()));

		const [reference] = requests.slice(-2).flatMap(({ outcome }) => outcome.otpRefId ?? []);
		const issued = (error?.context.issued ?? output.map(({ json }) => json)) as IDataObject[];
		expect(counts).toEqual({ '9000000308': 1, '9123400002': 1 });
		expect(issued.map(({ otp_ref_id }) => otp_ref_id).filter(Boolean)).toEqual([reference]);
	});

	// A later try once knew nothing of the Aadhaar numbers that were sent in an earlier one.
	it('texts the owner of an Aadhaar number once in production, in all tries together', async () => {
		const sent: string[] = [];
		NODE_TYPES_BY_NAME.digiKhata = digiKhataThat(
			(_, value) => value,
			({ url }) => {
				sent.push(url);
				return Promise.resolve({ statusCode: 500, headers: {}, body: '' });
			},
		);
		const { output } = await runDigiKhata({
			items: sendersUpTo(2),
			credential: { ...credentialFor(''), environment: 'production' },
			settings: { ...RETRY, onError: 'continueRegularOutput' },
		}).finally(() => (NODE_TYPES_BY_NAME.digiKhata = new DigiKhata()));

		expect(sent).toHaveLength(1);
		expect(output[1]?.json.error).toContain('Aadhaar Number is the same as that of item 1');
	});

	it('reports the client reference of the call that was made', async () => {
		const { error, requests } = await run({
			items: withCustomer(2, 0, '9000000308'),
			parameters: { options: { concurrency: 1 } },
			settings: RETRY,
		});

		const { client_ref_id } = requests.at(-1)?.body as { client_ref_id: string };
		expect(error?.context.unsuccessful).toMatchObject([{ itemIndex: 0, client_ref_id }]);
	});

	// A try that starts nothing more once looked like a run that somebody had cancelled.
	it('stops by a remembered refusal when an earlier item was not sent', async () => {
		let hidden = true;
		NODE_TYPES_BY_NAME.digiKhata = digiKhataThat(
			(_, value) => value,
			async (options, send) => {
				if (hidden && options.url.includes('9123400001')) {
					hidden = false;
					throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
				}
				return await send(options);
			},
		);
		const { error, run: stored } = await run({
			items: withCustomer(2, 1, '9000000308'),
			settings: RETRY,
		}).finally(() => (NODE_TYPES_BY_NAME.digiKhata = new DigiKhata()));

		expect(stored.status).toBe('error');
		expect(error?.message).toBe('Item 2: The sender is not enrolled with DigiKhata (status 308)');
	});

	it('keeps two DigiKhata nodes of one workflow apart', async () => {
		const { baseUrl, requests } = eko.running;
		const before = requests.length;
		const again: INode = {
			...digiKhata({ customerId: '={{ $json.customer_id }}', aadhaarNumber: '312345678909' }),
			id: 'second',
			name: 'Second',
			...RETRY,
		};

		await runNodes([senders([sender(1)]), { ...digiKhata({}), ...RETRY }, again], {
			credential: credentialFor(baseUrl),
		});

		expect(countBySender(requests.slice(before))).toEqual({ '9123400001': 2 });
	});

	it('takes each pass through a loop for new work', async () => {
		NODE_TYPES_BY_NAME.loop = loopTwice;
		const { baseUrl, requests } = eko.running;
		const before = requests.length;
		const loop = { ...senders([]), id: 'loop', name: 'Loop', type: 'loop', parameters: {} };
		const settings = { ...RETRY, onError: 'continueRegularOutput' } as const;
		const items = [sender(1), { ...sender(2), customer_id: '9000100500' }].reverse();

		await runNodes(
			[senders(items), loop, { ...digiKhata({}), ...settings }],
			{ credential: credentialFor(baseUrl) },
			{ DigiKhata: { main: [[{ node: 'Loop', type: 'main', index: 0 }]] } },
		);

		expect(countBySender(requests.slice(before))).toEqual({ '9123400001': 2, '9000100500': 2 });
	});

	it('takes the same senders in another execution for new work', async () => {
		const first = await run({ items: [sender(1)], settings: RETRY });
		const second = await run({ items: [sender(1)], settings: RETRY });

		expect(first.counts).toEqual({ '9123400001': 1 });
		expect(second.counts).toEqual({ '9123400001': 1 });
		expect(second.output[0]?.json.otp_ref_id).not.toBe(first.output[0]?.json.otp_ref_id);
	});
});

describe('a run that stops', () => {
	it('starts nothing more, waits for what is under way and keeps what was issued', async () => {
		const { error, counts, requests } = await run({
			items: withCustomer(100, 40, '9000000308'),
			parameters: { options: { concurrency: 5 } },
		});

		const issued = error?.context.issued as IDataObject[];
		const successes = requests
			.slice(-Object.keys(counts).length)
			.filter(({ outcome }) => outcome.otpRefId !== null);
		expect(new Set(issued.map(({ otp_ref_id }) => otp_ref_id))).toEqual(
			new Set(successes.map(({ outcome }) => outcome.otpRefId)),
		);
		expect(issued.length).toBeGreaterThanOrEqual(40);
		expect(issued.length).toBeLessThan(46);
		expect(issued[39]).toMatchObject({ itemIndex: 39, customer_id: sender(40).customer_id });
		expect(error?.message).toBe('Item 41: The sender is not enrolled with DigiKhata (status 308)');
		expect(error?.description).toContain(
			`Of 100 items: ${issued.length} succeeded, 1 did not, ${99 - issued.length} not started.`,
		);
		expect(error?.context.itemIndex).toBe(40);
		expect(error?.context.unsuccessful).toMatchObject([{ itemIndex: 40, outcome: 'refused' }]);
	});

	it('says nothing of the Aadhaar numbers and keys in what n8n stores', async () => {
		const { run: stored } = await run({
			items: withCustomer(3, 1, '9000200008'),
			parameters: { aadhaarNumber: '312345678909' },
		});

		const { error, runData } = stored.data.resultData;
		const text = JSON.stringify([error, runData.DigiKhata]);
		expect(text).toContain('HTTP 500');
		expect(text).not.toContain('312345678909');
		expect(text).not.toContain('simulator-access-key-1');
		expect(text).not.toContain('simulator-developer-key-1');
	});
});

describe('a run that is cancelled', () => {
	it.each(ON_ERROR)('sends no further request with %s', async (onError) => {
		let answered = 0;
		let cancel = (): void => undefined;
		const cancelled = new Promise<void>((resolve) => (cancel = resolve));
		const log = (): void => void (++answered === 6 && cancel());
		const simulator = await startSimulator({ latencyMs: 50, log });
		const { run: stored } = await runDigiKhata({
			items: sendersUpTo(60),
			credential: credentialFor(simulator.baseUrl),
			parameters: { options: { concurrency: 3 } },
			settings: { ...RETRY, onError },
			cancel: cancelled,
		});
		const sent = simulator.requests.length;
		await new Promise((resolve) => setTimeout(resolve, 300));
		await simulator.close();

		expect(stored.status).toBe('canceled');
		expect(sent).toBeGreaterThanOrEqual(6);
		expect(simulator.requests.length).toBeLessThanOrEqual(6 + 3);
		expect(Math.max(...Object.values(countBySender(simulator.requests)))).toBe(1);
	});
});
