import type { IDataObject, NodeOperationError } from 'n8n-workflow';

import { Remembered } from '../../../../remembered';
import { Expression, type NodeRun, runNode } from '../../../nodeRun';
import { SANDBOX } from '../../../support';

const LOAD = { operation: 'loadWallet', customerId: '9123456781', amount: 500 };
const PAID = { status: 0, data: { tid: '71' } };
const NOT_FOUND = { status: 69 };

/** Runs the node; Eko answers each call as `answer` says, by what it is about. */
async function run(
	items: IDataObject[],
	answer: (url: string, method: string) => object | Promise<object>,
	given: Partial<Parameters<typeof runNode>[0]> = {},
): Promise<NodeRun & { urls: string[]; error: NodeOperationError }> {
	const result = await runNode({
		items,
		credential: { ...SANDBOX },
		goesOn: false,
		answer: async ({ url, method }) => {
			const reply = await answer(url, method ?? '');
			if (reply instanceof Error) throw reply;
			return { statusCode: 200, headers: {}, body: JSON.stringify(reply) };
		},
		...given,
	});
	const urls = result.sent.map(({ url }) => url.slice(SANDBOX.baseUrl.length));
	return { ...result, urls, error: result.thrown?.[0] as NodeOperationError };
}

const failedOf = ({ output }: NodeRun, item = 0) => output?.[item]?.json.error as IDataObject;
const nothing = () => ({});

describe('a node that cannot be used', () => {
	test.each([
		[
			'an operation that nobody knows',
			{ operation: 'payAll' },
			'Operation is not known',
			'Choose one from the list.',
		],
		[
			'an option that is out of range',
			{ ...LOAD, 'options.concurrency': 0 },
			/^Concurrency is not/,
			'Change it under Options.',
		],
	])('by %s stops the run, or fails each item', async (_what, item, message, advice) => {
		const { error, sent } = await run([item], nothing);
		expect(sent).toEqual([]);
		expect(error.message).toMatch(message);
		expect(error.description).toBe(advice);

		// n8n hands on the input items, Aadhaar numbers included, when a node throws in spite of "continue".
		const { output } = await run([item, item], nothing, { goesOn: true });
		const failed = {
			json: {
				message: expect.stringMatching(message) as string,
				error: expect.any(Object) as object,
			},
			pairedItem: expect.any(Number) as number,
		};
		expect(output).toMatchObject([failed, failed]);
	});

	test.each([
		{},
		{ 'options.allowAiAgents': false },
		{ 'options.allowAiAgents': new Expression(true) },
	])('lets no AI agent move money with %j', async (allowed) => {
		const node = { type: 'n8n-nodes-digikhata.digiKhataTool' };
		const item = { ...LOAD, clientRefId: 'a', ...allowed };
		const { error, sent } = await run([item], nothing, { node });
		expect(sent).toEqual([]);
		expect(error).toMatchObject({
			message: 'Allow AI Agents to Move Money is off',
			description:
				'A person has to turn it on under Options in the node; an expression does not count.',
		});
	});
});

test('a person may let AI agents move money', async () => {
	const node = { type: 'n8n-nodes-digikhata.digiKhataTool' };
	const item = { ...LOAD, clientRefId: 'a', 'options.allowAiAgents': true };
	const eko = (_url: string, method: string) => (method === 'GET' ? NOT_FOUND : PAID);
	expect((await run([item], eko, { node })).output?.[0]?.json).toMatchObject({ tid: '71' });
});

test('an AI agent may read', async () => {
	const node = { type: 'n8n-nodes-digikhata.digiKhataTool' };
	const item = { operation: 'getBalance' };
	const eko = () => ({ status: 0, data: { balance: '5' } });
	expect((await run([item], eko, { node })).output?.[0]?.json).toMatchObject({ balance: 5 });
});

test('of payments that cannot be used, none is claimed', async () => {
	const remembered = new Remembered();
	const item = { ...LOAD, amount: 0, clientRefId: 'a' };
	const result = await run([item], nothing, { goesOn: true, remembered });
	expect(failedOf(result)).toMatchObject({ outcome: 'not_sent', field: 'Amount' });
	expect(remembered.texts.length).toBe(0);
});

describe('an item', () => {
	test('may stand for the Initiator ID of its own call', async () => {
		const item = { operation: 'getBalance', 'options.initiatorId': '9123456782' };
		const { sent } = await run([item], nothing);
		expect(sent[0]?.qs).toMatchObject({ customer_id: '9123456782', initiator_id: '9123456782' });
	});

	test.each([
		[500, 500, undefined],
		[501, 500, 'Item 1: Amount is more than 500'],
	])('of ₹%d with a Maximum Amount of %d', async (amount, maximum, message) => {
		const item = { ...LOAD, amount, clientRefId: 'a', 'options.maximumAmount': maximum };
		const { error } = await run([item], (_url, method) => (method === 'GET' ? NOT_FOUND : PAID));
		const advice = 'Check it, or raise Maximum Amount under Options. Nothing was sent.';
		const { message: said, description } = (error as Partial<typeof error> | undefined) ?? {};
		expect([said, description]).toEqual([message, message && advice]);
	});

	test('has a Maximum Amount of its own where that is an expression', async () => {
		const items = [50_000, 1_000].map((most, item) => ({
			...LOAD,
			amount: 40_000,
			clientRefId: `load-${item}`,
			'options.maximumAmount': most,
		}));
		const eko = (_url: string, method: string) => (method === 'GET' ? NOT_FOUND : PAID);
		const result = await run(items, eko, { goesOn: true });
		expect(result.output?.[0]?.json).toMatchObject({ tid: '71' });
		expect(failedOf(result, 1)).toMatchObject({ outcome: 'not_sent', field: 'Amount' });
	});

	test('may have an OTP that is the amount by chance', async () => {
		const item = {
			operation: 'initiateTransaction',
			customerId: '9123456781',
			recipientId: '7',
			amount: 5_000,
			otp: '5000',
			otpRefId: 'ref-1',
			clientRefId: 'a',
			latlong: '28.63,77.22',
			'options.beneficiaryId': '70',
		};
		const paid = { status: 0, data: { tid: '71', tx_status: '0', amount: '5000.00' } };
		const { output } = await run([item], (_url, method) => (method === 'GET' ? NOT_FOUND : paid));
		expect(output?.[0]?.json).toMatchObject({ transaction_state: 'success', amount: 5_000 });
	});

	test.each(['pan_pqrps_5678-z', 'PQRPS5678Z'])(
		'whose reference holds the PAN is refused: %s',
		async (reference) => {
			const item = {
				operation: 'validateSenderPan',
				customerId: '9123456781',
				panNumber: 'PQRPS5678Z',
				'options.clientRefId': reference,
			};
			const { error, sent } = await run([item], nothing);
			expect(sent).toEqual([]);
			expect(error).toMatchObject({
				message: 'Item 1: Client Reference ID contains the PAN Number',
				description:
					'References are shown and stored. Use another one, or leave it empty. Nothing was sent.',
			});
			const near = { ...item, 'options.clientRefId': 'PQRPS5678Y' };
			expect((await run([near], nothing)).sent).toHaveLength(1);
		},
	);

	test('is looked up for without a reference, which the call itself needs', async () => {
		const item = {
			operation: 'addRecipient',
			customerId: '9123456781',
			account: '0067544100008454',
			ifsc: 'KKBK0000878',
			recipientName: 'Asha Verma',
			recipientMobile: '9123456782',
			'options.clientRefId': 'a',
		};
		const { sent } = await run([item], nothing);
		expect(sent[0]?.qs).not.toHaveProperty('client_ref_id');
	});
});

describe('payments that stop', () => {
	const payments = ['a', 'b', 'c'].map((clientRefId) => ({
		...LOAD,
		clientRefId,
		'options.concurrency': 1,
	}));
	const known = { status: 0, data: { tx_status: 0, tid: '71', amount: '500' } };
	/** Eko knows each of these, and nothing of the others; of `lost` it never answers. */
	const eko =
		(knows: string, lost = '') =>
		(url: string, method: string): object => {
			const reference = url.slice(-1);
			if (lost !== '' && lost.includes(reference)) return new Error('socket hang up');
			return method === 'GET' && !knows.includes(reference) ? NOT_FOUND : known;
		};

	test('say how to go on, and name what an earlier run may have paid', async () => {
		const remembered = new Remembered();
		await run(payments, (_url, method) => (method === 'GET' ? NOT_FOUND : new Error('lost')), {
			goesOn: true,
			remembered,
		});
		// Of another amount than asked for, "b" is no reason not to ask of "c".
		const other = { ...known, data: { ...known.data, amount: '7' } };
		const { error, urls } = await run(
			payments,
			(url, method) => (url.endsWith('b') ? other : eko('c')(url, method)),
			{ remembered },
		);
		expect(urls.map((url) => url.slice(-1))).toEqual(['a', 'b', 'c']);
		expect(error.context).toMatchObject({
			issued: [{ client_ref_id: 'c' }],
			notStarted: 0,
		});
		expect(error.description).toContain('Items that succeeded are not paid again.');
	});

	test('ask no more once Eko does not answer, and nothing of what nobody attempted', async () => {
		const remembered = new Remembered();
		await run(payments.slice(0, 2), () => new Error('lost'), { goesOn: true, remembered });
		// Nothing was sent, so nothing stays claimed.
		expect(remembered.texts.length).toBe(1);
		await run(payments, (_url, method) => (method === 'GET' ? NOT_FOUND : new Error('lost')), {
			goesOn: true,
			remembered,
		});
		const all = [...payments, { ...payments[0], clientRefId: 'd' } as (typeof payments)[number]];
		const { error, urls } = await run(all, eko('', 'b'), { remembered });
		expect(urls.map((url) => url.slice(-1))).toEqual(['a', 'b']);
		expect(error.context).toMatchObject({ notStarted: 2 });
	});

	test('make none that was only looked up, and give it back', async () => {
		const remembered = new Remembered();
		const two = payments.slice(0, 2).map((item) => ({ ...item, 'options.concurrency': 2 }));
		// "a" fails once both were asked about, and before Eko says of "b" that it may be paid.
		let ask = (): void => undefined;
		const asked = new Promise<void>((resolve) => (ask = resolve));
		const eko = async (url: string): Promise<object> => {
			if (url.endsWith('a')) return await asked.then(() => new Error('lost'));
			ask();
			return await new Promise((resolve) => setImmediate(() => resolve(NOT_FOUND)));
		};
		const { error, urls } = await run(two, eko, { remembered });
		expect(urls.map((url) => url.slice(-1))).toEqual(['a', 'b']);
		expect(error.context).toMatchObject({ notStarted: 1 });
		// The mark of the run.
		expect(remembered.texts).toHaveLength(1);
	});

	test('are not stopped with a Continue setting', async () => {
		const result = await run(payments, eko('c', 'a'), { goesOn: true });
		expect([0, 1, 2].map((item) => failedOf(result, item)?.outcome)).toEqual([
			'not_sent',
			undefined,
			undefined,
		]);
	});
});

describe('an inquiry that waits', () => {
	const inquiryOf = (transactionId: string) => ({
		operation: 'getTransactionStatus',
		transactionId,
		clientRefId: '',
		'options.waitForFinalState': 300,
		'options.concurrency': 1,
	});
	const found = (tid: string, state: number) => ({ status: 0, data: { tx_status: state, tid } });
	const UNKNOWN_TID = { status: 168 };

	test.each([
		['what is not known yet', UNKNOWN_TID, 3],
		['what is in flight', found('71', 2), 3],
		['no refusal', { status: 319 }, 1],
	])('asks for %s again, after the other items', async (_what, reply, times) => {
		const answers = [reply, reply, found('71', 0)];
		const eko = (url: string) => (url.endsWith('72') ? found('72', 0) : (answers.shift() ?? {}));
		const items = [inquiryOf('71'), inquiryOf('72')];
		const { urls, output } = await run(items, eko, { goesOn: true });
		const asked = urls.map((url) => url.slice(-2));
		expect(asked).toEqual(['71', '72', '71', '71'].slice(0, times + 1));
		const final = times === 1 ? undefined : 'success';
		expect(output?.map(({ json }) => json.transaction_state)).toEqual([final, 'success']);
	});

	test('does not undo an answer by no answer', async () => {
		const answers = [found('71', 2)];
		const eko = () => answers.shift() ?? UNKNOWN_TID;
		const { output } = await run([inquiryOf('71')], eko, { goesOn: true });
		expect(output?.[0]?.json).toMatchObject({ transaction_state: 'in_flight' });
	});
});

test.each(['ECONNABORTED', 'ECONNRESET'])(
	'what only reads is not asked again after %s',
	async (code) => {
		const lost = Object.assign(new Error('lost'), { code });
		const { sent } = await run([{ operation: 'getBalance' }], () => lost, { goesOn: true });
		expect(sent).toHaveLength(1);
	},
);
