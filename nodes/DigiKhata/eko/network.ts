import { withTimeout } from './withTimeout';

/** Eko's HTTP reply, body unparsed. */
export interface HttpResponse {
	statusCode: number;
	/** Names in lower case. */
	headers: Readonly<Record<string, unknown>>;
	body: string;
	/** Milliseconds since the UNIX epoch, by this server's clock. */
	sentAt: number;
	receivedAt: number;
}

/** Why no whole HTTP reply came. */
export type NetworkFailure =
	| 'dns'
	| 'connect'
	| 'tls'
	| 'ssrfBlocked'
	| 'proxyTunnel'
	| 'timeout'
	| 'connectionLost'
	| 'canceled';

/** A whole response, as n8n's HTTP helpers give it. */
type HelperResponse = Pick<HttpResponse, 'statusCode' | 'headers'> & { body: unknown };

/** What came of one request. */
export type HttpResult = { response: HttpResponse } | { failure: NetworkFailure };

/**
 * What comes of one request by n8n's HTTP helpers. Never throws: whatever happens on the way is the
 * answer.
 *
 * @param send begins the request; the whole response is asked for, whatever its HTTP status
 * @param timeout milliseconds for the whole request
 */
export async function captureResponse(
	send: () => Promise<unknown>,
	timeout: number,
): Promise<HttpResult> {
	const sentAt = Date.now();
	try {
		const response = (await withTimeout(send(), timeout)) as HelperResponse | undefined;
		if (response === undefined) return { failure: 'timeout' };
		const { statusCode, headers } = response;
		// What n8n parsed may have lost digits of a long number.
		const body = typeof response.body === 'string' ? response.body : '';
		return { response: { statusCode, headers, body, sentAt, receivedAt: Date.now() } };
	} catch (thrown) {
		return { failure: classifyNetworkError(thrown) };
	}
}

const NOT_FOUND = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'];
const UNREACHABLE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'];
const CERTIFICATE =
	/^(CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|ERR_TLS_CERT_)/;
const TLS_VERSION_MISMATCH = /unsupported protocol|before secure TLS connection/i;
const HANDSHAKE =
	/wrong version number|packet length too long|http request|handshake failure|protocol version|unrecognized name/i;

/** The proxy was asked for a connection to Eko, and gave none; a refusal in HTTP comes as a reply. */
const NO_TUNNEL =
	/^(Proxy connection ended before receiving|(No header received|Invalid header) from proxy) CONNECT response/m;

/** The parts of an error, n8n's or of the HTTP client beneath, that tell how far the request came. */
interface Thrown {
	name?: unknown;
	message?: unknown;
	/** n8n keeps the message of the HTTP client here and replaces `message`. */
	messages?: unknown;
	code?: unknown;
	/** n8n puts the code of the HTTP client here. */
	httpCode?: unknown;
	syscall?: unknown;
	cause?: unknown;
	errors?: unknown;
}

/**
 * Why n8n's HTTP helper threw.
 *
 * Only what cannot have carried the request counts as not sent (`dns`, `connect`,
 * `tls`, `ssrfBlocked`, `proxyTunnel`); all that is not known for sure is `connectionLost`.
 */
export function classifyNetworkError(thrown: unknown): Exclude<NetworkFailure, 'canceled'> {
	const chain = errorChain(thrown);
	const code = chain.flatMap(({ code, httpCode }) => [code, httpCode]).find(isErrorCode) ?? '';
	const text = chain.flatMap(({ message, messages }) => [message, messages]).join('\n');
	if (NOT_FOUND.includes(code)) return 'dns';
	if (NO_TUNNEL.test(text)) return 'proxyTunnel';
	// While reading or writing, the same codes tell that a connection was lost that may have carried it.
	const wasConnected = chain.some(({ syscall }) => syscall === 'read' || syscall === 'write');
	const isUnreachable =
		UNREACHABLE.includes(code) && !(wasConnected || /^(read|write) E/m.test(text));
	if (isUnreachable || chain.some(failedToConnect)) return 'connect';
	// Node.js says EPROTO as long as the request waits for the handshake. Later the same texts come
	// with other codes, and then the request may have been read.
	const isHandshake =
		TLS_VERSION_MISMATCH.test(text) || (code === 'EPROTO' && HANDSHAKE.test(text));
	if (CERTIFICATE.test(code) || isHandshake) return 'tls';
	if (code === 'ERR_CANCELED' || /timeout of \d+ ?ms exceeded/.test(text)) return 'timeout';
	if (chain.some(({ name }) => String(name).startsWith('Ssrf'))) return 'ssrfBlocked';
	return 'connectionLost';
}

/** The error and what caused it, outermost first. Some versions of n8n drop the causes. */
function errorChain(thrown: unknown): Thrown[] {
	const chain: Thrown[] = [];
	let next = thrown;
	while (typeof next === 'object' && next !== null && !chain.includes(next)) {
		chain.push(next);
		next = (next as Thrown).cause;
	}
	return chain;
}

function isErrorCode(code: unknown): code is string {
	return typeof code === 'string' && !/^\d*$/.test(code);
}

/** Whether no connection came about, on any address of the host. */
function failedToConnect({ syscall, messages, errors }: Thrown): boolean {
	if (Array.isArray(errors) && errors.length > 0) return errors.every(failedToConnect);
	return syscall === 'connect' || /^connect E[A-Z]+ /.test([messages].flat().join('\n'));
}
