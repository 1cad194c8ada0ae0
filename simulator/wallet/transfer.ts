import { digits, fixed, SENDER_PARAMETERS, wholeNumber, type Parameter } from '../parameters';
import type { Recipient } from '../recipient/recipients';
import type { SenderCall } from '../sender/step';

/** The parameters that both calls of a transfer have: to whom, how much. */
export const TRANSFER_PARAMETERS: readonly Parameter[] = [
	...SENDER_PARAMETERS,
	wholeNumber('recipient_id'),
	wholeNumber('amount'),
	fixed('service_code', 80),
	{ ...digits('beneficiary_id'), required: false },
];

/** The recipient of a transfer, if money can be sent there. */
export function readyRecipient({ sender, parameters, state }: SenderCall): Recipient | undefined {
	const recipient = state.recipients.find(sender.customerId, Number(parameters['recipient_id']));
	const beneficiaryId = parameters['beneficiary_id'] ?? String(recipient?.beneficiaryId);
	return recipient?.isReady && beneficiaryId === String(recipient.beneficiaryId)
		? recipient
		: undefined;
}

/** What the OTP of a transfer consents to. */
export function consentTo({ sender, parameters }: SenderCall) {
	const about = `${String(parameters['recipient_id'])} ${String(parameters['amount'])}`;
	return { customerId: sender.customerId, purpose: 'transaction', about } as const;
}
