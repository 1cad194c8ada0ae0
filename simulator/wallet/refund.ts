import type { StatefulCall } from '../endpoint';
import { refusal, refusalSaying } from '../refusals';
import { envelopeReply, type Reply } from '../reply';
import type { Transaction } from './transactions';

/** What an endpoint does about a transfer whose refund is pending; the others are refused. */
export function ofRefundable(take: (call: StatefulCall, transaction: Transaction) => Reply) {
	return (call: StatefulCall): Reply => {
		const transaction = call.state.transactions.find(String(call.parameters['tid']));
		if (!transaction) return envelopeReply(refusal(168));
		if (transaction.txStatus !== '3') {
			// Eko does not document the status.
			return envelopeReply(refusalSaying(1, 'No refund is pending for this transaction'));
		}
		return take(call, transaction);
	};
}

/** What the OTP of a refund consents to. */
export function consentToRefund({ customerId, tid }: Transaction) {
	return { customerId, purpose: 'refund', about: tid } as const;
}
