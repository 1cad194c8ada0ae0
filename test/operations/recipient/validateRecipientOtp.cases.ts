import { validateRecipientOtp } from '../../../nodes/DigiKhata/operations/recipient/validateRecipientOtp.operation';
import samples from '../../../simulator/samples/validateRecipientOtp.json';
import { cases } from '../cases';

export default cases(validateRecipientOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/recipient/bank/otp/verify',
		parameters: { otp: '012345', otp_ref_id: '8617567988~Channel4+/==' },
	},
	replies: [
		{
			what: 'Eko accepted the OTP; the recipient is ready once it has a beneficiary_id',
			reply: samples.success,
			result: { next_step: 'getManyRecipients' },
		},
		{
			// Not on Eko's page.
			what: 'Eko accepted the OTP; the recipient is ready once it has a beneficiary_id',
			reply: { status: 0, message: 'Success' },
			result: { next_step: 'getManyRecipients' },
		},
	],
	notResults: [
		[{ status: 302 }, 'refused'],
		[{ status: 303 }, 'refused'],
	],
});
