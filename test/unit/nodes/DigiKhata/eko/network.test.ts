import {
	captureResponse,
	classifyNetworkError,
	type HttpResponse,
	type NetworkFailure,
} from '../../../../../nodes/DigiKhata/eko/network';

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
const TIMED_OUT = node('ETIMEDOUT', 'connect', 'connect ETIMEDOUT 192.0.2.1:443');
const RESET = node('ECONNRESET', 'read', 'read ECONNRESET');
const NO_TLS =
	'write EPROTO 00A0:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:ssl3_record.c:354:';

function all(expected: NetworkFailure, thrown: Readonly<Record<string, unknown>>): Case[] {
	return Object.entries(thrown).map(([what, value]) => [what, value, expected]);
}

/** Of certificates that are not accepted: one for each way in which such a code begins. */
const CERTIFICATES = [
	'CERT_HAS_EXPIRED',
	'CRL_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'HOSTNAME_MISMATCH',
	'INVALID_CA',
	'INVALID_PURPOSE',
	'PATH_LENGTH_EXCEEDED',
	'ERR_TLS_CERT_ALTNAME_INVALID',
];

/** Of a handshake that failed: what there was instead of TLS, or its alert. */
const HANDSHAKES = [
	NO_TLS,
	'sslv3 alert handshake failure',
	'tlsv1 alert protocol version',
	'tlsv1 unrecognized name',
	'ssl3_get_record:http request',
	'packet length too long',
];

/** What n8n's HTTP helper throws, and why no whole reply came. */
const CASES: readonly Case[] = [
	...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'].map(
		(code): Case => [code, node(code, 'getaddrinfo', 'x'), 'dns'],
	),
	...all('dns', {
		'unknown host behind an empty code': { code: '', cause: node('ENOTFOUND', 'getaddrinfo', 'x') },
		'unknown host behind an HTTP status': {
			httpCode: '500',
			cause: node('ENOTFOUND', 'getaddrinfo', 'x'),
		},
		'unknown host in n8n’s words': byN8n('getaddrinfo ENOTFOUND a.example', 'ENOTFOUND'),
	}),
	...['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'ECONNREFUSED'].map(
		(code): Case => [code, node(code, 'bind', 'x'), 'connect'],
	),
	...all('connect', {
		'twice wrapped refusal': wrapped(wrapped(REFUSED)),
		'refusal in n8n’s words with cause': byN8n('x', 'ECONNREFUSED', REFUSED),
		'time out at connecting': node('ETIMEDOUT', 'connect', 'x'),
		'time out at connecting in n8n’s words': byN8n(TIMED_OUT.message, 'ETIMEDOUT'),
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
	...CERTIFICATES.map((code): Case => [code, node(code, undefined, 'x'), 'tls']),
	...HANDSHAKES.map((text): Case => [text, node('EPROTO', 'write', text), 'tls']),
	...all('tls', {
		'expired certificate in n8n’s words': byN8n('certificate has expired', 'CERT_HAS_EXPIRED'),
		'TLS without a common version': node(
			'ERR_SSL_UNSUPPORTED_PROTOCOL',
			undefined,
			'unsupported protocol',
		),
		'closed before TLS was up': node(
			'ECONNRESET',
			undefined,
			'Client network socket disconnected before secure TLS connection was established',
		),
	}),

	// n8n's HTTP client sends the request only once the proxy has opened the connection.
	...all('proxyTunnel', {
		'a proxy that closed': new Error('Proxy connection ended before receiving CONNECT response'),
		'a proxy without a header': new Error('No header received from proxy CONNECT response'),
		'a proxy with another header, in n8n’s words': {
			message: 'Stock text',
			messages: ['Invalid header from proxy CONNECT response: "x"'],
			httpCode: null,
		},
	}),
	['words of a proxy behind others', new Error('x CONNECT response'), 'connectionLost'],
	[
		'words of a proxy that a reply quotes',
		new Error('“Proxy connection ended before receiving CONNECT response”'),
		'connectionLost',
	],
	...all('timeout', {
		deadline: node('ERR_CANCELED', undefined, 'canceled', { name: 'CanceledError' }),
		'silence in n8n’s words': byN8n('timeout of 30000ms exceeded', 'ECONNABORTED'),
	}),
	[
		'wrapped address that n8n forbids',
		{ message: 'x', cause: { name: 'SsrfBlockedIpError' } },
		'ssrfBlocked',
	],
	...all('connectionLost', {
		'reset in n8n’s words': byN8n('read ECONNRESET', 'ECONNRESET'),
		'closed in the middle of the reply': node('ECONNABORTED', undefined, 'aborted'),
		'time out while reading': node('ETIMEDOUT', 'read', 'read ETIMEDOUT'),
		// These were once taken for never connected, and the person might have been texted twice.
		'route lost while reading': node('EHOSTUNREACH', 'read', 'read EHOSTUNREACH'),
		'route lost while sending': node('ENETUNREACH', 'write', 'write ENETUNREACH'),
		'network down while reading, wrapped': wrapped(node('ENETDOWN', 'read', 'read ENETDOWN')),
		'route lost while reading in n8n’s words': byN8n('read EHOSTUNREACH', 'EHOSTUNREACH'),
		'route lost while sending in n8n’s words': byN8n('write EHOSTUNREACH', 'EHOSTUNREACH'),
		'route lost while reading, in other words': node('EHOSTUNREACH', 'read', 'x'),
		'route lost while sending, in other words': node('EHOSTUNREACH', 'write', 'x'),
		'route lost while reading, in other words and wrapped': wrapped(
			node('EHOSTUNREACH', 'read', 'x'),
		),
		'words of connecting behind others': byN8n(
			'the reply quotes connect ETIMEDOUT 192.0.2.1:443',
			'ETIMEDOUT',
		),
		'TLS broken later': node('EPROTO', 'read', 'decryption failed or bad record mac'),
		'TLS broken later over a certificate': node('ERR_SSL_CERT_CB_ERROR', 'read', 'x'),
		'words of a handshake by another code': node('EWHATEVER', undefined, 'http request'),
		'number as code': { code: 20, name: 'AbortError', message: 'x' },
		list: [REFUSED],
		text: 'connect ECONNREFUSED 127.0.0.1:1',
		undefined: undefined,
		null: null,
		'cause that is text': { message: 'x', cause: 'ECONNREFUSED' },
	}),
];

describe('why no reply came', () => {
	test.each(CASES)('is told from the error: %s', (_what, thrown, expected) => {
		expect(classifyNetworkError(thrown)).toBe(expected);
	});

	test('is found although the error causes itself', () => {
		const error: { code: string; cause?: unknown } = { code: 'ENOTFOUND' };
		error.cause = { cause: error };
		expect(classifyNetworkError(error)).toBe('dns');
	});
});

describe('what comes of one request', () => {
	const given = { statusCode: 200, headers: { age: '1' }, body: '{"status":0}' };

	test('is the reply, with the moments of sending and receiving', async () => {
		const before = Date.now();
		const { response } = (await captureResponse(
			() => Promise.resolve({ ...given, other: 1 }),
			1_000,
		)) as {
			response: HttpResponse;
		};
		const { sentAt, receivedAt } = response;
		expect(response).toStrictEqual({ ...given, sentAt, receivedAt });
		const moments = [before, sentAt, receivedAt, Date.now()];
		expect(moments).toEqual([...moments].sort((a, b) => a - b));
	});

	// A long number may have lost digits.
	test.each([[{ status: 0 }], [undefined]])('has no text when n8n made %j of it', async (body) => {
		const made = { ...given, body };
		expect(await captureResponse(() => Promise.resolve(made), 1_000)).toMatchObject({
			response: { body: '' },
		});
	});

	test('is late when nothing came in time', async () => {
		expect(await captureResponse(() => new Promise(() => undefined), 5)).toEqual({
			failure: 'timeout',
		});
	});

	const notFound = Object.assign(new Error(), { code: 'ENOTFOUND' });
	const atOnce = (): never => {
		throw notFound;
	};
	test.each([
		['at once', atOnce],
		['on the way', () => Promise.reject(notFound)],
	])('is why there is no reply when n8n throws %s', async (_when, send) => {
		expect(await captureResponse(send, 1_000)).toEqual({ failure: 'dns' });
	});
});
