import { getManyRecipients } from '../../../nodes/DigiKhata/operations/recipient/getManyRecipients.operation';
import samples from '../../../simulator/samples/getManyRecipients.json';
import { cases } from '../cases';

export default cases(getManyRecipients, {
	sends: {
		method: 'GET',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/recipients',
		parameters: {},
	},
	replies: [
		{
			what: 'Two recipients: one ready, one not registered with the bank yet',
			reply: samples.success,
			result: {
				recipient_list: [
					{
						recipient_id: '10018839',
						recipient_name: 'Aditya',
						recipient_mobile: '9999999990',
						bank: 'Kotak Mahindra Bank',
						ifsc: 'KKBK0000878',
						account: 'XXXXXXXX0657',
						is_ready: true,
						beneficiary_id: '40378',
					},
					{
						next_step: 'generateRecipientOtp',
						recipient_id: '10065177',
						recipient_name: 'Madness',
						recipient_mobile: '6888888886',
						bank: 'State Bank of India',
						ifsc: 'SBIN00005656',
						account: 'XXXXXXXXXXX45',
						is_ready: false,
					},
				],
			},
		},
		{
			what: 'No recipient (not on Eko’s page)',
			reply: { status: 0, message: 'No recipients', data: { recipient_list: '' } },
			result: { recipient_list: [] },
		},
	],
	notResults: [
		[{ status: 0, data: { recipient_list: 'none' } }, 'unknown'],
		[{ status: 463 }, 'refused'],
	],
});
