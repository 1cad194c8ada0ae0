import type { Envelope, Operation } from '../contract/operation';
import { asText, readData } from './envelope';
import type { HttpResponse } from './network';
import type { Outcome } from './outcome';
import { readTid, readTransactionState } from './transaction';

const OTP_CONSUMED = /otp[^.]{0,20}\balready\b[^.]{0,10}\bconsumed\b/i;
/** Eko documents no such refusal. If one comes, the payment it duplicates may be this very one. */
const DUPLICATE = /\bduplicate|\balready\b[^.]{0,10}\b(exists|processed|used)\b/i;

/**
 * What a reply to a call that moves money means: the first rule that fits. `status` 0 does not say that
 * money arrived, another status does not say that none moved, and whatever is not certain is unknown.
 */
export function interpretPayment(
	response: HttpResponse,
	envelope: Envelope | undefined,
	text: string,
	{ replies, paysIn }: Pick<Operation, 'replies' | 'paysIn'>,
): Outcome {
	const byStatus = (kind: 'refused' | 'unknown', envelope: Envelope): Outcome => ({
		kind,
		cause: 'status',
		response,
		envelope,
	});
	const { statusCode } = response;
	if (isUnclear(statusCode)) return { kind: 'unknown', cause: 'http', response, text };
	const isSuccess = envelope?.status === 0;
	if (envelope && (saysOtpConsumed(envelope) || (!isSuccess && says(envelope, DUPLICATE)))) {
		return byStatus('unknown', envelope);
	}
	const tid = readTid(envelope);
	const state = envelope && readTransactionState(envelope);
	const isHttpError = statusCode >= 400;
	// With a transaction in it, the reply says more than its HTTP status.
	if (isHttpError && state === undefined && tid === undefined) {
		return envelope && ![401, 403].includes(statusCode)
			? byStatus('refused', envelope)
			: { kind: 'refused', cause: 'http', response, text };
	}
	if (!envelope) return { kind: 'unknown', cause: 'unreadable', response, text };
	// What may still be paid was not paid by this call.
	const isStillDue = paysIn?.includes(String(state)) === true;
	if (state === 'failed' || (isStillDue && !isSuccess)) return byStatus('refused', envelope);
	if (isHttpError || (state === 'success' && !isSuccess)) return byStatus('unknown', envelope);
	if (state !== undefined || isSuccess) {
		const result = replies[0]?.(readData(envelope), Number(envelope.response_type_id), envelope);
		if (result) return { kind: 'success', envelope, result };
		if (isSuccess) return { kind: 'unknown', cause: 'noReference', response, text };
		return byStatus('unknown', envelope);
	}
	return byStatus(tid === undefined ? 'refused' : 'unknown', envelope);
}

/** Whether the OTP was used already: then an earlier sending of this very payment may have succeeded. */
export function saysOtpConsumed(envelope: Envelope): boolean {
	return says(envelope, OTP_CONSUMED);
}

function says(envelope: Envelope, words: RegExp): boolean {
	return words.test(`${asText(envelope.message)}. ${asText(readData(envelope).reason)}`);
}

/** Whether Eko may have taken the call: what a server or a proxy says of itself, or of another address. */
function isUnclear(statusCode: number): boolean {
	const isRedirect = statusCode >= 300 && statusCode < 400;
	return isRedirect || statusCode >= 500 || statusCode === 408 || statusCode === 429;
}
