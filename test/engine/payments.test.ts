import { CONTINUE, ON_ERROR, RETRY } from './settings';
import { moneyForTests } from './money';
import { Remembered } from './remembered';

const { run, transfer, refund, moved } = moneyForTests();

const GO_ON = { onError: 'continueRegularOutput' } as const;
const LOAD = { operation: 'loadWallet', amount: 500, clientRefId: 'order-1' };
/** Amounts with which the simulator moves the money, and then loses or spoils its reply. */
const LOST_AFTER = [202, 203];

let reference = 0;
/** A payment with a reference of its own, and no other than that. */
const load = (amount = 500) => ({ ...LOAD, amount, clientRefId: `order-${++reference}` });

describe('a payment', () => {
	test('is made, and says what became of it', async () => {
		const payment = load();
		const { output } = await run(payment);

		expect(output[0]?.json).toMatchObject({
			amount: 500,
			transaction_state: 'success',
			is_final: true,
			tid: expect.any(String) as string,
			client_ref_id: payment.clientRefId,
		});
		expect(moved('load')).toBe(1);
	});

	test('above Maximum Amount is refused, and named', async () => {
		const parameters = { options: { maximumAmount: 100 } };
		const { output } = await run([load(100), load(101)], { parameters, settings: GO_ON });

		expect(output[1]?.json).toMatchObject({
			message: 'Amount is more than 100. Check it, or raise Maximum Amount under Options.',
			error: { outcome: 'not_sent', amount: 101 },
		});
		expect(moved('load')).toBe(1);
	});

	test('by an AI agent is made only where a person allowed it in the node', async () => {
		const settings = { ...GO_ON, type: 'digiKhataTool' };
		for (const allowAiAgents of [false, '={{ true }}']) {
			const { output } = await run(load(), {
				settings,
				parameters: { options: { allowAiAgents } },
			});
			expect(output[0]?.json).toMatchObject({ error: { outcome: 'not_sent' } });
		}
		expect(moved('load')).toBe(0);
		await run(load(), { settings, parameters: { options: { allowAiAgents: true } } });
		expect(moved('load')).toBe(1);
	});
});

describe('the same payment in another execution', () => {
	const existed = { already_existed: true, transaction_state: 'success' };

	test('is reported, whether n8n remembers it or Eko knows it', async () => {
		for (const remembered of [new Remembered(), undefined]) {
			const payment = load();
			const setup = remembered ? { remembered } : {};
			await run(payment, setup);
			const { output } = await run(payment, setup);
			expect(output[0]?.json).toMatchObject(existed);
		}
		expect(moved('load')).toBe(2);
	});

	test('that n8n remembers is not made without a look, either', async () => {
		const payment = load();
		const setup = {
			remembered: new Remembered(),
			parameters: { options: { lookBeforePaying: false } },
		};
		await run(payment, setup);
		const { output } = await run(payment, setup);

		expect(output[0]?.json).toMatchObject(existed);
	});

	test('that Eko does not know is not made again, and says how to go on', async () => {
		// The connection was lost before the money moved, and nobody can know.
		const payment = load(201);
		const setup = { remembered: new Remembered(), settings: GO_ON };
		expect((await run(payment, setup)).output[0]?.json.error).toMatchObject({
			outcome: 'unknown',
			status_check: 'not_found',
		});
		expect((await run(payment, setup)).output[0]?.json).toMatchObject({
			message: expect.stringContaining('pay with a new reference') as string,
			error: { outcome: 'unknown', client_ref_id: payment.clientRefId },
		});
		expect(moved('load')).toBe(0);
	});

	test('at the same time in this process is made once', async () => {
		const payment = load();
		const setup = { remembered: new Remembered(), settings: GO_ON };
		const runs = await Promise.all([run(payment, setup), run(payment, setup)]);

		const messages = runs.map(({ output }) => JSON.stringify(output[0]?.json));
		expect(messages.filter((message) => message.includes('under way in execution'))).toHaveLength(
			1,
		);
		expect(moved('load')).toBe(1);
	});
});

describe('a payment whose reply got lost', () => {
	test.each(LOST_AFTER)('after the money moved (₹%d) is found by its reference', async (amount) => {
		const { output } = await run(load(amount));

		expect(output[0]?.json).toMatchObject({ transaction_state: 'success', status_check: 'found' });
	});

	test('and that cannot be asked for in time stays unknown', async () => {
		const parameters = { options: { timeout: 400 } };
		const { output } = await run(load(204), { parameters, settings: GO_ON });

		expect(output[0]?.json.error).toMatchObject({ outcome: 'unknown', status_check: 'not_asked' });
		expect(moved('load')).toBe(1);
	});
});

describe('a transfer and its refund', () => {
	test('go from OTP to OTP, each once', async () => {
		const paid = await run(await transfer(103, 'transfer-1'));
		const { tid } = paid.output[0]?.json ?? {};
		expect(paid.output[0]?.json).toMatchObject({ transaction_state: 'in_flight', amount: 103 });

		const state = await run({
			operation: 'getTransactionStatus',
			transactionId: tid as string,
			clientRefId: '',
		});
		expect(state.output[0]?.json).toMatchObject({ next_step: 'getRefundOtp' });

		const payment = await refund(tid);
		const refunded = await run(payment);
		expect(refunded.output[0]?.json).toMatchObject({
			transaction_state: 'refunded',
			owed_to_customer: expect.any(Number) as number,
		});
		const again = await run(payment);
		expect(again.output[0]?.json).toMatchObject({
			already_existed: true,
			transaction_state: 'refunded',
		});
		expect([moved('transfer'), moved('refund')]).toEqual([1, 1]);
	});

	test('whose OTP was used by another one stay unknown, as that one may have succeeded', async () => {
		const first = await transfer(500, 'transfer-3');
		await run(first);
		const { output } = await run({ ...first, clientRefId: 'transfer-4' }, { settings: GO_ON });
		expect(output[0]?.json.error).toMatchObject({ outcome: 'unknown', status_check: 'unclear' });
		expect(moved('transfer')).toBe(1);
	});
});

describe.each(ON_ERROR)('with On Error: %s', (onError) => {
	// After each test the ledger is looked at: see money.ts.
	// eslint-disable-next-line jest/expect-expect
	test.each([{}, RETRY])('no fault has a payment made twice, %j', async (retry) => {
		const settings = { ...retry, onError };
		const remembered = new Remembered();
		for (const amount of [201, 202, 203]) {
			await run([load(amount), load(), load()], { settings, remembered });
			await run(await transfer(amount, `transfer-${++reference}`), { settings, remembered });
		}
		for (const amount of [301, 302, 303]) {
			const { output } = await run(await transfer(amount, `transfer-${++reference}`));
			const { tid } = output[0]?.json ?? {};
			await run({
				operation: 'getTransactionStatus',
				transactionId: tid as string,
				clientRefId: '',
			});
			await run(await refund(tid), { settings, remembered });
		}
	});
});

test('items that a stopped run did not start can be paid by the next one', async () => {
	const payments = [load(), load(201), load(), load()];
	const setup = { remembered: new Remembered(), parameters: { options: { concurrency: 1 } } };
	const { error } = await run(payments, setup);
	expect(error?.context).toMatchObject({ notStarted: 2 });
	expect(error?.description).toContain('Items that succeeded are not paid again.');
	expect(moved('load')).toBe(1);

	const { output } = await run(payments.slice(2), setup);
	expect(output.map(({ json }) => json.transaction_state)).toEqual(['success', 'success']);
});

test('a run that stops still names what an earlier one paid', async () => {
	const setup = { remembered: new Remembered(), parameters: { options: { concurrency: 1 } } };
	const payments = [load(201), load(), load()];
	await run(payments, { ...setup, settings: GO_ON });
	const { error } = await run(payments, setup);
	expect(error?.context).toMatchObject({
		issued: payments.slice(1).map(({ clientRefId }) => ({ client_ref_id: clientRefId })),
	});
	expect(moved('load')).toBe(2);
});

test.each(CONTINUE)('an OTP is sent once in a while to the same person, %s', async (onError) => {
	const otp = { operation: 'sendTransactionOtp', amount: 100 };
	await run(otp);
	const soon = { isSoonAfter: true, settings: { onError } };
	const { output, errorOutput } = await run(otp, soon);
	expect([...output, ...errorOutput][0]?.json).toMatchObject({
		message: expect.stringContaining('This person was just sent an OTP') as string,
		error: { outcome: 'not_sent', retry_after: 30 },
	});
	const again = await run(otp, { ...soon, parameters: { options: { minSecondsBetweenOtps: 0 } } });
	expect(again.output[0]?.json).toMatchObject({ next_step: 'initiateTransaction' });
});

test('a run that is stopped while it claims gives its claims back', async () => {
	const payment = load();
	const setup = { remembered: new Remembered(), settings: GO_ON };
	await run(payment, { ...setup, cancel: Promise.resolve() });
	const { output } = await run(payment, setup);
	expect(output[0]?.json).toMatchObject({ transaction_state: 'success' });
	expect(moved('load')).toBe(1);
});
