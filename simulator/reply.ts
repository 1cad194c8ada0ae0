import type { Sms } from './sms';

/** Eko's JSON envelope, as in the samples on https://eps.eko.in/docs/error-codes. */
export interface Envelope {
	readonly response_status_id: number;
	readonly response_type_id: number;
	readonly message: string;
	readonly status: number;
	readonly data?: Readonly<Record<string, unknown>>;
	readonly invalid_params?: Readonly<Record<string, string>>;
}

/** One of Eko's samples with these values in its data, in place of its own. */
export function withData(sample: Envelope, values: Readonly<Record<string, unknown>>): Envelope {
	return { ...sample, data: { ...sample.data, ...values } };
}

/** An HTTP answer, ready to send. `note` explains it in the log and never leaves the simulator. */
export interface HttpReply {
	readonly kind: 'http';
	readonly httpStatus: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** The envelope's `status`; null when the body is not an envelope. */
	readonly envelopeStatus: number | null;
	/** The envelope's otp_ref_id; null when it has none, or an empty one. */
	readonly otpRefId: string | null;
	/** What is texted along with this answer. */
	readonly sms: Sms | null;
	/** Milliseconds to wait before answering. */
	readonly delayMs: number;
	readonly note: string;
}

/** What happens to a request: an HTTP answer, a connection reset, or silence until the caller gives up. */
export type Reply =
	| HttpReply
	| { readonly kind: 'reset'; readonly note?: string }
	| { readonly kind: 'silence'; readonly note?: string };

/** An answer with a plain text body. */
export function textReply(httpStatus: number, body: string, note = ''): HttpReply {
	const headers = { 'content-type': 'text/plain; charset=utf-8' };
	return {
		kind: 'http',
		httpStatus,
		headers,
		body,
		envelopeStatus: null,
		otpRefId: null,
		sms: null,
		delayMs: 0,
		note,
	};
}

/** An answer with an HTML body, as gateways in front of an API give. */
export function htmlReply(httpStatus: number, title: string): HttpReply {
	const body = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
	return {
		...textReply(httpStatus, body),
		headers: { 'content-type': 'text/html; charset=utf-8' },
	};
}

/** An answer with a JSON body that is not Eko's envelope. */
export function jsonReply(httpStatus: number, value: unknown): HttpReply {
	return {
		...textReply(httpStatus, JSON.stringify(value)),
		headers: { 'content-type': 'application/json' },
	};
}

/** Eko's usual answer: HTTP 200 with the envelope, whatever its `status` says. */
export function envelopeReply(envelope: Envelope, note = ''): HttpReply {
	const otpRefId = envelope.data?.['otp_ref_id'];
	return {
		...jsonReply(200, envelope),
		envelopeStatus: envelope.status,
		otpRefId: typeof otpRefId === 'string' && otpRefId !== '' ? otpRefId : null,
		note,
	};
}
