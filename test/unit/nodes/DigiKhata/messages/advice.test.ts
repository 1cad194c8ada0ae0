import type { NetworkFailure, HttpResponse } from '../../../../../nodes/DigiKhata/eko/network';
import {
	NETWORK_ADVICE,
	adviseOnResponse,
	adviseOnStatus,
	type UnlistedOutcome,
} from '../../../../../nodes/DigiKhata/messages/advice';
import type { Operation } from '../../../../../nodes/DigiKhata/contract/operation';
import { callThat } from '../../../support';

// Received at 12:00:00 of 1 January 2026, by this server's clock.
const NOW = Date.UTC(2026, 0, 1, 12);

function advice(
	cause: string,
	statusCode: number,
	text = '',
	headers = {},
	effect: Operation['effect'] = 'sendsOtp',
	environment = 'production',
): readonly string[] {
	const response: HttpResponse = { statusCode, headers, body: text, sentAt: NOW, receivedAt: NOW };
	const call = { ...callThat(effect), environment };
	return adviseOnResponse({ kind: 'refused', cause, response, text } as UnlistedOutcome, call);
}

describe('the advice for a reply', () => {
	test.each([
		['redirect', 301, '', /redirects to another address \(HTTP 301\)/, /does not follow/],
		['redirect', 308, '', /\(HTTP 308\)/, /Check the environment or Base URL/],
		['proxy', 407, '', /^Your proxy refused .* \(HTTP 407\)/, /user name and password.* NO_PROXY/],
		['proxy', 403, '', /^Your proxy refused .* \(HTTP 403\)/, /^Allow Eko’s host in the proxy/],
		['noReference', 200, '', /success without an OTP reference/, /Give Eko’s support/],
		['unreadable', 200, 'x', /could not be read/, /not in Eko’s format/],
		['text', 200, 'No mapping rule matched', /^Eko refused the request$/, /API version/],
		['text', 200, 'No Key for Response', /^Eko refused the request$/, /Check all fields/],
		['text', 200, 'Kindly use your production key', /refused/, /choose Sandbox/],
		['text', 200, 'Agent not allowed', /refused/, /activate DigiKhata/],
		['text', 200, 'anything else', /refused/, /^$/],
		['http', 400, '', /refused the request \(HTTP 400\)/, /Check all fields .* Base URL/],
		['http', 400, 'No Key for Response', /\(HTTP 400\)/, /missing or has the wrong form/],
		['http', 404, '', /Endpoint not found at this URL \(HTTP 404\)/, /Base URL/],
		['http', 405, '', /this kind of request \(HTTP 405\)/, /proxy .* Base URL/],
		['http', 415, '', /this kind of request \(HTTP 415\)/, /proxy .* Base URL/],
		['http', 408, '', /did not confirm the request \(HTTP 408\)/, /^$/],
		['http', 429, '', /too many requests \(HTTP 429\)/, /Send fewer/],
		['http', 499, '', /refused the request \(HTTP 499\)/, /Check all fields/],
		['http', 500, '', /did not confirm the request \(HTTP 500\)/, /^$/],
		['http', 500, 'Agent not allowed', /\(HTTP 500\)/, /activate DigiKhata/],
		['http', 504, '', /did not confirm the request \(HTTP 504\)/, /^$/],
	])('by %s with HTTP %d and the text "%s"', (cause, statusCode, text, message, howToGoOn) => {
		const words = advice(cause, statusCode, text);
		expect(words[0]).toMatch(message);
		expect(words[1]).toMatch(howToGoOn);
	});
});

describe('the advice for a success that lacks what it is about', () => {
	test('speaks of the reference where a person is texted', () => {
		expect(advice('noReference', 200)).toEqual([
			'Eko reported success without an OTP reference',
			'Without the reference the OTP cannot be validated. Give Eko’s support the client reference.',
		]);
	});

	test.each(['reads', 'writes'] as const)('speaks of no OTP for what %s', (effect) => {
		expect(advice('noReference', 200, '', {}, effect)).toEqual([
			'Eko reported success without the result',
			'If it happens again, give Eko’s support the client reference or transaction ID.',
		]);
	});
});

describe.each([401, 403])('the advice for HTTP %d', (statusCode) => {
	const message = `Eko did not accept the keys (HTTP ${statusCode})`;

	test('names the causes in Eko’s order with Production', () => {
		const [first, howToGoOn] = advice('http', statusCode);
		expect(first).toBe(message);
		expect(howToGoOn).toBe(
			'Likely causes, in this order: the public IP address of this n8n server is not on Eko’s allow-list; the key is not active; the keys are not for the chosen environment (production); a key is mistyped or the clock of this n8n server is off. Where this n8n server uses a proxy, the proxy may have refused.',
		);
	});

	test.each(['sandbox', 'custom'])('names a mistyped key first with %s', (environment) => {
		const words = advice('http', statusCode, '', {}, 'sendsOtp', environment);
		expect(words[1]).toBe(
			`Likely causes, in this order: a key is mistyped or the clock of this n8n server is off; the keys are not for the chosen environment (${environment}); the key is not active; the public IP address of this n8n server is not on Eko’s allow-list. Where this n8n server uses a proxy, the proxy may have refused.`,
		);
	});

	test('suspects no proxy where the reply is Eko’s', () => {
		expect(advice('http', statusCode, '{"status":1}')[1]).toMatch(/clock .* is off\.$/);
	});

	test('says that the clock agrees, and leaves it out of the causes', () => {
		const date = 'Thu, 01 Jan 2026 12:00:29 GMT';
		const [, howToGoOn] = advice('http', statusCode, '', { date });
		expect(howToGoOn).toMatch(
			/; a key is mistyped\. .* The clock of this n8n server agrees with Eko’s\.$/,
		);
	});

	test.each([
		['Thu, 01 Jan 2026 11:58:30 GMT', '90 seconds ahead of Eko’s'],
		['Thu, 01 Jan 2026 12:00:30 GMT', '30 seconds behind Eko’s'],
	])('says how far the clock is off by the Date %s', (date, offset) => {
		expect(advice('http', statusCode, '', { date })).toEqual([
			message,
			`The clock of this n8n server is ${offset}, so Eko rejects every signature as expired. Set the clock and run again.`,
		]);
	});

	test('does not trust the Date of a cached reply', () => {
		const cached = { date: 'Thu, 01 Jan 2026 11:00:00 GMT', age: '3600' };
		expect(advice('http', statusCode, '', cached)).toEqual(advice('http', statusCode));
	});
});

describe('the advice for a status', () => {
	const words = (status: number, date?: string) =>
		adviseOnStatus(status, {
			statusCode: 401,
			headers: { date },
			body: '',
			sentAt: NOW,
			receivedAt: NOW,
		});
	const OFF = 'Thu, 01 Jan 2026 11:00:00 GMT';
	const RIGHT = 'Thu, 01 Jan 2026 12:00:00 GMT';

	test.each([
		[2483, /Copy Developer Key/],
		[2484, /Copy Access Key.* clock/],
		[2485, /^Check the clock/],
		[2486, /sends milliseconds/],
		[2487, /developer_key because of its underscore.* nginx/],
		[463, /^Check Customer ID/],
	])('%d says how to go on', (status, howToGoOn) => {
		expect(words(status)?.[1]).toMatch(howToGoOn);
	});

	test.each([2484, 2485, 2486])('%d is the clock’s where that is off', (status) => {
		expect(words(status, OFF)?.[1]).toMatch(/^The clock of this n8n server is 3600 seconds ahead/);
		expect(words(status, RIGHT)?.[1]).toBe(
			`${words(status)?.[1]} The clock of this n8n server agrees with Eko’s.`,
		);
		expect(words(status, OFF)?.[0]).toBe(words(status)?.[0]);
	});

	test.each([2483, 2487, 463])('%d has nothing to do with the clock', (status) => {
		expect(words(status, OFF)).toEqual(words(status));
	});

	test('that Eko does not document is not there', () => {
		expect(words(5000, OFF)).toBeUndefined();
	});
});

describe('the advice without a reply', () => {
	test.each<[NetworkFailure, RegExp, RegExp]>([
		['dns', /Could not resolve/, /DNS .* Base URL/],
		['connect', /Could not connect/, /firewall .* Base URL/],
		['tls', /Could not set up a secure connection/, /certificate .* TLS/],
		['ssrfBlocked', /does not allow/, /administrator/],
		[
			'proxyTunnel',
			/^Your proxy refused the connection/,
			/closed the connection without a reply.* NO_PROXY/,
		],
		['timeout', /did not answer within 30 seconds/, /^$/],
		['connectionLost', /broke before the reply was complete/, /^$/],
		['canceled', /canceled before Eko answered/, /^$/],
	])('by %s', (cause, message, howToGoOn) => {
		const words = NETWORK_ADVICE[cause](30);
		expect(words[0]).toMatch(message);
		expect(words[1]).toMatch(howToGoOn);
	});
});
