import type { StatefulCall } from '../endpoint';
import { refusal } from '../refusals';
import { envelopeReply, type Reply } from '../reply';
import { nextStep } from '../sender/nextStep';
import type { SenderCall } from '../sender/step';

/**
 * What an endpoint does that needs complete KYC. A sender never heard of has it, and a recipient who is
 * ready: so that each call can be tried out without those before it.
 */
export function ofSender(take: (call: SenderCall) => Reply) {
	return ({ parameters, state, now }: StatefulCall): Reply => {
		const { senders, recipients } = state;
		const customerId = String(parameters['customer_id']);
		if (!senders.has(customerId)) recipients.addSample(customerId);
		const sender = senders.find(customerId, 'complete');
		if (sender.stage === 'new') return nextStep('new');
		if (sender.stage !== 'complete') return envelopeReply(refusal(327), 'KYC is not complete');
		return take({ sender, parameters, state, now });
	};
}
