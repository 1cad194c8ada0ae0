import { randomInt } from 'node:crypto';

import type { Endpoint } from '../endpoint';
import { digits, SENDER_PARAMETERS } from '../parameters';
import { refusal, refusalSaying } from '../refusals';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/generateRecipientOtp.json';
import { SENDER_PATH } from '../sender/path';
import { textedReply } from '../sender/step';
import { waitsNoHour } from '../testNumbers';
import { ofSender } from '../wallet/ofSender';

const HOUR = 60 * 60 * 1000;

/** https://eps.eko.in/docs/ppi-digikhata-recipient-bank-otp: one bank account of a sender an hour. */
export const generateRecipientOtp: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/recipient/bank/otp`,
	parameters: [...SENDER_PARAMETERS, digits('recipient_id')],
	success: () => samples.success,
	act: ofSender((call) => {
		const { sender, parameters, state, now } = call;
		const { customerId } = sender;
		const recipient = state.recipients.find(customerId, Number(parameters['recipient_id']));
		if (!recipient) return envelopeReply(refusal(313), 'no such recipient of this sender');
		const hadOne = state.recipients
			.of(customerId)
			.some((other) => other !== recipient && now - (other.bankOtpAt ?? -Infinity) < HOUR);
		if (hadOne && !waitsNoHour(customerId)) {
			// Eko documents the hour, not its status.
			return envelopeReply(refusalSaying(1, 'Try again one hour after the last bank account'));
		}
		recipient.bankOtpAt = now;
		const { recipientId, beneficiaryId } = recipient;
		const subject = { customerId, purpose: 'recipient', about: String(recipientId) } as const;
		const sample = withData(samples.success, { beneficiary_id: String(beneficiaryId) });
		// As in Eko's sample, but for an end that nobody can guess.
		const end = String(randomInt(1e12)).padStart(12, '0');
		const reference = `${customerId}~${customerId}~Channel4~${beneficiaryId}~${end}`;
		return textedReply(call, subject, sample, reference);
	}),
};
