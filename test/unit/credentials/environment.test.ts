import { parseBaseUrl, isLive } from '../../../credentials/environment';
import { problemFrom } from '../support';

/** Custom base URLs as people enter them, and what Eko's paths are appended to. */
const USABLE: ReadonlyArray<readonly [what: string, value: string, expected: string]> = [
	['a slash behind the host', 'https://example.com/', 'https://example.com'],
	['slashes at the end', 'https://example.com/ekoapi/v3///', 'https://example.com/ekoapi/v3'],
	['a port', 'https://example.com:8443/v3', 'https://example.com:8443/v3'],
	['the usual port', 'https://example.com:443/v3', 'https://example.com/v3'],
	['capitals in scheme and host', 'HTTPS://EXAMPLE.COM/Ekoapi', 'https://example.com/Ekoapi'],
	['white space around', '\ufeff \thttps://example.com/v3\r\n', 'https://example.com/v3'],
	['backslashes', 'https:\\\\example.com\\v3\\', 'https://example.com/v3'],
	['a step up in the path', 'https://example.com/a/../v3', 'https://example.com/v3'],
	// python3 -c "print('पैसा'.encode('idna'))"
	['a Unicode host', 'https://पैसा.example/v3', 'https://xn--n2b2as2b.example/v3'],
	['an escaped question mark', 'https://example.com/a%3Fb', 'https://example.com/a%3Fb'],
	['http on localhost', 'http://localhost:4010/ekoapi/v3', 'http://localhost:4010/ekoapi/v3'],
	['http on another loopback address', 'http://127.255.0.7/v3', 'http://127.255.0.7/v3'],
	['http on IPv6 loopback at length', 'http://[0:0:0:0:0:0:0:1]/v3', 'http://[::1]/v3'],
	['http on loopback in hexadecimal', 'http://0x7f000001/v3', 'http://127.0.0.1/v3'],
];

/** What is said to be wrong with custom base URLs as people enter them. */
const UNUSABLE: Readonly<Record<string, readonly unknown[]>> = {
	'is empty': [' \r\n', undefined, 4010, ['https://example.com']],
	'is not a URL': [
		'canary.example/v3',
		'https://',
		'//canary.example/v3',
		'"https://canary.example"',
	],
	'must start with https://': [
		'http://canary.example/v3',
		'http://192.168.0.7/canary',
		'http://0.0.0.0/canary',
		'http://[2001:db8::1]/canary',
		'http://[::ffff:127.0.0.1]/canary',
		'http://localhost.canary.example',
		'http://canary.localhost',
		'http://localhost./canary',
		'http://127.0.0.1.canary.example',
		'http://127.0.0.1@canary.example',
		'ftp://localhost/canary',
		'ws://127.0.0.1:4010/canary',
		'blob:https://canary.example/1',
		'canary:4010',
	],
	'has a user name or password in it': [
		'https://canary@example.com',
		'https://:canary@example.com',
		'http://canary@127.0.0.1:4010',
	],
	'has a “?” or “#” in it': [
		'https://example.com/v3?canary=1',
		'https://example.com/canary?',
		'https://example.com/canary#',
	],
};

describe('the base URL', () => {
	test('of the sandbox is Eko’s staging server', () => {
		expect(parseBaseUrl('sandbox', '')).toBe('https://staging.eko.in/ekoapi/v3');
	});

	test('of production is Eko’s own server', () => {
		expect(parseBaseUrl('production', '')).toBe('https://api.eko.in/ekoicici/v3');
	});

	test.each(['sandbox', 'production'])(
		'of %s does not listen to a custom one left over',
		(name) => {
			expect(parseBaseUrl(name, 'https://elsewhere.example')).not.toContain('elsewhere');
		},
	);

	test.each([[undefined], [''], ['Sandbox'], ['toString'], [['sandbox']]])(
		'is refused for the environment %j',
		(environment) => {
			const { message, description } = problemFrom(() =>
				parseBaseUrl(environment, 'https://a.example'),
			);
			expect(message).toBe('Environment is not set');
			expect(description).toBe('Choose one in the Eko API credential.');
		},
	);
});

describe('real people', () => {
	test.each([
		['production', 'https://api.eko.in/ekoicici/v3', false, true],
		['sandbox', 'https://staging.eko.in/ekoapi/v3', true, false],
		['custom', 'http://127.0.0.1:4010', undefined, true],
		['custom', 'http://127.0.0.1:4010', true, true],
		// What an expression may come to: only a plain "no" counts.
		['custom', 'http://127.0.0.1:4010', 'false', true],
		['custom', 'http://127.0.0.1:4010', false, false],
		['custom', 'https://api.eko.in/other', false, true],
	] as const)(
		'in %s at %s, with the switch at %j, are reached: %j',
		(environment, baseUrl, choice, expected) => {
			expect(isLive(environment, baseUrl, choice)).toBe(expected);
		},
	);
});

describe('a custom base URL', () => {
	test.each(USABLE)('with %s is usable', (_what, value, expected) => {
		expect(parseBaseUrl('custom', value)).toBe(expected);
	});

	test.each(Object.entries(UNUSABLE))('that %s is refused without being shown', (what, values) => {
		for (const value of values) {
			const { message, description } = problemFrom(() => parseBaseUrl('custom', value));
			expect([value, message]).toEqual([value, `Base URL ${what}`]);
			expect(description).toMatch(/https:\/\/example\.com\/ekoapi\/v3|http:\/\/127\.0\.0\.1:4010/);
			expect(`${message} ${description}`).not.toContain('canary');
		}
	});
});
