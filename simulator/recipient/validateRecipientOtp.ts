import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS } from '../parameters';
import { envelopeReply } from '../reply';
import samples from '../samples/validateRecipientOtp.json';
import { OTP, OTP_REF_ID } from '../sender/otpParameters';
import { SENDER_PATH } from '../sender/path';
import { otpRefusal, typedIn } from '../sender/step';
import { ofSender } from '../wallet/ofSender';

/** https://eps.eko.in/docs/ppi-digikhata-validate-recipient-otp: status 2131, and the recipient is ready. */
export const validateRecipientOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/recipient/bank/otp/verify`,
	parameters: [...SENDER_PARAMETERS, OTP, OTP_REF_ID],
	success: () => samples.success,
	act: ofSender((call) => {
		const { customerId } = call.sender;
		const refused = otpRefusal(call, { customerId, purpose: 'recipient' });
		if (refused) return refused;
		const { otps, recipients } = call.state;
		const recipientId = Number(otps.aboutOf(typedIn(call.parameters).otpRefId));
		const recipient = recipients.find(customerId, recipientId);
		if (recipient) recipient.isReady = true;
		return envelopeReply(samples.success);
	}),
};
