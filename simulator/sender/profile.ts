import { twoDecimals } from '../ledger';
import { withData, type Envelope } from '../reply';
import { MADE_UP_NAME } from '../senders';
import type { SenderCall } from './step';

type Sample = Envelope & { readonly data: { readonly customer_profile: object } };

/** One of Eko's samples of a wallet, as this customer's. */
export function profile(
	sample: Sample,
	customerId: unknown,
	name = MADE_UP_NAME,
	balance = '0.00',
): Envelope {
	const { customer_profile } = sample.data;
	return withData(sample, {
		customer_profile: { ...customer_profile, mobile: customerId, name, balance },
		sender_name: name,
	});
}

/** The same for a sender, with what is in the wallet. */
export function profileOf(sample: Sample, { sender, state }: SenderCall): Envelope {
	const balance = twoDecimals(state.ledger.balance(`wallet ${sender.customerId}`));
	return profile(sample, sender.customerId, sender.name, balance);
}
