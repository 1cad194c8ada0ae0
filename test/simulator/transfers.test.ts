import loadSamples from '../../simulator/samples/loadWallet.json';
import refundSamples from '../../simulator/samples/initiateRefund.json';
import transferSamples from '../../simulator/samples/initiateTransaction.json';
import type { Simulator } from '../../simulator/server';
import { mistyped, NUMBER, paid, withSender } from './sender';

const WALLET = `wallet ${NUMBER}`;
const TID = expect.stringMatching(/^\d{10}$/) as string;

/** The money that was moved because a caller asked for it. */
function asked({ ledger }: Simulator): string[] {
	return ledger.movements
		.filter(({ kind }) => ['load', 'transfer', 'refund'].includes(kind))
		.map(({ kind, client_ref_id, paise }) => `${kind} ${client_ref_id} ${paise}`);
}

test('money goes from the e-value into the wallet, and on to a recipient', async () => {
	await withSender('unheard of', async (sender, simulator) => {
		expect((await sender.balance()).data).toMatchObject({ balance: '100000.0' });
		const loaded = await sender.load('500', { client_ref_id: 'load-1' });
		const data = { ...loadSamples.success.data, tid: TID };
		expect(loaded).toEqual({ ...loadSamples.success, data });

		const sent = await sender.pay(110, await sender.textedBy(sender.transferOtp(110)));
		const tid = sent.data?.['tid'];
		expect(sent).toEqual({
			...transferSamples.success,
			data: {
				...transferSamples.success.data,
				tid: TID,
				customer_id: NUMBER,
				utility_acc_no: NUMBER,
				sender_name: 'Simulated Sender',
				debit_user_id: '9876543210',
				recipient_id: 10018839,
				recipient_name: 'Aditya',
				account: '100000090657',
				bank: 'Kotak Mahindra Bank',
				balance: '99491.0',
				bank_ref_num: `2501${String(tid)}`,
			},
		});
		expect(simulator.ledger.balances).toEqual({
			'e-value': 99_491_00,
			[WALLET]: 390_00,
			'paid out': 110_00,
			fees: 9_00,
		});
		expect((await sender.balance()).data).toMatchObject({ balance: '99491.0' });
		expect(asked(simulator)).toEqual(['load load-1 50000', 'transfer ref-0001 11000']);

		for (const reference of [tid, 'client_ref_id:ref-0001']) {
			expect(await sender.inquire(reference)).toMatchObject({
				...{ status: 0, response_type_id: 1472 },
				data: {
					...{ tid, client_ref_id: 'ref-0001', tx_status: '0' },
					...{ amount: '110.0', fee: '4.0', timestamp: '2023-11-15 03:43:20' },
					...{ bank_ref_num: sent.data?.['bank_ref_num'], recipient_name: 'Aditya' },
				},
			});
		}
		const load = await sender.inquire('client_ref_id:load-1');
		expect(load.data).toMatchObject({ tid: loaded.data?.['tid'], amount: '500.0', account: '' });
		const none = { status: 168, message: 'TID does not exist' };
		expect(await sender.inquire('client_ref_id:other')).toMatchObject(none);
	});
});

test('an OTP pays once, and for its recipient and amount alone; who does not pay is told why', async () => {
	await withSender('unheard of', async (sender, simulator) => {
		const declined = (reason: string, amount = '110.00') => ({
			...transferSamples.failed,
			data: {
				...{ tx_status: '1', txstatus_desc: 'Failed', reason, amount },
				...{ tid: TID, client_ref_id: 'ref-0001' },
			},
		});
		const poor = await sender.textedBy(sender.transferOtp(110));
		expect(await sender.pay(110, poor)).toEqual(declined('Insufficient balance'));
		await sender.load('500');

		const typedIn = await sender.textedBy(sender.transferOtp(110));
		expect(await sender.pay(110, mistyped(typedIn))).toEqual(declined('Wrong OTP'));
		expect(await sender.pay(111, typedIn)).toEqual(declined('Wrong OTP', '111.00'));
		const nobody = { recipient_id: 1, beneficiary_id: undefined };
		expect(await sender.pay(110, typedIn, nobody)).toMatchObject({ status: 313 });
		const replaced = await sender.textedBy(sender.transferOtp(112));
		await sender.transferOtp(112);
		expect(await sender.pay(112, replaced)).toEqual(declined('OTP expired', '112.00'));

		expect(await sender.pay(110, typedIn)).toMatchObject({ status: 0 });
		expect(await sender.pay(110, typedIn)).toEqual(declined('OTP already Consumed'));
		// Eko's sample gives the failed attempt a tid and the reference: it is the latest with it.
		expect((await sender.inquire('client_ref_id:ref-0001')).data).toMatchObject({
			tx_status: '1',
			reason: 'OTP already Consumed',
		});
		expect(asked(simulator)).toEqual(['load ref-0001 50000', 'transfer ref-0001 11000']);
	});
});

test('a client_ref_id is no lock: who sends it again pays again', async () => {
	await withSender('unheard of', async (sender, simulator) => {
		await paid(sender, 110);
		await paid(sender, 110);
		const once = ['load load-110 50000', 'transfer ref-0001 11000'];
		expect(asked(simulator)).toEqual([...once, ...once]);
	});
});

test('the e-value is not overdrawn by a load, nor by a fee', async () => {
	await withSender('unheard of', async (sender, { ledger }) => {
		const tooMuch = { status: 347, message: 'Insufficient balance' };
		expect(await sender.load('99996')).toMatchObject(tooMuch);
		expect(await sender.load('99995')).toMatchObject({ status: 0 });
		const typedIn = await sender.textedBy(sender.transferOtp(110));
		expect(await sender.pay(110, typedIn)).toMatchObject(tooMuch);
		expect(ledger.balances).toEqual({ 'e-value': 0, [WALLET]: 99_995_00, fees: 5_00 });
	});
});

/** tx_status by the reply, then by each inquiry; where the amount is in the end. */
test.each([
	[101, '1 1', WALLET],
	[102, '2 2 2 2 0 0', 'paid out'],
	[103, '2 3 3', 'refund owed'],
	[105, '5 5 5', 'in flight'],
	[106, '6 6 6', 'in flight'],
])('a transfer of %d rupees goes by these states: %s', async (rupees, states, holder) => {
	await withSender('unheard of', async (sender, { ledger }) => {
		const sent = await paid(sender, rupees);
		const seen = [sent.data?.['tx_status']];
		while (seen.length < states.split(' ').length) {
			seen.push((await sender.inquire(sent.data?.['tid'])).data?.['tx_status']);
		}
		expect(seen.join(' ')).toBe(states);
		const isFree = holder === WALLET;
		expect(ledger.balances).toMatchObject({
			'e-value': isFree ? 99_495_00 : 99_491_00,
			[WALLET]: 500_00 - rupees * 100,
			[holder]: isFree ? 500_00 : rupees * 100,
		});
	});
});

test('a pending refund is made once, by its OTP, to the e-value, with the fee', async () => {
	await withSender('unheard of', async (sender, { ledger, messages }) => {
		const tid = (await paid(sender, 103)).data?.['tid'];
		const notPending = { status: 1, message: 'No refund is pending for this transaction' };
		expect(await sender.refundOtp(tid)).toMatchObject(notPending);
		await sender.inquire(tid);
		expect(await sender.refundOtp('1')).toMatchObject({ status: 168 });

		const typedIn = await sender.textedBy(sender.refundOtp(tid));
		expect(messages.at(-1)).toMatchObject({ to: NUMBER, purpose: 'refund' });
		expect(await sender.refund(tid, mistyped(typedIn))).toMatchObject({ status: 302 });
		const refunded = await sender.refund(tid, typedIn);
		expect(refunded).toEqual({
			...refundSamples.success,
			data: {
				...{ tid, refund_tid: TID, currency: 'INR' },
				...{ amount: '103.00', fee: '4.0', refunded_amount: '107.00', balance: '99598.0' },
				...{ tds: '0.0', commission_reverse: '0.0', timestamp: '2023-11-14T22:13:20.000Z' },
			},
		});
		expect(refunded.data?.['refund_tid']).not.toBe(tid);
		expect((await sender.inquire(tid)).data).toMatchObject({ tx_status: '4' });
		expect(await sender.refund(tid, typedIn)).toMatchObject(notPending);
		expect(ledger.balances).toMatchObject({ 'e-value': 99_598_00, 'refund owed': 0 });
	});
});

/** What the simulator recorded of a call, which may never be answered. */
async function endOf(call: Promise<unknown>, { requests }: Simulator): Promise<unknown> {
	const before = requests.length;
	call.catch(() => undefined);
	while (requests.length === before) await new Promise(setImmediate);
	const { httpStatus, note } = requests.at(-1)?.outcome ?? {};
	return httpStatus ?? note?.split(',')[0];
}

test.each([
	[1, 0, 'connection reset'],
	[2, 1, 'connection reset'],
	[3, 1, 500],
	[4, 1, 'no answer'],
])(
	'fault %d, on a load, a transfer and a refund, moves the money %d times',
	async (code, times, end) => {
		await withSender('unheard of', async (sender, simulator) => {
			const ends = [await endOf(sender.load(String(200 + code)), simulator)];
			await sender.load('500', { client_ref_id: 'load-200' });
			const typedIn = await sender.textedBy(sender.transferOtp(200 + code));
			ends.push(await endOf(sender.pay(200 + code, typedIn), simulator));

			const tid = (await paid(sender, 300 + code)).data?.['tid'];
			await sender.inquire(tid);
			const consent = await sender.textedBy(sender.refundOtp(tid));
			ends.push(await endOf(sender.refund(tid, consent), simulator));
			expect(ends).toEqual([end, end, end]);

			const struck = asked(simulator).filter((line) => !/ load-|transfer .* 30/.test(line));
			const kinds = struck.map((line) => line.split(' ')[0]);
			expect(kinds).toEqual(times ? ['load', 'transfer', 'refund'] : []);
			expect((await sender.inquire(tid)).data).toMatchObject({ tx_status: times ? '4' : '3' });
		});
	},
);
