import { parseBaseUrl, isLive } from '../../../credentials/environment';
import { problemFrom } from '../support';
import { NO_ENVIRONMENTS, UNUSABLE, USABLE } from './environment.cases';

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

	test.each(NO_ENVIRONMENTS)('is refused for the environment %j', (environment) => {
		const { message, description } = problemFrom(() =>
			parseBaseUrl(environment, 'https://a.example'),
		);
		expect(message).toBe('Environment is not set');
		expect(description).toBe('Choose one in the Eko API credential.');
	});
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

	test.each(UNUSABLE)(
		'that is or has %s is refused without being shown',
		(_what, value, fragment) => {
			const { message, description } = problemFrom(() => parseBaseUrl('custom', value));
			expect(message).toBe(`Base URL ${fragment}`);
			expect(description).toMatch(/https:\/\/example\.com\/ekoapi\/v3|http:\/\/127\.0\.0\.1:4010/);
			expect(`${message} ${description}`).not.toContain('canary');
		},
	);
});
