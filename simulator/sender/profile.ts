import { withData, type Envelope } from '../reply';
import { MADE_UP_NAME } from '../senders';

/** One of Eko's samples of a wallet, as this sender's. */
export function profile(
	sample: Envelope & { readonly data: { readonly customer_profile: object } },
	customerId: unknown,
	name = MADE_UP_NAME,
): Envelope {
	const { customer_profile } = sample.data;
	return withData(sample, {
		customer_profile: { ...customer_profile, mobile: customerId, name },
		sender_name: name,
	});
}
