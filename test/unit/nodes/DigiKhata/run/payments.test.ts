import { setImmediate as tick } from 'node:timers/promises';

import { initiateRefund } from '../../../../../nodes/DigiKhata/operations/transaction/initiateRefund.operation';
import { loadWallet } from '../../../../../nodes/DigiKhata/operations/transaction/loadWallet.operation';
import { clock } from '../../../../../nodes/DigiKhata/run/clock';
import type { ItemResult } from '../../../../../nodes/DigiKhata/run/itemResult';
import { openPayments } from '../../../../../nodes/DigiKhata/run/payments';
import type { PreparedItem } from '../../../../../nodes/DigiKhata/run/prepareItems';
import { claimOf } from '../../../../../nodes/DigiKhata/safety/claims';
import {
	type Answer,
	configOf,
	LOST,
	n8nWith,
	NOT_FOUND,
	NOT_REACHED,
	preparedPayment,
	preparedRefund,
	transaction,
} from '../../../payment';
import { SANDBOX } from '../../../support';

beforeEach(() => {
	jest.spyOn(clock, 'sleep').mockResolvedValue(true);
});

const PAID = { status: 0, data: { tid: '71' } };
const OFF = { lookBeforePaying: false };
const claimed = ({ identifiers }: PreparedItem) =>
	claimOf(SANDBOX.baseUrl, '9123456780', loadWallet.id, String(identifiers.client_ref_id));

/** Opens a run, makes its payments, and closes it. */
async function payAll(
	n8n: ReturnType<typeof n8nWith>,
	items = [preparedPayment()],
	config = configOf(loadWallet, OFF),
) {
	const payments = await openPayments(n8n.context, config, items);
	const attempted = items.map((item) => payments.wasAttempted(item));
	const results: Array<ItemResult | undefined> = [];
	for (const item of items) results[item.itemIndex] = await payments.pay(item, () => true);
	await payments.close(results);
	return { attempted, results };
}

const wordsOf = (result: ItemResult | undefined) =>
	result && 'message' in result ? `${result.message.message}. ${result.message.description}` : '';

/** The only payment of a run of its own. */
const paymentOf = (id: number) => ({ ...preparedPayment(id), itemIndex: 0 });

describe('the payments of a run', () => {
	test('are claimed together by runs at the same time, and given back one call after the other', async () => {
		const n8n = n8nWith(NOT_REACHED, NOT_REACHED);
		let [calls, underWay, most] = [0, 0, 0];
		const alone = async <T>(call: () => Promise<T>): Promise<T> => {
			calls += 1;
			most = Math.max(most, (underWay += 1));
			await tick();
			return await call().finally(() => (underWay -= 1));
		};
		const names = ['checkProcessedAndRecord', 'removeProcessed'] as const;
		const helpers = n8n.context.helpers as object as Record<string, () => Promise<unknown>>;
		for (const name of names) {
			const call = helpers[name] as (...given: unknown[]) => Promise<unknown>;
			helpers[name] = (...given: unknown[]) => alone(() => call(...given));
		}
		const runs = [0, 1].map((id) => payAll(n8n, [paymentOf(id)]));

		const kinds = (await Promise.all(runs)).map(({ results }) => results[0]?.kind);
		expect(kinds).toEqual(['not_sent', 'not_sent']);
		expect({ calls, most }).toEqual({ calls: 4, most: 1 });
	});

	test.each([
		['workflow', { getWorkflow: () => ({ id: '2' }) }],
		['node', { getNode: () => ({ id: '2' }) }],
	])('at the same time in another %s are claimed in a memory of their own', async (_, other) => {
		const [one, two] = [n8nWith(NOT_REACHED), n8nWith(NOT_REACHED)];
		Object.assign(two.context, other);
		await Promise.all([one, two].map((n8n, id) => payAll(n8n, [paymentOf(id)])));
		// The mark of the run: the claim is given back.
		expect([one.remembered.length, two.remembered.length]).toEqual([1, 1]);
	});

	test('are claimed before they are made, by nothing but a hash, and stay so', async () => {
		const n8n = n8nWith(PAID, LOST);
		const items = [preparedPayment(0), preparedPayment(1)];
		const { attempted, results } = await payAll(
			n8n,
			items,
			configOf(loadWallet, { timeout: 1, ...OFF }),
		);

		expect(attempted).toEqual([false, false]);
		expect(results.map((result) => result?.kind)).toEqual(['success', 'unknown']);
		expect(n8n.remembered).toEqual(expect.arrayContaining(items.map(claimed)));
		// And the mark of the run.
		expect(n8n.remembered.length).toBe(3);
	});

	test('that were claimed before are looked up', async () => {
		const n8n = n8nWith(NOT_FOUND);
		const item = preparedPayment();
		n8n.remembered.push(claimed(item));
		const { attempted, results } = await payAll(n8n, [item]);

		expect([attempted, n8n.calls, results[0]?.kind]).toEqual([[true], ['load-1'], 'unknown']);
		expect(n8n.remembered).toContain(claimed(item));
	});

	test('that another execution makes right now are left to it', async () => {
		const n8n = n8nWith();
		const first = await openPayments(n8n.context, configOf(), [preparedPayment()]);
		const { attempted, results } = await payAll(n8n);

		expect([attempted, n8n.calls]).toEqual([[false], []]);
		// What was not sent here is not given back: it is not ours.
		expect(n8n.remembered).toContain(claimed(preparedPayment()));
		await first.close([]);
		expect(results[0]).toMatchObject({
			kind: 'not_sent',
			facts: { customer_id: '9123456781', client_ref_id: 'load-1', under_way_in: '7' },
		});
		expect(wordsOf(results[0])).toMatch(/^This payment is under way in execution 7\./);
		// Closed, it is under way no longer.
		expect((await payAll(n8nWith(PAID))).results[0]?.kind).toBe('success');
	});

	test('are not made where n8n’s database cannot be asked', async () => {
		const n8n = n8nWith();
		n8n.context.helpers.checkProcessedAndRecord = () => Promise.reject(new Error('database away'));
		const { attempted, results } = await payAll(n8n);

		expect([attempted, n8n.calls]).toEqual([[false], []]);
		expect(results[0]).toMatchObject({ kind: 'not_sent', facts: { client_ref_id: 'load-1' } });
		expect(wordsOf(results[0])).toMatch(/^The payment could not be reserved/);
	});

	test('are unknown, and stay claimed, where something fails that nobody thought of', async () => {
		const n8n = n8nWith();
		const item = preparedPayment();
		Object.assign(item, { sensitive: undefined });
		const { results } = await payAll(n8n, [item]);

		expect(results[0]).toEqual({
			kind: 'unknown',
			message: expect.objectContaining({
				message: 'It is unclear whether the money moved',
			}) as object,
			facts: { outcome: 'unknown', ...item.identifiers },
			identity: { identifiers: item.identifiers, uniqueValues: item.uniqueValues },
		});
		expect(n8n.remembered).toContain(claimed(item));
	});

	test('that never started are given back', async () => {
		const { context, remembered } = n8nWith();
		const items = [preparedPayment(0), preparedPayment(1)];
		const payments = await openPayments(context, configOf(), items);
		await payments.close([]);
		expect(items.map(claimed).filter((one) => remembered.includes(one))).toEqual([]);
	});

	test('stay claimed where what came of them was not noted', async () => {
		const n8n = n8nWith(PAID);
		const item = preparedPayment();
		const payments = await openPayments(n8n.context, configOf(loadWallet, OFF), [item]);
		await payments.pay(item, () => true);
		await payments.close([]);
		expect(n8n.remembered).toContain(claimed(item));
	});

	test('are given back in one call, and in none where there is nothing to give back', async () => {
		for (const [answer, calls] of [
			[PAID, 0],
			[[403, ''] as Answer, 1],
		] as const) {
			const n8n = n8nWith(answer);
			const forget = jest.spyOn(n8n.context.helpers, 'removeProcessed');
			await payAll(n8n);
			expect(forget).toHaveBeenCalledTimes(calls);
		}
	});

	test('stay claimed where the database does not give them back, which is safe', async () => {
		const n8n = n8nWith([403, '']);
		n8n.context.helpers.removeProcessed = () => Promise.reject(new Error('database away'));
		await expect(payAll(n8n)).resolves.toBeDefined();
	});

	test('of one reference are another payment in another environment, for another initiator or operation', async () => {
		const n8n = n8nWith(PAID, PAID, PAID);
		const item = preparedPayment();
		await payAll(n8n, [item]);
		const account = { ...SANDBOX, baseUrl: 'https://api.eko.in/ekoicici/v3' };
		const request = { ...item.request, parameters: { initiator_id: '9123456789' } };
		for (const other of [{ account }, { request }]) {
			expect((await payAll(n8n, [{ ...item, ...other }])).attempted).toEqual([false]);
		}
	});
});

describe('a claim is given back where Eko certainly did not take the payment up', () => {
	const USED_UP = 'To try again, use a new Client Reference ID.';

	test.each<[string, Answer]>([
		['no connection', NOT_REACHED],
		['HTTP 401', [401, '']],
		['HTTP 403', [403, '']],
		['invalid parameters', { status: 461 }],
		['a signature that was not accepted', { status: 2484 }],
	])('after %s', async (_what, answer) => {
		const n8n = n8nWith(answer);
		const { results } = await payAll(n8n);
		expect(results[0]?.kind).toBe(answer === NOT_REACHED ? 'not_sent' : 'refused');
		expect(wordsOf(results[0])).not.toContain(USED_UP);
		expect(n8n.remembered).not.toContain(claimed(preparedPayment()));
	});

	test.each<[string, Answer]>([
		['another refusal', { status: 347 }],
		['HTTP 400', [400, '']],
		['a transaction that failed', transaction({ tx_status: 1 })],
		['invalid parameters of one that failed', { status: 461, data: { tx_status: 1 } }],
		[
			'a signature that was not accepted, with a transaction',
			{ status: 2484, data: { tid: '71' } },
		],
	])('not after %s: then it takes a new reference', async (_what, answer) => {
		const n8n = n8nWith(answer);
		const { results } = await payAll(n8n);
		expect(results[0]?.kind).toBe('refused');
		expect(wordsOf(results[0])).toContain(USED_UP);
		expect(n8n.remembered).toContain(claimed(preparedPayment()));
	});

	test('not where somebody else had claimed it', async () => {
		const n8n = n8nWith([403, '']);
		n8n.remembered.push(claimed(preparedPayment()));
		await payAll(n8n);
		expect(n8n.remembered).toContain(claimed(preparedPayment()));
	});

	test('of a refund after every refusal, where Eko is asked before each', async () => {
		const refund = configOf(initiateRefund);
		const pending = transaction({ tx_status: 3 });
		const declined = { status: 55, data: { tx_status: '1', reason: 'Wrong OTP', tid: '71' } };
		const n8n = n8nWith(pending, declined, pending, { status: 302 });
		const { results } = await payAll(n8n, [preparedRefund()], refund);
		// Nor is there a reference to be changed.
		expect(wordsOf(results[0])).not.toContain(USED_UP);
		expect((await payAll(n8n, [preparedRefund()], refund)).attempted).toEqual([false]);

		const off = configOf(initiateRefund, OFF);
		const unasked = n8nWith({ status: 302 }, pending);
		await payAll(unasked, [preparedRefund()], off);
		expect((await payAll(unasked, [preparedRefund()], off)).attempted).toEqual([true]);
	});
});
