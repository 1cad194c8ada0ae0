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
	['unknown host', node('ENOTFOUND', 'getaddrinfo', 'getaddrinfo ENOTFOUND a.example'), 'dns'],
	['DNS out of order', node('EAI_AGAIN', 'getaddrinfo', 'getaddrinfo EAI_AGAIN a.example'), 'dns'],
	['DNS failed', node('EAI_FAIL', 'getaddrinfo', 'getaddrinfo EAI_FAIL a.example'), 'dns'],
	['host without address', node('EAI_NODATA', 'getaddrinfo', 'getaddrinfo EAI_NODATA'), 'dns'],
	['wrapped unknown host', wrapped(node('ENOTFOUND', 'getaddrinfo', 'x')), 'dns'],
	[
		'unknown host behind an empty code',
		{ code: '', cause: node('ENOTFOUND', 'getaddrinfo', 'x') },
		'dns',
	],
	[
		'unknown host behind an HTTP status',
		{ httpCode: '500', cause: node('ENOTFOUND', 'getaddrinfo', 'x') },
		'dns',
	],
	['unknown host in n8n’s words', byN8n('getaddrinfo ENOTFOUND a.example', 'ENOTFOUND'), 'dns'],

	['connection refused', REFUSED, 'connect'],
	['wrapped refusal', wrapped(REFUSED), 'connect'],
	['twice wrapped refusal', wrapped(wrapped(REFUSED)), 'connect'],
	['refusal in n8n’s words', byN8n('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'), 'connect'],
	['refusal in n8n’s words with cause', byN8n('x', 'ECONNREFUSED', REFUSED), 'connect'],
	['no route', node('EHOSTUNREACH', 'connect', 'connect EHOSTUNREACH 192.0.2.1:443'), 'connect'],
	['no network', node('ENETUNREACH', 'connect', 'connect ENETUNREACH 192.0.2.1:443'), 'connect'],
	['network down', node('ENETDOWN', 'connect', 'connect ENETDOWN 192.0.2.1:443'), 'connect'],
	['no local address', node('EADDRNOTAVAIL', 'bind', 'bind EADDRNOTAVAIL'), 'connect'],
	['time out at connecting', TIMED_OUT, 'connect'],
	['wrapped time out at connecting', wrapped(TIMED_OUT), 'connect'],
	['time out at connecting in n8n’s words', byN8n(TIMED_OUT.message, 'ETIMEDOUT'), 'connect'],
	['reset at connecting', node('ECONNRESET', 'connect', 'connect ECONNRESET'), 'connect'],
	['forbidden at connecting', node('EACCES', 'connect', 'connect EACCES 192.0.2.1:443'), 'connect'],
	['no file handles at connecting', node('EMFILE', 'connect', 'connect EMFILE'), 'connect'],
	[
		'all addresses refused',
		Object.assign(new AggregateError([REFUSED, REFUSED_6]), { code: 'ECONNREFUSED' }),
		'connect',
	],
	[
		'all addresses timed out',
		Object.assign(new AggregateError([TIMED_OUT, TIMED_OUT]), { code: 'ETIMEDOUT' }),
		'connect',
	],
	[
		'all addresses failed, wrapped',
		wrapped(Object.assign(new AggregateError([REFUSED, TIMED_OUT]), { code: 'ETIMEDOUT' })),
		'connect',
	],
	[
		'one of the addresses was connected',
		Object.assign(new AggregateError([TIMED_OUT, RESET]), { code: 'ETIMEDOUT' }),
		'connectionLost',
	],
	[
		'no address was tried',
		Object.assign(new AggregateError([]), { code: 'ETIMEDOUT' }),
		'connectionLost',
	],

	['self-signed certificate', node('DEPTH_ZERO_SELF_SIGNED_CERT', undefined, 'x'), 'tls'],
	['self-signed chain', node('SELF_SIGNED_CERT_IN_CHAIN', undefined, 'x'), 'tls'],
	['expired certificate', node('CERT_HAS_EXPIRED', undefined, 'x'), 'tls'],
	['certificate of the future', node('CERT_NOT_YET_VALID', undefined, 'x'), 'tls'],
	['revoked certificate', node('CERT_REVOKED', undefined, 'x'), 'tls'],
	['revocation list expired', node('CRL_HAS_EXPIRED', undefined, 'x'), 'tls'],
	['unknown issuer', node('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', undefined, 'x'), 'tls'],
	['unknown leaf', node('UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, 'x'), 'tls'],
	['certificate of another host', node('ERR_TLS_CERT_ALTNAME_INVALID', undefined, 'x'), 'tls'],
	['host name mismatch', node('HOSTNAME_MISMATCH', undefined, 'x'), 'tls'],
	['certificate for another purpose', node('INVALID_PURPOSE', undefined, 'x'), 'tls'],
	['invalid authority', node('INVALID_CA', undefined, 'x'), 'tls'],
	['chain too long', node('PATH_LENGTH_EXCEEDED', undefined, 'x'), 'tls'],
	['wrapped expired certificate', wrapped(node('CERT_HAS_EXPIRED', undefined, 'x')), 'tls'],
	[
		'expired certificate in n8n’s words',
		byN8n('certificate has expired', 'CERT_HAS_EXPIRED'),
		'tls',
	],
	['no TLS at the other end', node('EPROTO', 'write', NO_TLS), 'tls'],
	[
		'TLS without a common version',
		node('ERR_SSL_UNSUPPORTED_PROTOCOL', undefined, 'unsupported protocol'),
		'tls',
	],
	['TLS alert: handshake', node('EPROTO', 'write', 'sslv3 alert handshake failure'), 'tls'],
	['TLS alert: version', node('EPROTO', 'write', 'tlsv1 alert protocol version'), 'tls'],
	['TLS alert: name', node('EPROTO', 'write', 'tlsv1 unrecognized name'), 'tls'],
	['plain HTTP at the other end', node('EPROTO', 'write', 'ssl3_get_record:http request'), 'tls'],
	['plain text at the other end', node('EPROTO', 'write', 'packet length too long'), 'tls'],
	[
		'closed before TLS was up',
		node(
			'ECONNRESET',
			undefined,
			'Client network socket disconnected before secure TLS connection was established',
		),
		'tls',
	],

	// n8n's HTTP client sends the request only once the proxy has opened the connection.
	...[
		'Proxy connection ended before receiving CONNECT response',
		'No header received from proxy CONNECT response',
		'Invalid header from proxy CONNECT response: "x"',
	].flatMap((message): Case[] => [
		[message, new Error(message), 'proxyTunnel'],
		[
			`${message}, in n8n’s words`,
			{ message: 'Stock text', messages: [message], httpCode: null },
			'proxyTunnel',
		],
	]),
	['words of a proxy behind others', new Error('x CONNECT response'), 'connectionLost'],
	[
		'words of a proxy that a reply quotes',
		new Error('“Proxy connection ended before receiving CONNECT response”'),
		'connectionLost',
	],

	['deadline', node('ERR_CANCELED', undefined, 'canceled', { name: 'CanceledError' }), 'timeout'],
	['deadline in n8n’s words', byN8n('canceled', 'ERR_CANCELED'), 'timeout'],
	['silence', node('ECONNABORTED', undefined, 'timeout of 30000ms exceeded'), 'timeout'],
	['silence in n8n’s words', byN8n('timeout of 30000ms exceeded', 'ECONNABORTED'), 'timeout'],

	[
		'address that n8n forbids',
		Object.assign(new Error('x'), { name: 'SsrfBlockedIpError' }),
		'ssrfBlocked',
	],
	[
		'wrapped address that n8n forbids',
		{ message: 'x', cause: { name: 'SsrfError' } },
		'ssrfBlocked',
	],

	['reset', RESET, 'connectionLost'],
	['wrapped reset', wrapped(RESET), 'connectionLost'],
	['reset in n8n’s words', byN8n('read ECONNRESET', 'ECONNRESET'), 'connectionLost'],
	['closed without reply', node('ECONNRESET', undefined, 'socket hang up'), 'connectionLost'],
	[
		'closed in the middle of the reply',
		node('ECONNABORTED', undefined, 'aborted'),
		'connectionLost',
	],
	['closed while sending', node('EPIPE', 'write', 'write EPIPE'), 'connectionLost'],
	['time out while reading', node('ETIMEDOUT', 'read', 'read ETIMEDOUT'), 'connectionLost'],
	['time out while reading in n8n’s words', byN8n('read ETIMEDOUT', 'ETIMEDOUT'), 'connectionLost'],
	// These were once taken for never connected, and the person might have been texted twice.
	['route lost while reading', node('EHOSTUNREACH', 'read', 'read EHOSTUNREACH'), 'connectionLost'],
	['route lost while sending', node('ENETUNREACH', 'write', 'write ENETUNREACH'), 'connectionLost'],
	[
		'network down while reading, wrapped',
		wrapped(node('ENETDOWN', 'read', 'read ENETDOWN')),
		'connectionLost',
	],
	[
		'route lost while reading in n8n’s words',
		byN8n('read EHOSTUNREACH', 'EHOSTUNREACH'),
		'connectionLost',
	],
	['route lost while reading, in other words', node('EHOSTUNREACH', 'read', 'x'), 'connectionLost'],
	[
		'route lost while reading, in other words and wrapped',
		wrapped(node('EHOSTUNREACH', 'read', 'x')),
		'connectionLost',
	],
	[
		'words of connecting behind others',
		byN8n('the reply quotes connect ETIMEDOUT 192.0.2.1:443', 'ETIMEDOUT'),
		'connectionLost',
	],
	[
		'route lost while sending, in other words',
		node('EHOSTUNREACH', 'write', 'x'),
		'connectionLost',
	],
	[
		'reply that is no HTTP',
		node('HPE_INVALID_CONSTANT', undefined, 'Parse Error: Expected HTTP/'),
		'connectionLost',
	],
	[
		'headers too long',
		node('HPE_HEADER_OVERFLOW', undefined, 'Parse Error: Header overflow'),
		'connectionLost',
	],
	[
		'compressed reply cut',
		node('Z_BUF_ERROR', undefined, 'unexpected end of file'),
		'connectionLost',
	],
	[
		'compressed reply damaged',
		node('Z_DATA_ERROR', undefined, 'incorrect header check'),
		'connectionLost',
	],
	[
		'reply too long for n8n',
		node('ERR_BAD_RESPONSE', undefined, 'maxContentLength size of 1 exceeded'),
		'connectionLost',
	],
	[
		'TLS broken later',
		node('EPROTO', 'read', 'decryption failed or bad record mac'),
		'connectionLost',
	],
	[
		'TLS broken later over a certificate',
		node('ERR_SSL_CERT_CB_ERROR', 'read', 'x'),
		'connectionLost',
	],
	[
		'TLS alert once connected',
		node('ERR_SSL_TLSV1_ALERT', 'read', 'handshake failure'),
		'connectionLost',
	],
	[
		'words of a handshake by another code',
		node('EWHATEVER', undefined, 'http request'),
		'connectionLost',
	],
	['HTTP status as code', { code: '401', httpCode: '401', message: 'x' }, 'connectionLost'],
	['number as code', { code: 20, name: 'AbortError', message: 'x' }, 'connectionLost'],
	['code of no meaning', node('EWHATEVER', undefined, 'x'), 'connectionLost'],
	['empty code', { code: '', message: 'x' }, 'connectionLost'],
	['error without anything', new Error(''), 'connectionLost'],
	['empty object', {}, 'connectionLost'],
	['list', [REFUSED], 'connectionLost'],
	['text', 'connect ECONNREFUSED 127.0.0.1:1', 'connectionLost'],
	['number', 7, 'connectionLost'],
	['undefined', undefined, 'connectionLost'],
	['null', null, 'connectionLost'],
	['cause that is text', { message: 'x', cause: 'ECONNREFUSED' }, 'connectionLost'],
	['cause that is null', { message: 'x', cause: null }, 'connectionLost'],
];
