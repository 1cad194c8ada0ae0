import type { IDataObject } from 'n8n-workflow';

import { EFFECTS } from '../contract/effects';
import type { Envelope, Operation } from '../contract/operation';
import { asText, parseEnvelope, readableText, readData, readReference } from './envelope';
import { interpretPayment } from './interpretPayment';
import type { HttpResponse, HttpResult, NetworkFailure } from './network';
import type { Outcome } from './outcome';
import { SIGNATURE_STATUSES } from './statuses';

/** Plain texts that Eko's gateway is known to send instead of an envelope when it refuses. */
const REFUSING_TEXT =
	/^\W*(No mapping rule matched|No Key for Response|Kindly use your production key|Agent not allowed|Customer not allowed)\W*$/i;

/** Proxies by the header `Server` of their own replies; in those that they pass on it is Eko's. */
const PROXY_SERVER = /^(squid|tinyproxy|zscaler|mitmproxy)\b/i;

/**
 * Decides which of the four outcomes a response is: what was refused or done is never sent again, what
 * was not sent may be, and where an OTP may have been sent without us knowing it is `unknown`.
 *
 * @see https://eps.eko.in/docs/error-codes
 */
export function interpret(
	sent: HttpResult,
	operation: Pick<Operation, 'effect' | 'replies' | 'adviceWhenRefused'>,
): Outcome {
	if ('failure' in sent) return { kind: classifyFailure(sent.failure), cause: sent.failure };
	const { response } = sent;
	const envelope = parseEnvelope(response.body);
	const text = envelope ? asText(envelope.message) : readableText(response.body);
	const data = readData(envelope);
	const outcome = interpretResponse({ response, envelope, text, data }, operation);
	const { reference } = EFFECTS[operation.effect];
	if (outcome.kind === 'success' || reference === undefined) return outcome;
	// Whatever else the reply says: with a reference in it, an OTP was sent.
	const otp_ref_id = readReference(data, reference);
	return otp_ref_id ? { kind: 'unknown', cause: 'reference', response, text, otp_ref_id } : outcome;
}

/** A reply, and what could be read of it. */
interface ParsedResponse {
	response: HttpResponse;
	/** Absent when the reply is not in Eko's format. */
	envelope: Envelope | undefined;
	/** What Eko says: the message, or all of a reply without an envelope. */
	text: string;
	data: IDataObject;
}

function interpretResponse(
	{ response, envelope, text, data }: ParsedResponse,
	operation: Pick<Operation, 'effect' | 'replies' | 'adviceWhenRefused'>,
): Outcome {
	const { statusCode } = response;
	const { replies, adviceWhenRefused } = operation;
	// What a proxy says is nothing that Eko says.
	if (isFromProxy(response, envelope))
		return { kind: 'not_sent', cause: 'proxy', response, text: '' };
	// Without a signature that it accepts, Eko does nothing.
	if (envelope && SIGNATURE_STATUSES.has(envelope.status)) {
		return { kind: 'refused', cause: 'status', response, envelope };
	}
	if (EFFECTS[operation.effect].paysOnce) {
		return interpretPayment(response, envelope, text, operation);
	}
	if (statusCode >= 300 && statusCode < 400) {
		return { kind: 'refused', cause: 'redirect', response, text };
	}
	// 408 and 429 may come from a proxy before or after Eko took the request; so may any 5xx.
	if (statusCode >= 500 || statusCode === 408 || statusCode === 429) {
		return { kind: 'unknown', cause: 'http', response, text };
	}
	const read = envelope && replies[envelope.status];
	const isDenied = statusCode === 401 || statusCode === 403;
	// Where a refusal is inconclusive, only one for the keys counts.
	const isNoAnswer = adviceWhenRefused !== undefined;
	const kind = isNoAnswer && !isDenied ? 'unknown' : 'refused';
	// These say more than the envelope that may come with them.
	const saysMore = isDenied || (statusCode === 404 && !isNoAnswer);
	if (envelope && !read && !saysMore) return { kind, cause: 'status', response, envelope };
	if (statusCode >= 400) return { kind, cause: 'http', response, text };
	if (envelope === undefined) {
		const isRefused = REFUSING_TEXT.test(text) && !isNoAnswer;
		return isRefused
			? { kind: 'refused', cause: 'text', response, text }
			: { kind: 'unknown', cause: 'unreadable', response, text };
	}
	const typeId = Number(envelope.response_type_id);
	// With status 0, Eko's type may be what says which step comes next.
	const byType = envelope.status === 0 ? replies[typeId] : undefined;
	const result = read?.(data, typeId, envelope) ?? byType?.(data, typeId, envelope);
	if (result === undefined) return { kind: 'unknown', cause: 'noReference', response, text };
	return { kind: 'success', envelope, result };
}

/**
 * Whether a proxy of this n8n server refused, so that Eko has seen nothing. Where it refuses the
 * connection, n8n's HTTP client passes on its reply as if it were Eko's.
 */
function isFromProxy(
	{ statusCode, headers }: HttpResponse,
	envelope: Envelope | undefined,
): boolean {
	if (statusCode === 407) return true;
	if (statusCode !== 403 || envelope) return false;
	return typeof headers.server === 'string' && PROXY_SERVER.test(headers.server);
}

function classifyFailure(cause: NetworkFailure): 'not_sent' | 'unknown' {
	switch (cause) {
		case 'dns':
		case 'connect':
		case 'tls':
		case 'ssrfBlocked':
		case 'proxyTunnel':
			return 'not_sent';
		case 'timeout':
		case 'connectionLost':
		case 'canceled':
			return 'unknown';
	}
}
