import type { Endpoint } from '../endpoint';
import { refusal } from '../refusals';
import { envelopeReply } from '../reply';
import samples from '../samples/sendTransactionOtp.json';
import { textedReply, withReference } from '../sender/step';
import { ofSender } from './ofSender';
import { consentTo, readyRecipient, TRANSFER_PARAMETERS } from './transfer';

/** https://eps.eko.in/docs/ppi-digikhata-send-transaction-otp: for this recipient and this amount alone. */
export const sendTransactionOtp: Endpoint = {
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/otp',
	parameters: TRANSFER_PARAMETERS,
	success: () => withReference(samples.success),
	act: ofSender((call) => {
		if (!readyRecipient(call)) return envelopeReply(refusal(313));
		return textedReply(call, consentTo(call), samples.success);
	}),
};
