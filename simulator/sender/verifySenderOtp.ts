import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS } from '../parameters';
import { envelopeReply } from '../reply';
import samples from '../samples/verifySenderOtp.json';
import { nextStep } from './nextStep';
import { OTP, OTP_REF_ID } from './otpParameters';
import { SENDER_PATH } from './path';
import { profile } from './profile';
import { otpRefusal } from './step';

/** https://eps.eko.in/docs/ppi-digikhata-verify-otp: the profile, or which step is next. */
export const verifySenderOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/otp/verify`,
	parameters: [...SENDER_PARAMETERS, OTP, OTP_REF_ID],
	success: ({ customer_id }) => profile(samples.success, customer_id),
	step: {
		openTo: ['enrolled', 'aadhaar pending', 'pan pending', 'complete'],
		take(call) {
			const refused = otpRefusal(call, 'sender');
			if (refused) return refused;
			const { sender } = call;
			if (sender.stage === 'complete') {
				return envelopeReply(profile(samples.success, sender.customerId, sender.name));
			}
			if (sender.stage === 'enrolled') sender.stage = 'aadhaar pending';
			return nextStep(sender.stage);
		},
	},
};
