import { parseKey } from '../../../credentials/keys';
import { problemFrom } from '../support';

/** What a person pastes, and the key that is sent. */
const USABLE: ReadonlyArray<readonly [what: string, value: string, expected: string]> = [
	['one character', 'k', 'k'],
	['base64', 'a+b/c==', 'a+b/c=='],
	['the first and last printable characters', '!~', '!~'],
	['white space around', '\ufeff\tabc-1\u00a0\u3000\r\n', 'abc-1'],
	['quotation marks inside', `a"b'c\\d`, `a"b'c\\d`],
	['two x', 'xx', 'xx'],
	['the word key as a part', 'keystone', 'keystone'],
	['the word key at its end', '0f3a-key', '0f3a-key'],
];

/** What is said to be wrong with what a person pastes. */
const UNUSABLE: Readonly<Record<string, readonly unknown[]>> = {
	'is empty': ['', ' \u00a0\r\n', undefined, 20810200, ['abc-1']],
	'is still a placeholder': [
		'<your developer key>',
		'[KEY HERE]',
		'{{access_key}}',
		'XXX',
		'***',
		'...',
		'••',
		'…',
		'yourkey',
		'enter key',
		'PASTE_HERE',
		'insert-key',
		'changeme',
		'CHANGE-ME',
		'placeholder',
		'TODO',
		'undefined',
		'null',
		'developer_key',
		'Access Key',
		'auth-key',
		'secret key',
		'apikey',
		'key',
	],
	'has quotation marks around it': [
		"'abc-1234'",
		'`abc-1234`',
		'“abc-1234”',
		'‘abc-1234’',
		'«abc-1234»',
		'"abc-1234',
		'abc-1234"',
	],
	'has a space or line break inside': [
		'abc 12345',
		'abc\r\nx-evil: 12345',
		'abc\u00a012345',
		'abc\ufeff12345',
	],
	'contains invalid characters': [
		'abc\u200b12345',
		'\u200babc12345',
		'abc12345\u0000',
		'abc\u007f12345',
		'abc–12345',
		'schlüssel1',
		'\u0430bc-12345',
		'abc\ud83d12345',
	],
};

describe('a key', () => {
	test.each(USABLE)('with %s is usable', (_what, value, expected) => {
		expect(parseKey('Access Key', value)).toBe(expected);
	});

	test.each(Object.entries(UNUSABLE))('that %s is refused without being shown', (what, values) => {
		for (const value of values) {
			const { message, description } = problemFrom(() => parseKey('Developer Key', value));
			expect([value, message]).toEqual([value, `Developer Key ${what}`]);
			expect(description).not.toBe('');
			expect(`${message} ${description}`).not.toMatch(/abc|12345/);
		}
	});

	test('of a million characters is looked at without delay', () => {
		// A search for a closing quotation mark from every place in it once took minutes.
		const started = performance.now();
		expect(parseKey('Access Key', 'k'.repeat(1_000_000))).toHaveLength(1_000_000);
		expect(performance.now() - started).toBeLessThan(30_000);
	});

	test('that is empty is to be copied from the dashboard', () => {
		expect(problemFrom(() => parseKey('Access Key', '')).description).toBe(
			'Copy the Access Key again from your Eko developer dashboard and paste it into the Eko API credential.',
		);
	});

	test('in quotation marks is to be freed of them', () => {
		expect(problemFrom(() => parseKey('Access Key', '"abc"')).description).toBe(
			'Remove them and save the credential.',
		);
	});
});
