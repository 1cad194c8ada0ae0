import { initiateTransaction } from '../../../nodes/DigiKhata/operations/transaction/initiateTransaction.operation';
import samples from '../../../simulator/samples/initiateTransaction.json';
import { cases, NOW } from '../cases';

export default cases(initiateTransaction, {
	values: { customerId: '8999999992', recipientId: '10017680', clientRefId: 'pay-20417' },
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata',
		parameters: {
			customer_id: '8999999992',
			recipient_id: 10017680,
			amount: 110,
			otp: '012345',
			otp_ref_id: '8617567988~Channel4+/==',
			client_ref_id: 'pay-20417',
			latlong: '28.63,77.22',
			beneficiary_id: '10017740',
			channel: 2,
			currency: 'INR',
			service_code: 80,
			state: '1',
			timestamp: NOW,
		},
	},
	replies: [
		{
			what: 'The transaction, in whatever state',
			reply: samples.success,
			result: {
				transaction_state: 'success',
				is_final: true,
				tid: '2886522975',
				amount: 110,
				fee: 4,
				bank_ref_num: '250121123714472002',
				collectable_amount: 114,
				channel_desc: 'IMPS',
			},
		},
	],
	alsoResults: [
		[
			{ status: 0, data: { tid: '1' } },
			{ transaction_state: 'in_flight', is_final: false, next_step: 'getTransactionStatus' },
		],
		[
			{ status: 55, data: { tx_status: '3', tid: '1' } },
			{ transaction_state: 'refund_pending', next_step: 'getRefundOtp' },
		],
	],
	notResults: [
		[{ status: 55, data: { tx_status: '1', tid: '1', reason: 'Wrong OTP' } }, 'refused'],
		[{ status: 55, data: { tx_status: '1', reason: 'OTP already Consumed' } }, 'unknown'],
		[{ status: 55, data: { tx_status: '0', tid: '1' } }, 'unknown'],
	],
});
