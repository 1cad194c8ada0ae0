import { generateRecipientOtp } from '../../../nodes/DigiKhata/operations/recipient/generateRecipientOtp.operation';
import samples from '../../../simulator/samples/generateRecipientOtp.json';
import { cases } from '../cases';

export default cases(generateRecipientOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/recipient/bank/otp',
		parameters: { recipient_id: '10017740' },
	},
	replies: [
		{
			what: 'The sender was sent an OTP',
			reply: samples.success,
			result: {
				next_step: 'validateRecipientOtp',
				otp_ref_id: '8617567988~8617567988~Channel4~4202888~4202888',
				beneficiary_id: '4202888',
			},
		},
	],
	notResults: [
		[{ status: 0, data: { beneficiary_id: '4202888' } }, 'unknown'],
		[{ status: 463 }, 'refused'],
	],
});
