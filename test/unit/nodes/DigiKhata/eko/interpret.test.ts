import type { IDataObject } from 'n8n-workflow';

import type { NetworkFailure } from '../../../../../nodes/DigiKhata/eko/network';
import { interpret } from '../../../../../nodes/DigiKhata/eko/interpret';
import { answered, CALL, callThat } from '../../../support';
import { REFERENCES, REPLIES, SAMPLE } from './interpret.cases';

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

	test.each(REFERENCES)('holds the reference byte for byte: %s', (_what, json, expected) => {
		const body = `{"status":0,"data":{"otp_ref_id":${json}}}`;
		expect(interpret(answered(200, body), CALL.operation)).toMatchObject({
			kind: 'success',
			result: { otp_ref_id: expected },
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
		[500, '{"status":1}', ''],
		[500, '{"status":1,"message":null}', ''],
		[500, '{"status":1,"message":7}', '7'],
		[500, '{"status":1,"message":{"en":"Down"}}', '{"en":"Down"}'],
		[502, ' Bad Gateway\n', 'Bad Gateway'],
		[502, 'x'.repeat(1_000_001), ''],
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
