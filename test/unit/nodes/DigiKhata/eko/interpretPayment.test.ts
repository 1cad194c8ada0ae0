import { interpret } from '../../../../../nodes/DigiKhata/eko/interpret';
import type { Outcome } from '../../../../../nodes/DigiKhata/eko/outcome';
import { initiateRefund } from '../../../../../nodes/DigiKhata/operations/transaction/initiateRefund.operation';
import { initiateTransaction } from '../../../../../nodes/DigiKhata/operations/transaction/initiateTransaction.operation';
import { loadWallet } from '../../../../../nodes/DigiKhata/operations/transaction/loadWallet.operation';
import { answered } from '../../../support';

const ok = (body: object) => [200, body] as const;

/** Eko's replies to a payment, by the rows of what is known of them. */
const ROWS: ReadonlyArray<readonly [reply: readonly [number, object | string], verdict: string]> = [
	[[401, { status: 2484 }], 'refused: status'],
	[[401, ''], 'refused: http'],
	[[403, { status: 0, data: {} }], 'refused: http'],
	[[400, { status: 55, data: {} }], 'refused: status'],
	// With a transaction in it, the reply says more than its HTTP status.
	[[403, { status: 0, data: { tx_status: '0', tid: '1' } }], 'unknown: status'],
	[[400, { status: 55, data: { tid: '1' } }], 'unknown: status'],
	[[400, { status: 55, data: { tx_status: '2' } }], 'unknown: status'],
	[[400, { status: 55, data: { tx_status: '1' } }], 'refused: status'],
	[[404, ''], 'refused: http'],
	[[408, ''], 'unknown: http'],
	[[429, { status: 55 }], 'unknown: http'],
	[[500, { status: 0, data: { tx_status: '0' } }], 'unknown: http'],
	[[300, { status: 0 }], 'unknown: http'],
	[[302, ''], 'unknown: http'],
	[[399, ''], 'unknown: http'],
	[[200, 'No mapping rule matched'], 'unknown: unreadable'],
	[[200, '<html>'], 'unknown: unreadable'],
	[
		ok({ status: 55, data: { tx_status: '1', reason: 'OTP already Consumed', tid: '1' } }),
		'unknown: status',
	],
	[ok({ status: 55, message: 'The OTP is already consumed' }), 'unknown: status'],
	[[400, { status: 55, message: 'The OTP is already consumed' }], 'unknown: status'],
	// The payment that is there already may be this very one.
	[ok({ status: 1, message: 'Duplicate client_ref_id' }), 'unknown: status'],
	[[400, { status: 1, message: 'Transaction already exists' }], 'unknown: status'],
	[ok({ status: 0, message: 'Duplicate receipts are sent', data: { tx_status: 0 } }), 'success'],
	[ok({ status: 0, data: { tx_status: '0', tid: '1' } }), 'success'],
	[ok({ status: 0, data: { tx_status: 0 } }), 'success'],
	[ok({ status: 55, data: { tx_status: '1', tid: '1' } }), 'refused: status'],
	[ok({ status: 0, data: { tx_status: '1', tid: '1' } }), 'refused: status'],
	[ok({ status: 0, data: { tx_status: '3', tid: '1' } }), 'refund_pending'],
	[ok({ status: 55, tx_status: 3, data: {} }), 'refund_pending'],
	[ok({ status: 0, data: { tx_status: '4' } }), 'refunded'],
	[ok({ status: 0, data: { tx_status: '2' } }), 'in_flight'],
	[ok({ status: 0, data: { tx_status: '5' } }), 'in_flight'],
	[ok({ status: 55, data: { tx_status: '6' } }), 'in_flight'],
	[ok({ status: 0, data: { tx_status: '77' } }), 'in_flight'],
	[ok({ status: 0, data: { tid: '1' } }), 'in_flight'],
	[ok({ status: 461, invalid_params: { amount: 'is missing' } }), 'refused: status'],
	[ok({ status: 55, data: { tid: '1' } }), 'unknown: status'],
	[ok({ status: 347 }), 'refused: status'],
	[ok({ status: 55, tid: '1', data: {} }), 'unknown: status'],
	[ok({ status: 55, data: { tx_status: '0', tid: '1' } }), 'unknown: status'],
];

function verdictOn(outcome: Outcome): unknown {
	if (outcome.kind === 'success') return outcome.result.transaction_state;
	return `${outcome.kind}: ${outcome.cause}`;
}

test.each(ROWS)('a payment with the reply %j: %s', ([statusCode, body], verdict) => {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	expect(verdictOn(interpret(answered(statusCode, text), initiateTransaction))).toBe(verdict);
});

test('a success without the result is unknown, with its text', () => {
	const body = '{"status":0,"message":"Done","data":{}}';
	expect(interpret(answered(200, body), loadWallet)).toMatchObject({
		kind: 'unknown',
		cause: 'noReference',
		text: 'Done',
	});
});

test.each<[body: object, verdict: string]>([
	// Eko samples no tx_status. With one, the refund is what was a success.
	[{ status: 0, data: { refund_tid: '82', tx_status: '0' } }, 'refunded'],
	[{ status: 0, data: { refund_tid: '82', tx_status: '2' } }, 'in_flight'],
	[{ status: 302, data: { tx_status: '3' } }, 'refused: status'],
	[{ status: 0, data: { tx_status: '3' } }, 'unknown: noReference'],
	[{ status: 302, data: { tx_status: '2' } }, 'unknown: status'],
])('a refund with the reply %j: %s', (body, verdict) => {
	const outcome = interpret(answered(200, JSON.stringify(body)), initiateRefund);
	expect(verdictOn(outcome)).toBe(verdict);
});
