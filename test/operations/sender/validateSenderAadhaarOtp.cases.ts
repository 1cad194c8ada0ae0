import { validateSenderAadhaarOtp } from '../../../nodes/DigiKhata/operations/sender/validateSenderAadhaarOtp.operation';
import { cases } from '../cases';
import { OUT_OF_STEP } from './outOfStep';

/** Eko's reply when the PAN comes next. */
export const PAN_NUMBER_REQUIRED = {
	response_status_id: 0,
	data: { application_id: '' },
	response_type_id: 2147,
	message: 'Pan Number Required',
	status: 0,
};

export default cases(validateSenderAadhaarOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp/verify',
		parameters: { otp: '012345', otp_ref_id: '8617567988~Channel4+/==' },
	},
	replies: [
		{
			what: 'The Aadhaar is confirmed; the PAN comes next',
			reply: PAN_NUMBER_REQUIRED,
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
