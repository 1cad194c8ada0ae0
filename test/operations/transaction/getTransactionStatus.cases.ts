import { getTransactionStatus } from '../../../nodes/DigiKhata/operations/transaction/getTransactionStatus.operation';
import samples from '../../../simulator/samples/getTransactionStatus.json';
import { cases } from '../cases';

export default cases(getTransactionStatus, {
	values: { clientRefId: '', transactionId: '12971397' },
	sends: { method: 'GET', path: '/tools/reference/transaction/12971397', parameters: {} },
	replies: [
		{
			what: 'The transaction, whatever became of it',
			reply: samples.success,
			result: {
				transaction_state: 'success',
				is_final: true,
				tid: '12971397',
				client_ref_id: 'Settlemet7206123420',
				amount: 1045,
				fee: 5,
				bank_ref_num: '8761099407',
			},
		},
	],
	alsoResults: [
		[
			{ status: 0, data: { tid: '12971397', tx_status: 2 } },
			{
				transaction_state: 'in_flight',
				is_final: false,
				next_step: 'getTransactionStatus',
			},
		],
		[
			{ status: 0, tx_status: '3', data: { tid: '12971397' } },
			{ transaction_state: 'refund_pending', is_final: false, next_step: 'getRefundOtp' },
		],
	],
	notResults: [
		[{ status: 0, data: { tid: '12971397' } }, 'unknown'],
		[[404, 'not found'], 'unknown'],
		[[200, 'No Key for Response'], 'unknown'],
		// No answer, which is not "failed".
		[{ status: 168, message: 'TID does not exist' }, 'unknown'],
		[{ status: 319 }, 'unknown'],
	],
});
