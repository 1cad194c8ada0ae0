import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS } from '../parameters';
import { envelopeReply } from '../reply';
import samples from '../samples/verifySenderOtp.json';
import { nextStep } from './nextStep';
import { OTP, OTP_REF_ID } from './otpParameters';
import { SENDER_PATH } from './path';
import { profile, profileOf } from './profile';
import { otpRefusal, step } from './step';

/** https://eps.eko.in/docs/ppi-digikhata-verify-otp: the profile, or which step is next. */
export const verifySenderOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/otp/verify`,
	parameters: [...SENDER_PARAMETERS, OTP, OTP_REF_ID],
	success: ({ customer_id }) => profile(samples.success, customer_id),
	act: step({
		openTo: ['enrolled', 'aadhaar pending', 'pan pending', 'complete'],
		take(call) {
			const refused = otpRefusal(call, { customerId: call.sender.customerId, purpose: 'sender' });
			if (refused) return refused;
			const { sender } = call;
			if (sender.stage === 'complete') {
				return envelopeReply(profileOf(samples.success, call));
			}
			if (sender.stage === 'enrolled') sender.stage = 'aadhaar pending';
			return nextStep(sender.stage);
		},
	}),
};
