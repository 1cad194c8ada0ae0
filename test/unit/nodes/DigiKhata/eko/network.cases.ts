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

function all(expected: NetworkFailure, thrown: Readonly<Record<string, unknown>>): Case[] {
	return Object.entries(thrown).map(([what, value]) => [what, value, expected]);
}

/** What n8n's HTTP helper throws, and why no whole reply came. */
export const CASES: readonly Case[] = [
	...all('dns', {
		'unknown host': node('ENOTFOUND', 'getaddrinfo', 'getaddrinfo ENOTFOUND a.example'),
		'DNS out of order': node('EAI_AGAIN', 'getaddrinfo', 'getaddrinfo EAI_AGAIN a.example'),
		'DNS failed': node('EAI_FAIL', 'getaddrinfo', 'getaddrinfo EAI_FAIL a.example'),
		'host without address': node('EAI_NODATA', 'getaddrinfo', 'getaddrinfo EAI_NODATA'),
		'wrapped unknown host': wrapped(node('ENOTFOUND', 'getaddrinfo', 'x')),
		'unknown host behind an empty code': { code: '', cause: node('ENOTFOUND', 'getaddrinfo', 'x') },
		'unknown host behind an HTTP status': {
			httpCode: '500',
			cause: node('ENOTFOUND', 'getaddrinfo', 'x'),
		},
		'unknown host in n8n’s words': byN8n('getaddrinfo ENOTFOUND a.example', 'ENOTFOUND'),
	}),
	...all('connect', {
		'connection refused': REFUSED,
		'wrapped refusal': wrapped(REFUSED),
		'twice wrapped refusal': wrapped(wrapped(REFUSED)),
		'refusal in n8n’s words': byN8n('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'),
		'refusal in n8n’s words with cause': byN8n('x', 'ECONNREFUSED', REFUSED),
		'no route': node('EHOSTUNREACH', 'connect', 'connect EHOSTUNREACH 192.0.2.1:443'),
		'no network': node('ENETUNREACH', 'connect', 'connect ENETUNREACH 192.0.2.1:443'),
		'network down': node('ENETDOWN', 'connect', 'connect ENETDOWN 192.0.2.1:443'),
		'no local address': node('EADDRNOTAVAIL', 'bind', 'bind EADDRNOTAVAIL'),
		'time out at connecting': TIMED_OUT,
		'wrapped time out at connecting': wrapped(TIMED_OUT),
		'time out at connecting in n8n’s words': byN8n(TIMED_OUT.message, 'ETIMEDOUT'),
		'reset at connecting': node('ECONNRESET', 'connect', 'connect ECONNRESET'),
		'forbidden at connecting': node('EACCES', 'connect', 'connect EACCES 192.0.2.1:443'),
		'no file handles at connecting': node('EMFILE', 'connect', 'connect EMFILE'),
		'all addresses refused': Object.assign(new AggregateError([REFUSED, REFUSED_6]), {
			code: 'ECONNREFUSED',
		}),
		'all addresses timed out': Object.assign(new AggregateError([TIMED_OUT, TIMED_OUT]), {
			code: 'ETIMEDOUT',
		}),
		'all addresses failed, wrapped': wrapped(
			Object.assign(new AggregateError([REFUSED, TIMED_OUT]), { code: 'ETIMEDOUT' }),
		),
	}),
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
	...all('tls', {
		'self-signed certificate': node('DEPTH_ZERO_SELF_SIGNED_CERT', undefined, 'x'),
		'self-signed chain': node('SELF_SIGNED_CERT_IN_CHAIN', undefined, 'x'),
		'expired certificate': node('CERT_HAS_EXPIRED', undefined, 'x'),
		'certificate of the future': node('CERT_NOT_YET_VALID', undefined, 'x'),
		'revoked certificate': node('CERT_REVOKED', undefined, 'x'),
		'revocation list expired': node('CRL_HAS_EXPIRED', undefined, 'x'),
		'unknown issuer': node('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', undefined, 'x'),
		'unknown leaf': node('UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, 'x'),
		'certificate of another host': node('ERR_TLS_CERT_ALTNAME_INVALID', undefined, 'x'),
		'host name mismatch': node('HOSTNAME_MISMATCH', undefined, 'x'),
		'certificate for another purpose': node('INVALID_PURPOSE', undefined, 'x'),
		'invalid authority': node('INVALID_CA', undefined, 'x'),
		'chain too long': node('PATH_LENGTH_EXCEEDED', undefined, 'x'),
		'wrapped expired certificate': wrapped(node('CERT_HAS_EXPIRED', undefined, 'x')),
		'expired certificate in n8n’s words': byN8n('certificate has expired', 'CERT_HAS_EXPIRED'),
		'no TLS at the other end': node('EPROTO', 'write', NO_TLS),
		'TLS without a common version': node(
			'ERR_SSL_UNSUPPORTED_PROTOCOL',
			undefined,
			'unsupported protocol',
		),
		'TLS alert: handshake': node('EPROTO', 'write', 'sslv3 alert handshake failure'),
		'TLS alert: version': node('EPROTO', 'write', 'tlsv1 alert protocol version'),
		'TLS alert: name': node('EPROTO', 'write', 'tlsv1 unrecognized name'),
		'plain HTTP at the other end': node('EPROTO', 'write', 'ssl3_get_record:http request'),
		'plain text at the other end': node('EPROTO', 'write', 'packet length too long'),
		'closed before TLS was up': node(
			'ECONNRESET',
			undefined,
			'Client network socket disconnected before secure TLS connection was established',
		),
	}),

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
	...all('timeout', {
		deadline: node('ERR_CANCELED', undefined, 'canceled', { name: 'CanceledError' }),
		'deadline in n8n’s words': byN8n('canceled', 'ERR_CANCELED'),
		silence: node('ECONNABORTED', undefined, 'timeout of 30000ms exceeded'),
		'silence in n8n’s words': byN8n('timeout of 30000ms exceeded', 'ECONNABORTED'),
	}),

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
	...all('connectionLost', {
		reset: RESET,
		'wrapped reset': wrapped(RESET),
		'reset in n8n’s words': byN8n('read ECONNRESET', 'ECONNRESET'),
		'closed without reply': node('ECONNRESET', undefined, 'socket hang up'),
		'closed in the middle of the reply': node('ECONNABORTED', undefined, 'aborted'),
		'closed while sending': node('EPIPE', 'write', 'write EPIPE'),
		'time out while reading': node('ETIMEDOUT', 'read', 'read ETIMEDOUT'),
		'time out while reading in n8n’s words': byN8n('read ETIMEDOUT', 'ETIMEDOUT'),
		// These were once taken for never connected, and the person might have been texted twice.
		'route lost while reading': node('EHOSTUNREACH', 'read', 'read EHOSTUNREACH'),
		'route lost while sending': node('ENETUNREACH', 'write', 'write ENETUNREACH'),
		'network down while reading, wrapped': wrapped(node('ENETDOWN', 'read', 'read ENETDOWN')),
		'route lost while reading in n8n’s words': byN8n('read EHOSTUNREACH', 'EHOSTUNREACH'),
		'route lost while reading, in other words': node('EHOSTUNREACH', 'read', 'x'),
		'route lost while reading, in other words and wrapped': wrapped(
			node('EHOSTUNREACH', 'read', 'x'),
		),
		'words of connecting behind others': byN8n(
			'the reply quotes connect ETIMEDOUT 192.0.2.1:443',
			'ETIMEDOUT',
		),
		'route lost while sending, in other words': node('EHOSTUNREACH', 'write', 'x'),
		'reply that is no HTTP': node('HPE_INVALID_CONSTANT', undefined, 'Parse Error: Expected HTTP/'),
		'headers too long': node('HPE_HEADER_OVERFLOW', undefined, 'Parse Error: Header overflow'),
		'compressed reply cut': node('Z_BUF_ERROR', undefined, 'unexpected end of file'),
		'compressed reply damaged': node('Z_DATA_ERROR', undefined, 'incorrect header check'),
		'reply too long for n8n': node(
			'ERR_BAD_RESPONSE',
			undefined,
			'maxContentLength size of 1 exceeded',
		),
		'TLS broken later': node('EPROTO', 'read', 'decryption failed or bad record mac'),
		'TLS broken later over a certificate': node('ERR_SSL_CERT_CB_ERROR', 'read', 'x'),
		'TLS alert once connected': node('ERR_SSL_TLSV1_ALERT', 'read', 'handshake failure'),
		'words of a handshake by another code': node('EWHATEVER', undefined, 'http request'),
		'HTTP status as code': { code: '401', httpCode: '401', message: 'x' },
		'number as code': { code: 20, name: 'AbortError', message: 'x' },
		'code of no meaning': node('EWHATEVER', undefined, 'x'),
		'empty code': { code: '', message: 'x' },
		'error without anything': new Error(''),
		'empty object': {},
		list: [REFUSED],
		text: 'connect ECONNREFUSED 127.0.0.1:1',
		number: 7,
		undefined: undefined,
		null: null,
		'cause that is text': { message: 'x', cause: 'ECONNREFUSED' },
		'cause that is null': { message: 'x', cause: null },
	}),
];
