import type { NetworkFailure } from '../../../../../nodes/DigiKhata/eko/network';

type Case = readonly [what: string, thrown: unknown, expected: NetworkFailure];

/** An error as Node.js makes it. */
function node(code: string, syscall: string | undefined, message: string, rest = {}): Error {
	return Object.assign(new Error(message), { code, ...(syscall && { syscall }), ...rest });
}

/** The error of the HTTP client around one of Node.js, as n8n hands it on. */
function wrapped(cause: Error & { code?: string }): Error {
	return Object.assign(new Error(cause.message, { cause }), {
		name: 'AxiosError',
		code: cause.code,
	});
}

/** n8n's own error around both; some versions keep no cause. */
function byN8n(message: string, httpCode: string, cause?: Error): object {
	return { name: 'NodeApiError', message: 'Stock text', messages: [message], httpCode, cause };
}

const REFUSED = node('ECONNREFUSED', 'connect', 'connect ECONNREFUSED 127.0.0.1:1');
const REFUSED_6 = node('ECONNREFUSED', 'connect', 'connect ECONNREFUSED ::1:1');
const TIMED_OUT = node('ETIMEDOUT', 'connect', 'connect ETIMEDOUT 192.0.2.1:443');
const RESET = node('ECONNRESET', 'read', 'read ECONNRESET');
const NO_TLS =
	'write EPROTO 00A0:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:ssl3_record.c:354:';

/** What n8n's HTTP helper throws, and why no whole reply came. */
export const CASES: readonly Case[] = [
	['unknown host', node('ENOTFOUND', 'getaddrinfo', 'getaddrinfo ENOTFOUND a.example'), 'notFound'],
	[
		'DNS out of order',
		node('EAI_AGAIN', 'getaddrinfo', 'getaddrinfo EAI_AGAIN a.example'),
		'notFound',
	],
	['DNS failed', node('EAI_FAIL', 'getaddrinfo', 'getaddrinfo EAI_FAIL a.example'), 'notFound'],
	['host without address', node('EAI_NODATA', 'getaddrinfo', 'getaddrinfo EAI_NODATA'), 'notFound'],
	['wrapped unknown host', wrapped(node('ENOTFOUND', 'getaddrinfo', 'x')), 'notFound'],
	[
		'unknown host behind an empty code',
		{ code: '', cause: node('ENOTFOUND', 'getaddrinfo', 'x') },
		'notFound',
	],
	[
		'unknown host behind an HTTP status',
		{ httpCode: '500', cause: node('ENOTFOUND', 'getaddrinfo', 'x') },
		'notFound',
	],
	[
		'unknown host in n8n’s words',
		byN8n('getaddrinfo ENOTFOUND a.example', 'ENOTFOUND'),
		'notFound',
	],

	['connection refused', REFUSED, 'unreachable'],
	['wrapped refusal', wrapped(REFUSED), 'unreachable'],
	['twice wrapped refusal', wrapped(wrapped(REFUSED)), 'unreachable'],
	[
		'refusal in n8n’s words',
		byN8n('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'),
		'unreachable',
	],
	['refusal in n8n’s words with cause', byN8n('x', 'ECONNREFUSED', REFUSED), 'unreachable'],
	[
		'no route',
		node('EHOSTUNREACH', 'connect', 'connect EHOSTUNREACH 192.0.2.1:443'),
		'unreachable',
	],
	[
		'no network',
		node('ENETUNREACH', 'connect', 'connect ENETUNREACH 192.0.2.1:443'),
		'unreachable',
	],
	['network down', node('ENETDOWN', 'connect', 'connect ENETDOWN 192.0.2.1:443'), 'unreachable'],
	['no local address', node('EADDRNOTAVAIL', 'bind', 'bind EADDRNOTAVAIL'), 'unreachable'],
	['time out at connecting', TIMED_OUT, 'unreachable'],
	['wrapped time out at connecting', wrapped(TIMED_OUT), 'unreachable'],
	['time out at connecting in n8n’s words', byN8n(TIMED_OUT.message, 'ETIMEDOUT'), 'unreachable'],
	['reset at connecting', node('ECONNRESET', 'connect', 'connect ECONNRESET'), 'unreachable'],
	[
		'forbidden at connecting',
		node('EACCES', 'connect', 'connect EACCES 192.0.2.1:443'),
		'unreachable',
	],
	['no file handles at connecting', node('EMFILE', 'connect', 'connect EMFILE'), 'unreachable'],
	[
		'all addresses refused',
		Object.assign(new AggregateError([REFUSED, REFUSED_6]), { code: 'ECONNREFUSED' }),
		'unreachable',
	],
	[
		'all addresses timed out',
		Object.assign(new AggregateError([TIMED_OUT, TIMED_OUT]), { code: 'ETIMEDOUT' }),
		'unreachable',
	],
	[
		'all addresses failed, wrapped',
		wrapped(Object.assign(new AggregateError([REFUSED, TIMED_OUT]), { code: 'ETIMEDOUT' })),
		'unreachable',
	],
	[
		'one of the addresses was connected',
		Object.assign(new AggregateError([TIMED_OUT, RESET]), { code: 'ETIMEDOUT' }),
		'broken',
	],
	['no address was tried', Object.assign(new AggregateError([]), { code: 'ETIMEDOUT' }), 'broken'],

	['self-signed certificate', node('DEPTH_ZERO_SELF_SIGNED_CERT', undefined, 'x'), 'untrusted'],
	['self-signed chain', node('SELF_SIGNED_CERT_IN_CHAIN', undefined, 'x'), 'untrusted'],
	['expired certificate', node('CERT_HAS_EXPIRED', undefined, 'x'), 'untrusted'],
	['certificate of the future', node('CERT_NOT_YET_VALID', undefined, 'x'), 'untrusted'],
	['revoked certificate', node('CERT_REVOKED', undefined, 'x'), 'untrusted'],
	['revocation list expired', node('CRL_HAS_EXPIRED', undefined, 'x'), 'untrusted'],
	['unknown issuer', node('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', undefined, 'x'), 'untrusted'],
	['unknown leaf', node('UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, 'x'), 'untrusted'],
	[
		'certificate of another host',
		node('ERR_TLS_CERT_ALTNAME_INVALID', undefined, 'x'),
		'untrusted',
	],
	['host name mismatch', node('HOSTNAME_MISMATCH', undefined, 'x'), 'untrusted'],
	['certificate for another purpose', node('INVALID_PURPOSE', undefined, 'x'), 'untrusted'],
	['invalid authority', node('INVALID_CA', undefined, 'x'), 'untrusted'],
	['chain too long', node('PATH_LENGTH_EXCEEDED', undefined, 'x'), 'untrusted'],
	['wrapped expired certificate', wrapped(node('CERT_HAS_EXPIRED', undefined, 'x')), 'untrusted'],
	[
		'expired certificate in n8n’s words',
		byN8n('certificate has expired', 'CERT_HAS_EXPIRED'),
		'untrusted',
	],
	['no TLS at the other end', node('EPROTO', 'write', NO_TLS), 'untrusted'],
	[
		'TLS without a common version',
		node('ERR_SSL_UNSUPPORTED_PROTOCOL', undefined, 'unsupported protocol'),
		'untrusted',
	],
	['TLS alert: handshake', node('EPROTO', 'write', 'sslv3 alert handshake failure'), 'untrusted'],
	['TLS alert: version', node('EPROTO', 'write', 'tlsv1 alert protocol version'), 'untrusted'],
	['TLS alert: name', node('EPROTO', 'write', 'tlsv1 unrecognized name'), 'untrusted'],
	[
		'plain HTTP at the other end',
		node('EPROTO', 'write', 'ssl3_get_record:http request'),
		'untrusted',
	],
	['plain text at the other end', node('EPROTO', 'write', 'packet length too long'), 'untrusted'],
	[
		'closed before TLS was up',
		node(
			'ECONNRESET',
			undefined,
			'Client network socket disconnected before secure TLS connection was established',
		),
		'untrusted',
	],

	// n8n's HTTP client sends the request only once the proxy has opened the connection.
	...[
		'Proxy connection ended before receiving CONNECT response',
		'No header received from proxy CONNECT response',
		'Invalid header from proxy CONNECT response: "x"',
	].flatMap((message): Case[] => [
		[message, new Error(message), 'noTunnel'],
		[
			`${message}, in n8n’s words`,
			{ message: 'Stock text', messages: [message], httpCode: null },
			'noTunnel',
		],
	]),
	['words of a proxy behind others', new Error('x CONNECT response'), 'broken'],
	[
		'words of a proxy that a reply quotes',
		new Error('“Proxy connection ended before receiving CONNECT response”'),
		'broken',
	],

	['deadline', node('ERR_CANCELED', undefined, 'canceled', { name: 'CanceledError' }), 'late'],
	['deadline in n8n’s words', byN8n('canceled', 'ERR_CANCELED'), 'late'],
	['silence', node('ECONNABORTED', undefined, 'timeout of 30000ms exceeded'), 'late'],
	['silence in n8n’s words', byN8n('timeout of 30000ms exceeded', 'ECONNABORTED'), 'late'],

	[
		'address that n8n forbids',
		Object.assign(new Error('x'), { name: 'SsrfBlockedIpError' }),
		'blocked',
	],
	['wrapped address that n8n forbids', { message: 'x', cause: { name: 'SsrfError' } }, 'blocked'],

	['reset', RESET, 'broken'],
	['wrapped reset', wrapped(RESET), 'broken'],
	['reset in n8n’s words', byN8n('read ECONNRESET', 'ECONNRESET'), 'broken'],
	['closed without reply', node('ECONNRESET', undefined, 'socket hang up'), 'broken'],
	['closed in the middle of the reply', node('ECONNABORTED', undefined, 'aborted'), 'broken'],
	['closed while sending', node('EPIPE', 'write', 'write EPIPE'), 'broken'],
	['time out while reading', node('ETIMEDOUT', 'read', 'read ETIMEDOUT'), 'broken'],
	['time out while reading in n8n’s words', byN8n('read ETIMEDOUT', 'ETIMEDOUT'), 'broken'],
	// These were once taken for never connected, and the person might have been texted twice.
	['route lost while reading', node('EHOSTUNREACH', 'read', 'read EHOSTUNREACH'), 'broken'],
	['route lost while sending', node('ENETUNREACH', 'write', 'write ENETUNREACH'), 'broken'],
	[
		'network down while reading, wrapped',
		wrapped(node('ENETDOWN', 'read', 'read ENETDOWN')),
		'broken',
	],
	['route lost while reading in n8n’s words', byN8n('read EHOSTUNREACH', 'EHOSTUNREACH'), 'broken'],
	['route lost while reading, in other words', node('EHOSTUNREACH', 'read', 'x'), 'broken'],
	[
		'route lost while reading, in other words and wrapped',
		wrapped(node('EHOSTUNREACH', 'read', 'x')),
		'broken',
	],
	[
		'words of connecting behind others',
		byN8n('the reply quotes connect ETIMEDOUT 192.0.2.1:443', 'ETIMEDOUT'),
		'broken',
	],
	['route lost while sending, in other words', node('EHOSTUNREACH', 'write', 'x'), 'broken'],
	[
		'reply that is no HTTP',
		node('HPE_INVALID_CONSTANT', undefined, 'Parse Error: Expected HTTP/'),
		'broken',
	],
	[
		'headers too long',
		node('HPE_HEADER_OVERFLOW', undefined, 'Parse Error: Header overflow'),
		'broken',
	],
	['compressed reply cut', node('Z_BUF_ERROR', undefined, 'unexpected end of file'), 'broken'],
	['compressed reply damaged', node('Z_DATA_ERROR', undefined, 'incorrect header check'), 'broken'],
	[
		'reply too long for n8n',
		node('ERR_BAD_RESPONSE', undefined, 'maxContentLength size of 1 exceeded'),
		'broken',
	],
	['TLS broken later', node('EPROTO', 'read', 'decryption failed or bad record mac'), 'broken'],
	['TLS broken later over a certificate', node('ERR_SSL_CERT_CB_ERROR', 'read', 'x'), 'broken'],
	['TLS alert once connected', node('ERR_SSL_TLSV1_ALERT', 'read', 'handshake failure'), 'broken'],
	['words of a handshake by another code', node('EWHATEVER', undefined, 'http request'), 'broken'],
	['HTTP status as code', { code: '401', httpCode: '401', message: 'x' }, 'broken'],
	['number as code', { code: 20, name: 'AbortError', message: 'x' }, 'broken'],
	['code of no meaning', node('EWHATEVER', undefined, 'x'), 'broken'],
	['empty code', { code: '', message: 'x' }, 'broken'],
	['error without anything', new Error(''), 'broken'],
	['empty object', {}, 'broken'],
	['list', [REFUSED], 'broken'],
	['text', 'connect ECONNREFUSED 127.0.0.1:1', 'broken'],
	['number', 7, 'broken'],
	['undefined', undefined, 'broken'],
	['null', null, 'broken'],
	['cause that is text', { message: 'x', cause: 'ECONNREFUSED' }, 'broken'],
	['cause that is null', { message: 'x', cause: null }, 'broken'],
];
