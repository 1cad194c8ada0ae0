import type { IDataObject, INode, INodeType } from 'n8n-workflow';

import { startSimulator } from '../../simulator/server';
import {
	countBySender,
	credentialFor,
	sender,
	sendersUpTo,
	simulatorForTests,
	withCustomer,
} from './eko';
import { startFaultServer, write } from './faults/faultServer';
import { GOOD } from './faults/replies';
import {
	digiKhata,
	NODE_TYPES_BY_NAME,
	runDigiKhata,
	runNodes,
	senders,
	describeNode,
} from './runWorkflow';
import { CONTINUE, ON_ERROR, type OnError, RETRY } from './settings';
import { losingFirst } from './world';

const eko = simulatorForTests();

/** Outputs of each item's sender what only the first node has, as an expression of a person would. */
const lookBackNode: INodeType = {
	description: describeNode('Look Back', 'lookBack', {
		properties: [{ displayName: 'Batch', name: 'batch', type: 'string', default: '' }],
	}),
	execute() {
		const batches = this.getInputData().map((_, item) => this.getNodeParameter('batch', item));
		return Promise.resolve([batches.map((batch) => ({ json: { batch } as IDataObject }))]);
	},
};

const CANCELED = 'The execution was canceled before this item was sent';
const SAFE = 'Nothing was sent. It is safe to run this item again.';

describe('a run', () => {
	test('outputs nothing for no items, and sends and reads nothing', async () => {
		const credential = { ...credentialFor(eko.running.baseUrl), accessKey: '' };
		const { output, error, requests } = await eko.run(
			{ items: [sender(1)], credential },
			{ items: [] },
		);

		expect([output, error, requests]).toEqual([[], undefined, []]);
	});

	test('keeps the order of input and pairs each output with its item', async () => {
		const { output, requests } = await eko.run({
			items: sendersUpTo(40),
			parameters: { options: { concurrency: 7 } },
		});

		const reference = new Map(
			requests.map(({ path, outcome }) => [path.split('/')[7], outcome.otpRefId]),
		);
		expect(output).toHaveLength(40);
		output.forEach(({ json, pairedItem }, index) => {
			expect(json.customer_id).toBe(sender(index + 1).customer_id);
			expect(json.otp_ref_id).toBe(reference.get(json.customer_id as string));
			expect(pairedItem).toEqual({ item: index });
		});
	});

	test('has at most as many requests under way as Concurrency says', async () => {
		const underWay: number[] = [];
		const held: Array<() => void> = [];
		const release = (): void => {
			underWay.push(held.length);
			for (const reply of held.splice(0)) reply();
		};
		const server = await startFaultServer({
			whenAsked: async (wire) => {
				const released = new Promise<void>((resolve) => held.push(resolve));
				// No reply before two have come, and a while after, for a third that must not come.
				if (held.length === 2) setTimeout(release, 100);
				await released;
				await write(GOOD)(wire);
			},
		});
		const { output } = await runDigiKhata({
			items: sendersUpTo(6),
			credential: credentialFor(`${server.origin}/ekoapi/v3`),
			parameters: { options: { concurrency: 2, timeout: 10_000 } },
		});
		await server.close();

		expect(underWay).toEqual([2, 2, 2]);
		expect(output).toHaveLength(6);
	});
});

describe('an item that did not succeed', () => {
	const items = [
		{ ...sender(1), batch: 'a' },
		{ customer_id: '9000000308', aadhaar_number: '400123456787', batch: 'b' },
		{ ...sender(3), batch: 'c' },
	];

	/** Runs DigiKhata, and behind it a node that looks back at the senders. */
	async function lookBack(onError: OnError) {
		NODE_TYPES_BY_NAME.lookBack = lookBackNode;
		const { baseUrl, requests } = eko.running;
		const before = requests.length;
		const next = (name: string): INode => ({
			...senders([]),
			id: name,
			name,
			type: 'lookBack',
			parameters: { batch: '={{ $("Senders").item.json.batch }}' },
		});
		const run = await runNodes(
			[senders(items), { ...digiKhata({}), ...RETRY, onError }],
			{ credential: credentialFor(baseUrl) },
			{
				DigiKhata: {
					main: ['Next', 'Next on Error'].map((node) => [{ node, type: 'main', index: 0 }]),
				},
			},
			['Next', 'Next on Error'].map(next),
		);
		const { runData, error } = run.data.resultData;
		const outputOf = (name: string) => runData[name]?.[0]?.data?.main?.[0] ?? [];
		const outputs = runData.DigiKhata?.at(-1)?.data?.main?.map((output) => output ?? []) ?? [];
		expect(error).toBeUndefined();
		return {
			outputs,
			seen: [outputOf('Next'), outputOf('Next on Error')].map((found) =>
				found.map(({ json }) => json),
			),
			counts: countBySender(requests.slice(before)),
		};
	}

	test.each(CONTINUE)(
		'is on the right output with its structure, finds its sender and takes nothing of it along, with %s',
		async (onError) => {
			const isSplit = onError === 'continueErrorOutput';
			const { outputs, seen, counts } = await lookBack(onError);
			const [regular = [], errors = []] = outputs;
			const failed = isSplit ? errors[0] : regular[1];

			expect([regular.length, errors.length]).toEqual(isSplit ? [2, 1] : [3, 0]);
			expect(failed).toEqual({
				json: {
					message: expect.stringMatching(/^The sender is not enrolled with DigiKhata/) as string,
					error: {
						outcome: 'refused',
						status: 308,
						http_status: 200,
						customer_id: '9000000308',
						client_ref_id: expect.stringMatching(/^[0-9a-z]{15}$/) as string,
						eko_message: 'Failure!Customer Not Enrolled',
						next_step: 'onboardSender',
					},
				},
				pairedItem: 1,
			});
			// Each of the next node's items finds the sender whom it came from.
			const batches = seen.map((items) => items.map(({ batch }) => batch));
			expect(batches).toEqual(isSplit ? [['a', 'c'], ['b']] : [['a', 'b', 'c'], []]);
			expect(Object.values(counts)).toEqual([1, 1, 1]);
		},
	);

	// n8n tries again with these settings only when it was the first item that failed.
	test.each(CONTINUE)('is retried by Retry On Fail, and sent once, with %s', async (onError) => {
		let tries = 0;
		const { counts } = await eko.run(
			{ items: withCustomer(3, 0, '9000000308'), settings: { ...RETRY, onError } },
			{
				parameter: (name, value) => {
					if (name === 'operation') tries++;
					return value;
				},
			},
		);

		expect(tries).toBe(RETRY.maxTries);
		expect(counts).toEqual({ '9000000308': 1, '9123400002': 1, '9123400003': 1 });
	});
});

describe('a later try', () => {
	// Else the run would end with "Nothing was sent", and the reference would be lost.
	test('keeps what an earlier one issued when an item cannot be used any more', async () => {
		let tries = 0;
		const { error, requests } = await eko.run(
			{ items: sendersUpTo(2), settings: RETRY },
			{
				request: losingFirst('9123400002'),
				parameter: (name, value, item) => {
					if (name === 'operation') tries++;
					return name === 'customerId' && item === 1 && tries > 1 ? 'unusable' : value;
				},
			},
		);

		expect(requests).toHaveLength(1);
		expect(error?.message).toBe('Item 2: Customer ID must contain only digits');
		expect(error?.description).not.toContain('Nothing was sent');
		expect(error?.context).toMatchObject({
			issued: [{ itemIndex: 0, otp_ref_id: requests[0]?.outcome.otpRefId }],
			unsuccessful: [{ itemIndex: 1, outcome: 'not_sent' }],
		});
	});
});

describe('a run that stops', () => {
	test('starts nothing more, waits for what is under way and keeps what was issued', async () => {
		const { error, requests } = await eko.run({
			items: withCustomer(100, 40, '9000000308'),
			parameters: { options: { concurrency: 5 } },
		});

		const issued = error?.context.issued as IDataObject[];
		expect(new Set(issued.map(({ otp_ref_id }) => otp_ref_id))).toEqual(
			new Set(requests.flatMap(({ outcome }) => outcome.otpRefId ?? [])),
		);
		expect(issued.length).toBeGreaterThanOrEqual(40);
		expect(issued.length).toBeLessThan(46);
		expect(issued[39]).toMatchObject({ itemIndex: 39, customer_id: sender(40).customer_id });
		expect(error?.message).toBe('Item 41: The sender is not enrolled with DigiKhata (status 308)');
		expect(error?.description).toContain(
			`Of 100 items: ${issued.length} succeeded, 1 did not, ${99 - issued.length} not started.`,
		);
		expect(error?.context.itemIndex).toBeUndefined();
		expect(error?.context.unsuccessful).toMatchObject([{ itemIndex: 40, outcome: 'refused' }]);
	});
});

describe('a run that is canceled', () => {
	/** Three items, one at a time, of a run that is canceled once the first was answered. */
	async function canceledRun(onError: OnError) {
		const cancel = new AbortController();
		return await eko.run(
			{
				items: sendersUpTo(3),
				parameters: { options: { concurrency: 1 } },
				settings: { onError },
			},
			{
				cancel: cancel.signal,
				request: async (_, send) => await send().finally(() => cancel.abort()),
			},
		);
	}

	test('says of each item that was not sent that it is safe to run again', async () => {
		const { output, counts } = await canceledRun('continueRegularOutput');

		expect(counts).toEqual({ '9123400001': 1 });
		expect(output[0]?.json.otp_ref_id).toMatch(/./);
		expect(output.slice(1)).toMatchObject([
			{
				json: {
					message: `${CANCELED}. ${SAFE}`,
					error: { outcome: 'not_sent', customer_id: '9123400002' },
				},
				pairedItem: 1,
			},
			{
				json: { message: `${CANCELED}. ${SAFE}`, error: { outcome: 'not_sent' } },
				pairedItem: 2,
			},
		]);
	});

	test('keeps what was issued when it stops', async () => {
		const { error, counts } = await canceledRun('stopWorkflow');

		expect(counts).toEqual({ '9123400001': 1 });
		expect(error?.message).toBe(`Item 2: ${CANCELED}`);
		expect(error?.description).toMatch(
			/^Nothing was sent\. It is safe to run this item again\. Of 3 items: 1 succeeded, 0 did not, 2 not started\./,
		);
		expect(error?.context).toMatchObject({ issued: [{ itemIndex: 0 }], notStarted: 2 });
	});

	test.each(ON_ERROR)('sends no further request with %s', async (onError) => {
		let answered = 0;
		let cancel = (): void => undefined;
		const canceled = new Promise<void>((resolve) => (cancel = resolve));
		const log = (): void => void (++answered === 6 && cancel());
		const simulator = await startSimulator({ latencyMs: 50, log });
		const { run: stored } = await runDigiKhata({
			items: sendersUpTo(60),
			credential: credentialFor(simulator.baseUrl),
			parameters: { options: { concurrency: 3 } },
			settings: { ...RETRY, onError },
			cancel: canceled,
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
