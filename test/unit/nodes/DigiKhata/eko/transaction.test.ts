import {
	readTransaction,
	readTransactionState,
} from '../../../../../nodes/DigiKhata/eko/transaction';

test.each([
	['0', 'success', true, undefined],
	['1', 'failed', true, undefined],
	['2', 'in_flight', false, 'getTransactionStatus'],
	['3', 'refund_pending', false, 'getRefundOtp'],
	['4', 'refunded', true, undefined],
	['5', 'in_flight', false, 'getTransactionStatus'],
	['6', 'in_flight', false, 'getTransactionStatus'],
	['7', 'in_flight', false, 'getTransactionStatus'],
	['0.0', 'in_flight', false, 'getTransactionStatus'],
])('tx_status %s is %s', (tx_status, state, is_final, next_step) => {
	expect(readTransaction({ status: 0, data: { tx_status } })).toMatchObject({
		transaction_state: state,
		is_final,
		next_step,
	});
});

test.each([
	['a number', { data: { tx_status: 3 } }],
	['text with spaces', { data: { tx_status: ' 3 ' } }],
	['beside the data', { data: { tx_status: '' }, tx_status: '3' }],
	['without data', { tx_status: 3 }],
	['text with spaces beside the data', { tx_status: ' 3 ' }],
	['in the data before beside it', { data: { tx_status: '3' }, tx_status: '0' }],
])('tx_status is read as %s', (_how, envelope) => {
	expect(readTransactionState(envelope)).toBe('refund_pending');
});

test('the tid may stand beside the data, too', () => {
	const envelope = { status: 0, tid: 7, data: { tx_status: 2 } };
	expect(readTransaction(envelope)).toMatchObject({ tid: '7', transaction_state: 'in_flight' });
});

test.each([[{}], [{ status: 0 }], [{ status: 0, data: { tid: '1', tx_status: null } }]])(
	'%j says nothing of the money, whatever its status',
	(envelope) => {
		expect(readTransactionState(envelope)).toBeUndefined();
		expect(readTransaction(envelope)).toBeUndefined();
	},
);
