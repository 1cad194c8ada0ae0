import fc from 'fast-check';

import { answer } from '../../simulator/answer';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import { freshState } from '../../simulator/state';
import { expectHolds, RUNS, TIME } from '../unit/properties/runs';
import { COMMON, FIXED, READY, type Envelope } from './sender';
import { NOW, SIGNED } from './signedCall';

const PAYMENT = '/customer/payment/ppi-digikhata';
const MOVE_MONEY = ['load', 'pay', 'refund'];

/** One call. One that needs an OTP or a transaction takes one of the latest, `back` from the last. */
interface Move {
	readonly call: 'load' | 'otp' | 'pay' | 'inquire' | 'refundOtp' | 'refund';
	readonly sender: string;
	readonly amount: number;
	readonly back: number;
}

const anyMove = fc.record<Move>({
	call: fc.constantFrom('load', 'otp', 'pay', 'pay', 'inquire', 'refundOtp', 'refund'),
	// The last one loses the first reply to each call.
	sender: fc.constantFrom('9123456780', '9123456781', '9000200012'),
	amount: fc.constantFrom(50_000, 500, 110, 101, 102, 103, 103, 105, 201, 202, 203, 204, 301, 302),
	back: fc.constantFrom(0, 0, 0, 1, 2),
});

/** What is in hand: the OTP of a call, and what it is for. */
interface InHand {
	readonly otp?: string | undefined;
	readonly otp_ref_id?: string | undefined;
	readonly amount?: number;
	readonly tid?: string;
	readonly customer_id: string;
}

/** Makes the calls; gives back all that is wrong, and how much money was moved. */
function walk(moves: readonly Move[]): { objections: string[]; moved: string[] } {
	const state = freshState();
	const { ledger } = state;
	const otps: InHand[] = [];
	const refunds: InHand[] = [];
	const used = new Set<unknown>();
	const objections: string[] = [];

	for (const { call, sender: customer_id, amount, back } of moves) {
		const transfers = ledger.movements.filter(({ kind }) => kind === 'transfer');
		const tid = transfers.at(-1 - back)?.tid ?? '1';
		const consent: InHand = (call === 'refund' ? refunds : otps).at(-1 - back) ?? { customer_id };
		const to = { customer_id, ...READY, service_code: 80 };
		const [path, own] = {
			load: [
				`${PAYMENT}/sender/${customer_id}/wallet/loadwallet`,
				{ amount: String(amount), org_id: '1' },
			] as const,
			otp: [`${PAYMENT}/otp`, { ...to, amount }] as const,
			pay: [PAYMENT, { ...to, amount, otp: '1', otp_ref_id: '?', ...FIXED, ...consent }] as const,
			inquire: [`/tools/reference/transaction/${tid}`, {}] as const,
			refundOtp: [`/customer/payment/refund/${tid}/otp`, {}] as const,
			refund: [
				`/customer/payment/refund/${consent.tid ?? '1'}`,
				{ service_code: 80, state: 1, otp: '1', otp_ref_id: '?', ...consent },
			] as const,
		}[call];
		const before = ledger.movements.length;
		const reply = answer(
			{
				method: call === 'inquire' ? 'GET' : 'POST',
				path: `/ekoapi/v3${path}`,
				query: COMMON,
				headers: SIGNED,
				body: { ...COMMON, ...own },
			},
			SIMULATOR_KEYS,
			NOW,
			state,
		);
		const made = ledger.movements.slice(before).map(({ kind }) => kind);

		if (ledger.total() !== 100_000_00) objections.push('money is lost or made');
		if (Object.values(ledger.balances).some((paise) => (paise ?? 0) < 0)) {
			objections.push('a balance is below zero');
		}
		if (reply.kind === 'http' && reply.envelopeStatus !== null) {
			const { status, data } = JSON.parse(reply.body) as Envelope;
			if (status === 461) objections.push(`not accepted: ${reply.body}`);
			const isDone = status === 0 && data?.['tx_status'] !== '1';
			if (MOVE_MONEY.includes(call) && isDone !== made.length > 0)
				objections.push('the reply is wrong');
			const { otp } = reply.sms ?? {};
			const { otp_ref_id } = data ?? {};
			if (call === 'otp') otps.push({ otp, otp_ref_id, amount, customer_id });
			if (call === 'refundOtp' && otp) refunds.push({ otp, otp_ref_id, tid, customer_id });
		}
		if (made.length > 0 && (call === 'pay' || call === 'refund')) {
			const { otp_ref_id } = consent;
			if (otp_ref_id === undefined || used.has(otp_ref_id)) objections.push('moved without an OTP');
			used.add(otp_ref_id);
		}
	}
	const moved = ledger.movements.map(({ kind, tid }) => `${kind} ${tid}`);
	if (new Set(moved).size < moved.length) objections.push('moved twice by one transaction');
	return { objections, moved };
}

test(
	'no sequence of calls makes or loses money, moves it twice by one consent, or says otherwise than it did',
	() => {
		const seen: string[] = [];
		expectHolds(
			fc.property(fc.array(anyMove, { minLength: 30, maxLength: 60 }), (moves) => {
				const { objections, moved } = walk(moves);
				expect(objections).toEqual([]);
				seen.push(...moved.map((movement) => movement.split(' ')[0] ?? ''));
			}),
		);
		// Otherwise the walks would not have been where it matters.
		for (const kind of ['load', 'transfer', 'refund']) {
			expect(seen.filter((one) => one === kind).length).toBeGreaterThan(RUNS / 20);
		}
	},
	TIME,
);
