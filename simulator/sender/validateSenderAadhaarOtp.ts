import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS } from '../parameters';
import samples from '../samples/validateSenderAadhaarOtp.json';
import { nextStep } from './nextStep';
import { OTP, OTP_REF_ID } from './otpParameters';
import { SENDER_PATH } from './path';
import { otpRefusal, step } from './step';

/** https://eps.eko.in/docs/ppi-digikhata-verify-aadhaar-otp: what is left is the PAN. */
export const validateSenderAadhaarOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/aadhaar/otp/verify`,
	parameters: [...SENDER_PARAMETERS, OTP, OTP_REF_ID],
	success: () => samples.success,
	act: step({
		openTo: ['aadhaar pending', 'pan pending'],
		take(call) {
			const refused = otpRefusal(call, { customerId: call.sender.customerId, purpose: 'aadhaar' });
			if (refused) return refused;
			call.sender.stage = 'pan pending';
			return nextStep('pan pending');
		},
	}),
};
