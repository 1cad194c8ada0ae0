import type { IDataObject } from 'n8n-workflow';

import { isObject } from './isObject';
import type { Envelope, Operation } from '../contract/operation';
import { readReference } from './readReference';
import type { HttpResult, NetworkFailure, HttpResponse } from './network';
import { asText } from '../safety/redact';
import { SIGNATURE_STATUSES } from '../messages/statuses';

/** Replies longer than this, in characters, are neither parsed nor shown: Eko's have about 500. */
const MAX_RESPONSE_CHARACTERS = 1_000_000;

/** Replies nested deeper than this are not looked at: Eko's have 3 levels, and n8n's stack is finite. */
const MAX_LEVELS = 20;

/** What one request came to, and why. */
export type Outcome =
	| { kind: 'success'; envelope: Envelope; result: IDataObject }
	| { kind: 'refused'; cause: 'status'; reply: HttpResponse; envelope: Envelope }
	| { kind: 'refused'; cause: 'text' | 'http' | 'redirect'; reply: HttpResponse; text: string }
	| {
			kind: 'unknown';
			cause: 'noReference' | 'unreadable' | 'http';
			reply: HttpResponse;
			text: string;
	  }
	| { kind: 'unknown'; cause: 'reference'; reply: HttpResponse; text: string; issued: EkoReference }
	| { kind: 'notSent'; cause: 'proxy'; reply: HttpResponse; text: string }
	| { kind: 'notSent' | 'unknown'; cause: NetworkFailure };

/** What Eko issued, by Eko's name for it. */
export type EkoReference = { otp_ref_id: string } | { tid: string };

/** Everything but success. */
export type FailedOutcome = Exclude<Outcome, { kind: 'success' }>;

/** Plain texts that Eko's gateway is known to send instead of an envelope when it refuses. */
const REFUSING_TEXT =
	/^\W*(No mapping rule matched|No Key for Response|Kindly use your production key|Agent not allowed|Customer not allowed)\W*$/i;

/** Proxies by the header `Server` of their own replies; in those that they pass on it is Eko's. */
const PROXY_SERVER = /^(squid|tinyproxy|zscaler|mitmproxy)\b/i;

/**
 * Decides which of the four outcomes an answer is: what was refused or done is never sent again, what
 * was not sent may be, and where a person may have been texted without us knowing it is `unknown`.
 *
 * @see https://eps.eko.in/docs/error-codes
 */
export function interpret(
	answer: HttpResult,
	operation: Pick<Operation, 'effect' | 'results'>,
): Outcome {
	if ('noReply' in answer) return { kind: classifyFailure(answer.noReply), cause: answer.noReply };
	const { reply } = answer;
	const envelope = parseEnvelope(reply.body);
	const text = envelope ? asText(envelope.message) : readableText(reply.body);
	const data = isObject(envelope?.data) ? envelope.data : {};
	const outcome = interpretResponse({ reply, envelope, text, data }, operation.results);
	if (outcome.kind === 'success') return outcome;
	const issued = referenceFrom(operation.effect, data);
	return issued ? { kind: 'unknown', cause: 'reference', reply, text, issued } : outcome;
}

/** Whatever else a reply says: with a reference in it, a person was texted, or the money is on its way. */
function referenceFrom(effect: Operation['effect'], data: IDataObject): EkoReference | undefined {
	if (effect === 'textsPerson') {
		const otp_ref_id = readReference(data, 'otp_ref_id');
		return otp_ref_id === undefined ? undefined : { otp_ref_id };
	}
	if (effect === 'movesMoney') {
		const tid = readReference(data, 'tid');
		return tid === undefined ? undefined : { tid };
	}
	return undefined;
}

/** A reply, and what could be read of it. */
interface ParsedResponse {
	reply: HttpResponse;
	/** Absent when the reply is not in Eko's format. */
	envelope: Envelope | undefined;
	/** What Eko says: the message, or all of a reply without an envelope. */
	text: string;
	data: IDataObject;
}

function interpretResponse(
	{ reply, envelope, text, data }: ParsedResponse,
	results: Operation['results'],
): Outcome {
	const { statusCode } = reply;
	// What a proxy says is nothing that Eko says.
	if (isFromProxy(reply, envelope)) return { kind: 'notSent', cause: 'proxy', reply, text: '' };
	// Without a signature that it accepts, Eko does nothing.
	if (envelope && SIGNATURE_STATUSES.has(envelope.status)) {
		return { kind: 'refused', cause: 'status', reply, envelope };
	}
	if (statusCode >= 300 && statusCode < 400) {
		return { kind: 'refused', cause: 'redirect', reply, text };
	}
	// 408 and 429 may come from a proxy before or after Eko took the request; so may any 5xx.
	if (statusCode >= 500 || statusCode === 408 || statusCode === 429) {
		return { kind: 'unknown', cause: 'http', reply, text };
	}
	const read = envelope && results[envelope.status];
	// These three say more than the envelope that may come with them.
	if (envelope && !read && ![401, 403, 404].includes(statusCode)) {
		return { kind: 'refused', cause: 'status', reply, envelope };
	}
	if (statusCode >= 400) return { kind: 'refused', cause: 'http', reply, text };
	if (envelope === undefined) {
		const isRefused = REFUSING_TEXT.test(text);
		return isRefused
			? { kind: 'refused', cause: 'text', reply, text }
			: { kind: 'unknown', cause: 'unreadable', reply, text };
	}
	const typeId = Number(envelope.response_type_id);
	// With status 0, Eko's type may be what says which step comes next.
	const byType = envelope.status === 0 ? results[typeId] : undefined;
	const result = read?.(data, typeId) ?? byType?.(data, typeId);
	if (result === undefined) return { kind: 'unknown', cause: 'noReference', reply, text };
	return { kind: 'success', envelope, result };
}

/**
 * Whether a proxy of this n8n server refused, so that Eko has seen nothing. Where it refuses the
 * connection, n8n's HTTP client hands on its reply as if it were Eko's.
 */
function isFromProxy(
	{ statusCode, headers }: HttpResponse,
	envelope: Envelope | undefined,
): boolean {
	if (statusCode === 407) return true;
	if (statusCode !== 403 || envelope) return false;
	return typeof headers.server === 'string' && PROXY_SERVER.test(headers.server);
}

/**
 * Parses Eko's envelope without rounding: whole numbers of 16 digits or more become text, digit for
 * digit, since n8n's JavaScript has them exactly only up to 2^53.
 *
 * @returns undefined for anything but a JSON object with a whole-number `status`; Eko sends that
 * status as number or as text
 */
export function parseEnvelope(body: string): Envelope | undefined {
	const text = readableText(body);
	let parsed: unknown;
	try {
		// Broken JSON ends here: finding the numbers in a text that is never closed could take minutes.
		JSON.parse(text);
		parsed = JSON.parse(withLongNumbersAsText(text));
	} catch {
		return undefined;
	}
	if (!isObject(parsed) || nestsDeeper(parsed, MAX_LEVELS)) return undefined;
	const { status } = parsed;
	const isWhole =
		typeof status === 'string' ? /^-?\d{1,15}$/.test(status) : Number.isInteger(status);
	return isWhole ? { ...parsed, status: Number(status) } : undefined;
}

function withLongNumbersAsText(json: string): string {
	// Texts are matched first, so that digits inside them are left alone.
	return json.replace(/"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\d.eE])/g, (token) =>
		token.startsWith('"') ? token : `"${token}"`,
	);
}

function nestsDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((entry) => nestsDeeper(entry, levels - 1));
}

function classifyFailure(cause: NetworkFailure): 'notSent' | 'unknown' {
	switch (cause) {
		case 'notFound':
		case 'unreachable':
		case 'untrusted':
		case 'blocked':
		case 'noTunnel':
			return 'notSent';
		case 'late':
		case 'broken':
		case 'stopped':
			return 'unknown';
	}
}

/** Empty for a reply that is too long to be looked at. */
function readableText(body: string): string {
	return body.length > MAX_RESPONSE_CHARACTERS ? '' : body.trim();
}
