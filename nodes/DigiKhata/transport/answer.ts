/** Eko's HTTP reply, body unparsed. */
export interface Reply {
	statusCode: number;
	/** Names in lower case. */
	headers: Readonly<Record<string, unknown>>;
	body: string;
	/** Milliseconds since the UNIX epoch, by this server's clock. */
	sentAt: number;
	receivedAt: number;
}

/** Why no whole HTTP reply came. */
export type NoReplyCause =
	| 'notFound'
	| 'unreachable'
	| 'untrusted'
	| 'blocked'
	| 'late'
	| 'broken'
	| 'stopped';

/** What came of one request. */
export type Answer = { reply: Reply } | { noReply: NoReplyCause };

const NOT_FOUND = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'];
const UNREACHABLE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'];
const CERTIFICATE =
	/^(CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|ERR_TLS_CERT_)/;
const HANDSHAKE =
	/wrong version number|packet length too long|http request|handshake failure|unsupported protocol|protocol version|unrecognized name|before secure TLS connection/i;

/** The parts of a Node.js network error that tell how far the request came. */
interface NetworkError {
	name?: unknown;
	message?: unknown;
	code?: unknown;
	syscall?: unknown;
	cause?: unknown;
	errors?: unknown;
}

/**
 * Why n8n's HTTP helper threw, read from the error beneath.
 *
 * Only what cannot have carried the request counts as not sent (`notFound`, `unreachable`,
 * `untrusted`, `blocked`); all that is not known for sure is `broken`.
 */
export function noReplyCause(thrown: unknown): Exclude<NoReplyCause, 'stopped'> {
	const { name, message, code, syscall, errors } = rootOf(thrown);
	const text = String(message);
	if (typeof code !== 'string') return String(name).startsWith('Ssrf') ? 'blocked' : 'broken';
	if (NOT_FOUND.includes(code)) return 'notFound';
	if (UNREACHABLE.includes(code) || syscall === 'connect') return 'unreachable';
	// Every address of a host was tried, and none let a connection come about.
	if (Array.isArray(errors) && errors.every((one: NetworkError) => one.syscall === 'connect')) {
		return 'unreachable';
	}
	if (CERTIFICATE.test(code) || HANDSHAKE.test(text)) return 'untrusted';
	if (code === 'ERR_CANCELED' || (code === 'ECONNABORTED' && text.includes('timeout')))
		return 'late';
	return 'broken';
}

/** n8n wraps the error of the HTTP client, which may wrap the one of the socket. */
function rootOf(thrown: unknown): NetworkError {
	let error = (thrown ?? {}) as NetworkError;
	while (typeof error.cause === 'object' && error.cause !== null) error = error.cause;
	return error;
}
