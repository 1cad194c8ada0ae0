import type { IDataObject } from 'n8n-workflow';

import type { NetworkFailure } from '../../../../../nodes/DigiKhata/eko/network';
import { interpret } from '../../../../../nodes/DigiKhata/eko/interpret';
import { answered, CALL, callThat } from '../../../support';

/** Eko's documented sample for Generate Sender Aadhaar OTP. */
const SAMPLE =
	'{"response_status_id":0,"data":{"intent_id":20,"kyc_request_id":"","otp_ref_id":"leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6haUuWCwcbJVCWUgeMOoj5vNqXAGuOK+Cro+AqdfLdmm5z5AQ+PGkPdHUQJ9nuLPKS"},"response_type_id":2129,"message":"Validate the OTP","status":0}';

const INVALID =
	'{"status":461,"response_status_id":1,"response_type_id":-1,"message":"Invalid","invalid_params":{"aadhar":"must be 12 digits"}}';
const OK = '{"status":0,"data":{"otp_ref_id":"abc+/="}}';
const REFUSAL = '{"status":463,"message":"User not found"}';

type Case = readonly [what: string, statusCode: number, body: string, outcome: string];

function all(outcome: string, bodies: Readonly<Record<string, string>>): Case[] {
	return Object.entries(bodies).map(([what, body]) => [what, 200, body, outcome]);
}

function http(outcome: string, body: string, ...codes: number[]): Case[] {
	return codes.map((code) => [`HTTP ${code} with ${body || 'nothing'}`, code, body, outcome]);
}

/** Replies of Eko, of what stands between, and of what it should never send. */
const REPLIES: readonly Case[] = [
	...all('success', {
		'status as text': '{"status":"0","data":{"otp_ref_id":"a"}}',
		'status -0': '{"status":-0,"data":{"otp_ref_id":"a"}}',
		'another response_status_id': '{"response_status_id":1,"status":0,"data":{"otp_ref_id":"a"}}',
		'a success that speaks of failure':
			'{"status":0,"message":"Failure!","data":{"otp_ref_id":"a"}}',
		'empty invalid_params': '{"status":0,"invalid_params":{},"data":{"otp_ref_id":"a"}}',
		'a byte order mark and white space': `\ufeff\r\n\t ${OK} \n`,
		'escaped names': '{"\\u0073tatus":0,"data":{"otp\\u005fref_id":"a"}}',
		'status given twice, last 0': '{"status":463,"status":0,"data":{"otp_ref_id":"a"}}',
		'20 levels': `{"status":0,"data":{"otp_ref_id":"a","x":${'['.repeat(18)}${']'.repeat(18)}}}`,
		'the name __proto__': '{"status":0,"__proto__":{"status":5},"data":{"otp_ref_id":"a"}}',
		'1,000,000 characters': OK.padEnd(1_000_000),
	}),
	...all('unknown: noReference', {
		'a list of references': '{"status":0,"data":[{"otp_ref_id":"a"}]}',
		'data null': '{"status":0,"data":null}',
		'a blank reference': '{"status":0,"data":{"otp_ref_id":"  "}}',
		'a reference beside data': '{"status":0,"otp_ref_id":"a"}',
		'a reference by inheritance': '{"status":0,"data":{"__proto__":{"otp_ref_id":"a"}}}',
		// Reading this message as text once threw.
		'a message without a text of its own': '{"status":0,"message":{"toString":1,"valueOf":2}}',
	}),
	...all('refused: status', {
		'invalid parameters': INVALID,
		'status -1 as text': '{"status":"-1"}',
		'status of 15 digits': '{"status":999999999999999}',
		'a refusal that speaks of success': '{"status":463,"message":"Success!"}',
	}),
	...all('unknown: reference', {
		'a refusal with a reference': '{"status":463,"data":{"otp_ref_id":"a"}}',
		'status given twice, last 463': '{"status":0,"status":463,"data":{"otp_ref_id":"a"}}',
	}),
	...all('refused: text', {
		'No mapping rule matched': '\r\n No mapping rule matched! \n',
		'No Key for Response': '\ufeffNo Key for Response',
		'Kindly use your production key': 'KINDLY USE YOUR PRODUCTION KEY',
		'Agent not allowed': 'Agent not allowed.',
		'Customer not allowed': '"Customer not allowed"',
	}),
	...all('unknown: unreadable', {
		'a refusing text within others': 'Sent, but the note says: Agent not allowed',
		'a refusing text with more behind': 'Agent not allowed to wait any longer',
		nothing: '',
		'a web page': '<!DOCTYPE html><html><body>nginx</body></html>',
		'JSON with padding': `callback(${OK})`,
		'the sample less its last brace': SAMPLE.slice(0, -1),
		'JSON in text': JSON.stringify(OK),
		'a list of one success': `[${OK}]`,
		null: 'null',
		'no status': '{"data":{"otp_ref_id":"a"}}',
		'status false': '{"status":false,"data":{"otp_ref_id":"a"}}',
		'status empty': '{"status":"","data":{"otp_ref_id":"a"}}',
		'status with a line break': '{"status":"0\\n","data":{"otp_ref_id":"a"}}',
		'status with a word before': '{"status":"x0"}',
		'status a decimal': '{"status":0.5}',
		'status of 16 digits': '{"status":1234567890123456}',
		'status a list': '{"status":[0]}',
		'status by inheritance': '{"__proto__":{"status":0},"data":{"otp_ref_id":"a"}}',
		'21 levels': `{"status":0,"data":{"otp_ref_id":"a","x":${'['.repeat(19)}${']'.repeat(19)}}}`,
		'a success of 1,000,001 characters': OK.padEnd(1_000_001),
		'a refusing text of 1,000,001 characters': 'Agent not allowed'.padEnd(1_000_001),
	}),
	...http('success', OK, 201, 299),
	...http('unknown: reference', OK, 308, 400, 403, 500),
	...http('refused: status', REFUSAL, 201, 400, 405, 422),
	...http('refused: http', REFUSAL, 401, 403, 404),
	...http('refused: redirect', REFUSAL, 300, 399),
	...http('unknown: http', REFUSAL, 408, 429, 500),
	...http('refused: text', 'No Key for Response', 201),
	...http('refused: http', 'No Key for Response', 400, 404),
	...http('unknown: http', 'No Key for Response', 500),
	...http('unknown: unreadable', '', 103, 204),
	...http('refused: redirect', '', 302),
	...http('refused: http', '', 400, 401, 403, 404, 499),
	...http('not_sent: proxy', '', 407),
	...http('unknown: http', '', 408, 429, 500, 599, 999),
];

describe('the outcome of a reply', () => {
	test.each(REPLIES)('is told for: %s', (_what, statusCode, body, expected) => {
		const outcome = interpret(answered(statusCode, body), CALL.operation);
		const cause = 'cause' in outcome ? `: ${outcome.cause}` : '';
		expect(outcome.kind + cause).toBe(expected);
	});

	test('that is a success holds Eko’s envelope and the result', () => {
		expect(interpret(answered(200, SAMPLE), CALL.operation)).toEqual({
			kind: 'success',
			envelope: JSON.parse(SAMPLE) as object,
			result: {
				otp_ref_id:
					'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6haUuWCwcbJVCWUgeMOoj5vNqXAGuOK+Cro+AqdfLdmm5z5AQ+PGkPdHUQJ9nuLPKS',
				intent_id: 20,
				kyc_request_id: '',
				next_step: 'validateSenderAadhaarOtp',
			},
		});
	});

	test('that is a refusal holds the reply and Eko’s envelope', () => {
		const answer = answered(200, '{"status":"463","message":"User not found","extra":1}');
		expect(interpret(answer, CALL.operation)).toEqual({
			kind: 'refused',
			cause: 'status',
			response: answer.response,
			envelope: { status: 463, message: 'User not found', extra: 1 },
		});
	});

	test.each([
		[500, '{"status":1,"message":"Down"}', 'Down'],
		[500, '{"status":1,"message":{"en":"Down"}}', '{"en":"Down"}'],
		[502, ' Bad Gateway\n', 'Bad Gateway'],
		[200, 'Agent not allowed', 'Agent not allowed'],
		[302, '', ''],
	])('with HTTP %d says what the reply says (row %#)', (statusCode, body, text) => {
		expect(interpret(answered(statusCode, body), CALL.operation)).toHaveProperty('text', text);
	});

	test('is read by the reader of its own status', () => {
		const replies = { 0: () => ({ a: 1 }), 308: () => ({ b: 2 }), 2129: () => undefined };
		const operation = { ...CALL.operation, replies };
		const told = (body: string): unknown => interpret(answered(200, body), operation);
		expect(told('{"status":0}')).toMatchObject({ kind: 'success', result: { a: 1 } });
		expect(told('{"status":308}')).toMatchObject({ kind: 'success', result: { b: 2 } });
		expect(told('{"status":"308"}')).toMatchObject({ kind: 'success', result: { b: 2 } });
		expect(told('{"status":2129}')).toMatchObject({ kind: 'unknown', cause: 'noReference' });
		expect(told('{"status":327}')).toMatchObject({ kind: 'refused', cause: 'status' });
	});

	// Eko's page on status codes says that the type may have to be looked at, too.
	test('is read by the reader of its type, too, where the status is 0 and its own reader finds nothing', () => {
		const replies = {
			0: ({ done }: IDataObject) => (done ? { a: 1 } : undefined),
			308: () => ({ b: 2 }),
			2129: () => undefined,
		};
		const told = (response: object): unknown =>
			interpret(answered(200, JSON.stringify(response)), { effect: 'writes', replies });
		const elsewhere = { kind: 'success', result: { b: 2 } };
		expect(told({ status: 0, response_type_id: 308 })).toMatchObject(elsewhere);
		expect(told({ status: 0, response_type_id: '308' })).toMatchObject(elsewhere);
		expect(told({ status: 0, response_type_id: 308, data: { done: true } })).toMatchObject({
			result: { a: 1 },
		});
		expect(told({ status: 0, response_type_id: 309 })).toMatchObject({ cause: 'noReference' });
		expect(told({ status: 0 })).toMatchObject({ cause: 'noReference' });
		expect(told({ status: 463, response_type_id: 308 })).toMatchObject({ kind: 'refused' });
		expect(told({ status: 2129, response_type_id: 308 })).toMatchObject({ cause: 'noReference' });
	});

	test.each([
		[401, 'refused'],
		[403, 'refused'],
		[404, 'unknown'],
	])('with HTTP %d and a status, where a refusal is no answer: %s', (statusCode, kind) => {
		const operation = { effect: 'reads', replies: {}, adviceWhenRefused: 'Ask again.' } as const;
		const outcome = interpret(answered(statusCode, '{"status":168}'), operation);
		expect(outcome).toMatchObject({ kind, cause: kind === 'unknown' ? 'status' : 'http' });
	});

	test('without success keeps the reference of an OTP', () => {
		const body = '{"status":463,"data":{"otp_ref_id":"a","tid":"b"}}';
		expect(interpret(answered(200, body), callThat('sendsOtp').operation)).toMatchObject({
			kind: 'unknown',
			cause: 'reference',
			otp_ref_id: 'a',
		});
	});

	test('is no proof of a text message where nobody is texted, whatever reference is in it', () => {
		const body = '{"status":463,"data":{"otp_ref_id":"a","tid":"b"}}';
		expect(interpret(answered(200, body), callThat('writes').operation)).toMatchObject({
			kind: 'refused',
			cause: 'status',
		});
	});

	test('hands the data to the reader, and an empty object when there is none', () => {
		const operation = { ...CALL.operation, replies: { 0: (data: IDataObject) => ({ data }) } };
		const told = (body: string): unknown => interpret(answered(200, body), operation);
		expect(told('{"status":0,"data":{"a":1}}')).toMatchObject({ result: { data: { a: 1 } } });
		for (const data of ['null', '[1]', '"a"', '7']) {
			expect(told(`{"status":0,"data":${data}}`)).toMatchObject({ result: { data: {} } });
		}
	});

	test.each([
		[308, 'refused: redirect'],
		[400, 'refused: http'],
		[401, 'refused: http'],
		[429, 'unknown: http'],
		[503, 'unknown: http'],
	])('with HTTP %d is no result, whatever its status', (statusCode, expected) => {
		const operation = { ...CALL.operation, replies: { 308: () => ({ a: 1 }) } };
		const outcome = interpret(answered(statusCode, '{"status":308}'), operation);
		expect(`${outcome.kind}: ${'cause' in outcome ? outcome.cause : ''}`).toBe(expected);
	});

	test('goes by the statuses that the operation takes for success', () => {
		const operation = { ...CALL.operation, replies: { 2129: () => ({ a: 1 }) } };
		expect(interpret(answered(200, '{"status":2129}'), operation).kind).toBe('success');
		expect(interpret(answered(200, '{"status":0}'), operation).kind).toBe('refused');
	});
});

// Where a proxy refuses the connection, n8n hands on its reply as if it were Eko's.
describe('the outcome of what a proxy says', () => {
	const told = (statusCode: number, body: string, headers = {}) =>
		interpret(answered(statusCode, body, headers), CALL.operation);

	test.each([
		[407, '', {}],
		[407, '<html>', { server: 'nginx' }],
		[407, '{"status":463}', {}],
		[403, '<html>', { server: 'squid/6.10' }],
		[403, '', { server: 'tinyproxy/1.11.1' }],
		[403, '', { server: 'Zscaler/6.2' }],
		[403, '', { server: 'mitmproxy 11.0.0' }],
	])('is that nothing was sent, with none of its text: HTTP %d, %j, %j', (code, body, headers) => {
		expect(told(code, body, headers)).toMatchObject({ kind: 'not_sent', cause: 'proxy', text: '' });
	});

	test.each([
		[403, '{"status":463}', { server: 'squid' }],
		[403, '', { server: 'nginx' }],
		[403, '', { server: 'not squid' }],
		[403, '', { server: ['squid'] }],
		[403, '', { via: '1.1 office (squid)' }],
		[401, '', { server: 'squid' }],
	])(
		'is a refusal by Eko where a proxy may have passed it on: HTTP %d, %j, %j',
		(code, body, headers) => {
			expect(told(code, body, headers)).toMatchObject({ kind: 'refused', cause: 'http' });
		},
	);

	test('is unknown where it may have passed on the request', () => {
		expect(told(503, '', { server: 'squid' })).toMatchObject({ kind: 'unknown', cause: 'http' });
	});

	test('loses no reference, whoever sent it', () => {
		expect(told(407, '{"status":1,"data":{"otp_ref_id":"a"}}')).toMatchObject({
			kind: 'unknown',
			cause: 'reference',
		});
	});
});

describe('the outcome of a status about the signature', () => {
	test.each([2483, 2484, 2485, 2486, 2487])('is a refusal by %d', (status) => {
		for (const statusCode of [200, 400, 401, 403, 404, 500]) {
			expect(interpret(answered(statusCode, `{"status":${status}}`), CALL.operation)).toMatchObject(
				{
					kind: 'refused',
					cause: 'status',
				},
			);
		}
	});

	test('is no other status', () => {
		for (const status of [2482, 2488]) {
			expect(interpret(answered(401, `{"status":${status}}`), CALL.operation)).toMatchObject({
				cause: 'http',
			});
		}
	});
});

describe('the outcome without a reply', () => {
	test.each<[NetworkFailure, string]>([
		['dns', 'not_sent'],
		['connect', 'not_sent'],
		['tls', 'not_sent'],
		['ssrfBlocked', 'not_sent'],
		['proxyTunnel', 'not_sent'],
		['timeout', 'unknown'],
		['connectionLost', 'unknown'],
		['canceled', 'unknown'],
	])('for the cause %s is %s', (cause, kind) => {
		expect(interpret({ failure: cause }, CALL.operation)).toEqual({ kind, cause });
	});
});
