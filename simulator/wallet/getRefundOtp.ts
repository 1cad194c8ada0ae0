import type { Endpoint } from '../endpoint';
import { digits, INITIATOR_ID } from '../parameters';
import samples from '../samples/getRefundOtp.json';
import { textedReply, withReference } from '../sender/step';
import { consentToRefund, ofRefundable } from './refund';

/** https://eps.eko.in/docs/get-refund-otp: has no client_ref_id. */
export const getRefundOtp: Endpoint = {
	method: 'POST',
	path: '/customer/payment/refund/{tid}/otp',
	parameters: [INITIATOR_ID, digits('tid')],
	success: () => withReference(samples.success),
	act: ofRefundable((call, transaction) =>
		textedReply(call, consentToRefund(transaction), samples.success),
	),
};
