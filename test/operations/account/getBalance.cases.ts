import { getBalance } from '../../../nodes/DigiKhata/operations/account/getBalance.operation';
import samples from '../../../simulator/samples/getBalance.json';
import { cases } from '../cases';

export default cases(getBalance, {
	sends: {
		method: 'GET',
		path: '/user/account/balance',
		parameters: { customer_id_type: 'mobile_number', customer_id: '9876543210' },
	},
	replies: [
		{
			what: 'The balance of the account, which Eko writes with an exponent',
			reply: samples.success,
			result: { balance: 2208340023.75, currency: 'INR' },
		},
	],
	alsoResults: [[{ status: 0, data: { balance: '0.00' } }, { balance: 0 }]],
	notResults: [
		[{ status: 0, data: { balance: '' } }, 'unknown'],
		[{ status: 463 }, 'refused'],
	],
});
