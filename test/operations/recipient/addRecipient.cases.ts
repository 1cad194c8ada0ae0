import { addRecipient } from '../../../nodes/DigiKhata/operations/recipient/addRecipient.operation';
import samples from '../../../simulator/samples/addRecipient.json';
import { cases } from '../cases';

export default cases(addRecipient, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/recipient',
		parameters: {
			account: '0067544100008454',
			bank_code: 'KKBK0000878',
			recipient_name: 'Asha Verma',
			recipient_mobile: '9123456780',
			bank_id: 12,
		},
	},
	replies: [
		{
			what: 'The recipient was added; the bank has not registered the account yet',
			reply: samples.success,
			result: { next_step: 'generateRecipientOtp', recipient_id: '10017740' },
		},
		{
			what: 'The recipient was added, and the sender was sent an OTP (not on Eko’s page)',
			reply: {
				status: 0,
				message: 'Success',
				data: { recipient_id: 10017740, otp_ref_id: 'a+b/==' },
			},
			result: {
				next_step: 'validateRecipientOtp',
				recipient_id: '10017740',
				otp_ref_id: 'a+b/==',
			},
		},
	],
	notResults: [
		[{ status: 0, data: { recipient_id: '' } }, 'unknown'],
		// Registered already.
		[{ status: 342 }, 'refused'],
	],
});
