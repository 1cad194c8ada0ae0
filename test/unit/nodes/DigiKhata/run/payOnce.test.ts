import { initiateRefund } from '../../../../../nodes/DigiKhata/operations/transaction/initiateRefund.operation';
import { initiateTransaction } from '../../../../../nodes/DigiKhata/operations/transaction/initiateTransaction.operation';
import { loadWallet } from '../../../../../nodes/DigiKhata/operations/transaction/loadWallet.operation';
import { clock } from '../../../../../nodes/DigiKhata/run/clock';
import { payOnce } from '../../../../../nodes/DigiKhata/run/payOnce';
import type { RunConfig } from '../../../../../nodes/DigiKhata/run/runConfig';
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

// Nothing here waits.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: () => Promise.resolve(),
}));

let time = 0;
beforeEach(() => {
	time = 0;
	jest.spyOn(clock, 'now').mockImplementation(() => time);
	jest.spyOn(clock, 'sleep').mockImplementation((ms) => {
		time += ms;
		return Promise.resolve(true);
	});
});

const always = () => true;

/** Makes a payment, or a refund, for which Eko answers one call after the other. */
async function pay(
	answers: Answer[],
	{ isFirst = true, ...more }: Partial<RunConfig> & { isFirst?: boolean } = {},
) {
	const config = configOf(more.operation ?? loadWallet, more);
	const { context, calls } = n8nWith(...answers);
	const item = config.operation.withoutClientRef ? preparedRefund() : preparedPayment();
	const result = await payOnce(context, config, item, isFirst, always);
	if (result === undefined) throw new Error('It was not started');
	expect(result.identity?.identifiers ?? result.kind).toEqual(
		result.kind === 'not_sent' ? 'not_sent' : item.identifiers,
	);
	return result.kind === 'success'
		? { calls, kind: result.kind, json: result.items[0], references: result.references }
		: { calls, kind: result.kind, facts: result.facts, message: result.message.message };
}

const PAID = { status: 0, data: { tid: '71' } };
const ABOUT = { customer_id: '9123456781', amount: 500, client_ref_id: 'load-1' };
const LOOK_FAILED = 'Could not check with Eko whether this payment exists, so nothing was sent';
const OTHER = 'This reference belongs to a payment with another amount';

describe('a payment is made once, and only', () => {
	test('where Eko does not know it', async () => {
		expect(await pay([NOT_FOUND, PAID])).toMatchObject({
			calls: ['load-1', 'pays'],
			kind: 'success',
			json: { tid: '71', transaction_state: 'success' },
		});
	});

	test('without a look, where that is switched off and nobody attempted it before', async () => {
		const off = { lookBeforePaying: false };
		expect((await pay([PAID], off)).calls).toEqual(['pays']);
		expect((await pay([NOT_FOUND], { ...off, isFirst: false })).calls).toEqual(['load-1']);
	});

	test('where it is not known already: then the one that is known is the result', async () => {
		const found = await pay([transaction()]);
		expect(found).toMatchObject({
			calls: ['load-1'],
			kind: 'success',
			json: { tid: '71', amount: 500, already_existed: true },
			references: { tid: '71', already_existed: true },
		});
		expect(await pay([transaction()], { isFirst: false })).toEqual(found);
	});

	test('where the one that is known did not fail', async () => {
		expect(await pay([transaction({ tx_status: 1, reason: 'No such account' })])).toEqual({
			calls: ['load-1'],
			kind: 'refused',
			message: 'The payment with this reference failed before',
			facts: {
				outcome: 'refused',
				...ABOUT,
				tid: '71',
				transaction_state: 'failed',
				reason: 'No such account',
				already_existed: true,
			},
		});
	});

	test('where the one that is known is not about another amount', async () => {
		expect(await pay([transaction({ amount: '501' })])).toEqual({
			calls: ['load-1'],
			kind: 'not_sent',
			message: OTHER,
			facts: {
				outcome: 'not_sent',
				...ABOUT,
				existing: { tid: '71', transaction_state: 'success', amount: 501 },
			},
		});
	});

	test.each<[string, Answer]>([
		['does not answer', LOST],
		['is not reached', NOT_REACHED],
		['has a fault', [503, '']],
		['has a fault, and says so in its own form', [500, JSON.stringify(NOT_FOUND)]],
		['does not accept the keys', [403, JSON.stringify(NOT_FOUND)]],
		['does not accept the signature', { status: 2484 }],
		['says success without a state', { status: 0, data: { tid: '71' } }],
		['refuses, but names a transaction', { status: 1, data: { tid: '71' } }],
		['refuses, but names a state', { status: 1, data: { tx_status: 2 } }],
	])('where Eko says what it knows: not if it %s', async (_what, answer) => {
		// What only reads is asked for twice where that may help.
		expect(await pay([answer, answer].slice(0, repeats(answer)))).toMatchObject({
			kind: 'not_sent',
			message: LOOK_FAILED,
			facts: { outcome: 'not_sent', ...ABOUT, status_check: 'no_answer' },
		});
	});

	test('where its run still goes on after the look', async () => {
		const { context, calls } = n8nWith(NOT_FOUND);
		const result = await payOnce(context, configOf(), preparedPayment(), true, () => false);
		expect([calls, result]).toEqual([['load-1'], undefined]);
	});

	test('with what was left empty and could be looked up', async () => {
		const lookUp = { method: 'GET' as const, path: '/recipients', parameters: {} };
		const { context, calls } = n8nWith(NOT_FOUND, { status: 1 });
		const item = preparedPayment(0, { lookUp });
		const result = await payOnce(context, configOf(initiateTransaction), item, true, always);
		expect([calls, result?.kind]).toEqual([['load-1', 'recipients'], 'not_sent']);
	});
});

/** How often a read is sent for an answer: twice for what may pass in a moment. */
function repeats(answer: Answer): number {
	const mayPass = answer === NOT_REACHED || (Array.isArray(answer) && answer[0] >= 500);
	return mayPass ? 2 : 1;
}

describe('a payment that was attempted before', () => {
	const again = { isFirst: false };
	const ATTEMPTED = 'This payment was attempted before, and Eko did not confirm it';

	test.each<[string, Answer, object]>([
		['does not know it', NOT_FOUND, {}],
		['does not answer', LOST, { status_check: 'no_answer' }],
		[
			'knows it with another amount',
			transaction({ amount: 7 }),
			{ existing: { tid: '71', transaction_state: 'success', amount: 7 } },
		],
	])('is not made again where Eko %s', async (_what, answer, more) => {
		expect(await pay([answer], again)).toEqual({
			calls: ['load-1'],
			kind: 'unknown',
			message: ATTEMPTED,
			facts: { outcome: 'unknown', ...ABOUT, ...more, next_step: 'getTransactionStatus' },
		});
	});

	test('is reported where Eko knows that it failed', async () => {
		expect((await pay([transaction({ tx_status: 1 })], again)).kind).toBe('refused');
	});

	test('has words of its own where it is a refund', async () => {
		const refund = { ...again, operation: initiateRefund };
		expect(await pay([transaction({ tx_status: 2 })], refund)).toMatchObject({
			calls: ['71'],
			kind: 'unknown',
			message: 'This refund was attempted before, and Eko did not confirm it',
			facts: { tid: '71', transaction_state: 'in_flight' },
		});
	});
});

describe('a refund', () => {
	const refund = { operation: initiateRefund };

	test('is made where the money is waiting for it', async () => {
		const made = { status: 0, data: { tid: '71', refund_tid: '72', refunded_amount: '500' } };
		expect(await pay([transaction({ tx_status: 3 }), made], refund)).toMatchObject({
			calls: ['71', 'pays'],
			json: { refund_tid: '72', owed_to_customer: 500 },
		});
	});

	test('is not made where Eko does not know the transaction', async () => {
		expect(await pay([NOT_FOUND], refund)).toMatchObject({
			kind: 'not_sent',
			message: LOOK_FAILED,
		});
	});

	test('is not made where there is nothing to refund', async () => {
		expect(await pay([transaction()], refund)).toEqual({
			calls: ['71'],
			kind: 'not_sent',
			message: 'This transaction cannot be refunded: its state is success',
			facts: { outcome: 'not_sent', tid: '71', transaction_state: 'success' },
		});
	});

	test('that was made before is the result', async () => {
		expect(await pay([transaction({ tx_status: 4 })], refund)).toMatchObject({
			calls: ['71'],
			kind: 'success',
			json: { transaction_state: 'refunded', already_existed: true },
		});
	});

	test('whose reply got lost is known once the money is back', async () => {
		const pending = transaction({ tx_status: 3 });
		const answers = [pending, LOST, pending, transaction({ tx_status: 4 })];
		expect(await pay(answers, refund)).toMatchObject({
			calls: ['71', 'pays', '71', '71'],
			kind: 'success',
			json: { transaction_state: 'refunded', status_check: 'found' },
		});
		expect(await pay([pending, LOST, pending, pending, pending], refund)).toMatchObject({
			kind: 'unknown',
			facts: { tid: '71', status_check: 'refund_pending' },
		});
	});
});

describe('after an unknown outcome Eko is asked', () => {
	test.each<[string, Answer[], object]>([
		['and knows nothing', [NOT_FOUND, NOT_FOUND, NOT_FOUND], { status_check: 'not_found' }],
		['and does not answer in the end', [NOT_FOUND, LOST, LOST], { status_check: 'no_answer' }],
		[
			'and knows another payment',
			[transaction({ amount: 7 })],
			{
				status_check: 'other',
				existing: { tid: '71', transaction_state: 'success', amount: 7 },
			},
		],
	])('%s: it stays unknown', async (_what, answers, more) => {
		const { calls, ...result } = await pay([NOT_FOUND, LOST, ...answers]);
		expect(calls).toHaveLength(2 + answers.length);
		expect(result).toEqual({
			kind: 'unknown',
			message: 'The connection to Eko broke before the reply was complete',
			facts: { outcome: 'unknown', ...ABOUT, ...more },
		});
	});

	test('until it knows the payment, which is then the result', async () => {
		expect(await pay([NOT_FOUND, LOST, NOT_FOUND, transaction()])).toMatchObject({
			calls: ['load-1', 'pays', 'load-1', 'load-1'],
			kind: 'success',
			json: { tid: '71', status_check: 'found' },
		});
		expect(await pay([NOT_FOUND, LOST, transaction({ tx_status: 1 })])).toMatchObject({
			kind: 'refused',
			facts: { transaction_state: 'failed', status_check: 'found' },
		});
	});

	test('by the ID that came with it', async () => {
		const unclear = { status: 1, data: { tid: '71' } };
		const { calls } = await pay([NOT_FOUND, unclear, transaction()]);
		expect(calls).toEqual(['load-1', 'pays', '71']);
		expect(await pay([NOT_FOUND, unclear, NOT_FOUND, LOST, NOT_FOUND])).toMatchObject({
			kind: 'unknown',
			facts: { tid: '71', status_check: 'not_found' },
		});
		// What is said of another one says nothing of this.
		const another = transaction({ tid: '72' });
		expect(await pay([NOT_FOUND, unclear, another, another, another])).toMatchObject({
			kind: 'unknown',
			facts: { tid: '71', status_check: 'no_answer' },
		});
	});

	test('by the reference where the OTP was used already, and a failed one says nothing', async () => {
		const attempt = { tid: '99', tx_status: '1' };
		const used = { status: 55, message: 'OTP already consumed', data: attempt };
		const failed = transaction({ tx_status: 1 });
		expect(await pay([NOT_FOUND, used, failed, failed, failed])).toEqual({
			calls: ['load-1', 'pays', 'load-1', 'load-1', 'load-1'],
			kind: 'unknown',
			facts: {
				...ABOUT,
				outcome: 'unknown',
				status: 55,
				http_status: 200,
				// Nobody may take the attempt that failed for the payment.
				attempt_tid: '99',
				otp_consumed: true,
				eko_message: 'OTP already consumed',
				status_check: 'unclear',
			},
			message: 'Eko did not say whether the money moved (status 55)',
		});
		const made = await pay([NOT_FOUND, used, failed, transaction()]);
		expect(made).toMatchObject({ kind: 'success', json: { status_check: 'found' } });
	});

	test.each([
		[1_000, 0],
		[1_001, 1],
		[4_001, 2],
		[12_001, 3],
		[60_000, 3],
	])('within the timeout: in %d ms %d times', async (timeout, times) => {
		const answers = [NOT_FOUND, NOT_FOUND, NOT_FOUND].slice(0, times);
		const { calls, facts } = await pay([NOT_FOUND, LOST, ...answers], { timeout });
		expect(calls).toHaveLength(2 + times);
		expect(facts?.status_check).toBe(times === 0 ? 'not_asked' : 'not_found');
	});

	test('not once more when the execution is canceled meanwhile', async () => {
		jest.spyOn(clock, 'sleep').mockResolvedValue(false);
		const { calls, kind, facts } = await pay([NOT_FOUND, LOST]);
		expect([calls.length, kind, facts?.status_check]).toEqual([2, 'unknown', 'not_asked']);
	});
});
