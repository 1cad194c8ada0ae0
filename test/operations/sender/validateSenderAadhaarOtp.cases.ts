import { validateSenderAadhaarOtp } from '../../../nodes/DigiKhata/operations/sender/validateSenderAadhaarOtp.operation';
import samples from '../../../simulator/samples/validateSenderAadhaarOtp.json';
import { cases } from '../cases';
import { OUT_OF_STEP } from './outOfStep';

export default cases(validateSenderAadhaarOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp/verify',
		parameters: { otp: '012345', otp_ref_id: '8617567988~Channel4+/==' },
	},
	replies: [
		{
			what: 'The Aadhaar is confirmed; the PAN comes next',
			reply: samples.success,
			result: { next_step: 'validateSenderPan' },
		},
		...OUT_OF_STEP,
	],
	alsoResults: [[{ status: 0 }, { next_step: 'validateSenderPan' }]],
	notResults: [
		[{ status: 302 }, 'refused'],
		[{ status: 303 }, 'refused'],
		[{ status: 308 }, 'refused'],
		[{ status: 2147 }, 'refused'],
	],
});
