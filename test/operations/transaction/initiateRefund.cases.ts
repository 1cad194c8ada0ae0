import { initiateRefund } from '../../../nodes/DigiKhata/operations/transaction/initiateRefund.operation';
import samples from '../../../simulator/samples/initiateRefund.json';
import { cases } from '../cases';

export default cases(initiateRefund, {
	values: { tid: '13192443' },
	sends: {
		method: 'POST',
		path: '/customer/payment/refund/13192443',
		parameters: {
			otp: '012345',
			otp_ref_id: '8617567988~Channel4+/==',
			service_code: 80,
			state: 1,
		},
	},
	replies: [
		{
			what: 'The money is back in your balance, and you owe it to the customer',
			reply: samples.success,
			result: {
				transaction_state: 'refunded',
				is_final: true,
				amount: 5000,
				fee: 50,
				refund_tid: '2147591637',
				refunded_amount: 5050,
				owed_to_customer: 5050,
				commission_reverse: 28.38,
				tds: 7.1,
			},
		},
	],
	notResults: [
		[{ status: 0, data: { tid: '13192443' } }, 'unknown'],
		[{ status: 302 }, 'refused'],
		[{ status: 302, data: { tid: '13192443' } }, 'unknown'],
	],
});
