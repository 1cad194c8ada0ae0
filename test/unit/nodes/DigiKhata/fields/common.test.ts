import crypto from 'node:crypto';

import {
	clientRefId,
	generateClientRefId,
	initiatorId,
	userCode,
} from '../../../../../nodes/DigiKhata/fields/common';
import { concurrency, timeout } from '../../../../../nodes/DigiKhata/fields/options';
import { expectHides, problemFrom, SANDBOX } from '../../../support';

/** References and codes that every field of `^[A-Za-z0-9_-]{1,20}$` takes, and what is sent. */
const USABLE: ReadonlyArray<readonly [what: string, value: unknown, expected: string]> = [
	['one sign', '-', '-'],
	['a zero as a number', 0, '0'],
	['the largest exact number', 9007199254740991, '9007199254740991'],
	['leading zeros', '00020417', '00020417'],
	['20 characters of all kinds', 'abcXYZ-_j0123456789z', 'abcXYZ-_j0123456789z'],
];

/** What no such field takes. None is shown when it is refused. */
const UNUSABLE: ReadonlyArray<readonly [what: string, value: unknown]> = [
	['a zero-width space', '\u200b'],
	['21 characters', 'abcdefghij01234567890'],
	['a line break inside', 'canary\n20417'],
	['a zero-width space before', '\u200bcanary-20417'],
	['a word joiner after', 'canary-20417\u2060'],
	['a step up', '../canary20417'],
	['an ampersand', 'canary&a=20417'],
	['a Cyrillic look-alike', 'c\u0430nary20417'],
	['Devanagari digits', '२०४१७२०४'],
	// NaN and Infinity were once sent as texts, and large numbers rounded.
	['NaN', NaN],
	['Infinity', Infinity],
	['a decimal', 20417.5],
	['2 to the power of 53', 2 ** 53],
	['true', true],
	['a list', ['canary20417']],
	['an object that is text when asked', { toString: () => 'canary20417' }],
];

describe('an initiator ID', () => {
	const account = { ...SANDBOX, initiatorId: '8000000000' };

	test('of the node goes before the credential’s', () => {
		expect(initiatorId.parse('+91 91234 56780', account)).toBe('9123456780');
		expect(initiatorId.parse('', account)).toBe('8000000000');
	});

	test.each([[undefined], [null], ['  ']])('that comes to %j is the credential’s', (value) => {
		expect(initiatorId.parse(value, account)).toBe('8000000000');
	});

	test.each([
		['node', '5999999999', ''],
		['credential', '', '5999999999'],
	])('of the %s has to be a mobile number, and is not shown otherwise', (_where, value, own) => {
		const { message, description } = problemFrom(() =>
			initiatorId.parse(value, { ...SANDBOX, initiatorId: own }),
		);
		expect(message).toBe('Initiator ID must start with 6, 7, 8 or 9');
		expectHides(`${message} ${description}`, '5999999999');
	});

	test('that is in neither place is asked for', () => {
		const { message } = problemFrom(() =>
			initiatorId.parse('', { ...SANDBOX, initiatorId: undefined }),
		);
		expect(message).toBe('Initiator ID is empty');
	});
});

describe('a user code', () => {
	const WITHOUT = { ...SANDBOX, userCode: '' };

	test.each([...USABLE, ['white space around', '\ufeff 20810200\u00a0\r\n', '20810200'] as const])(
		'of node or credential is usable with or as %s',
		(_what, value, expected) => {
			expect(userCode.parse(value, WITHOUT)).toBe(expected);
			expect(userCode.parse('', { ...SANDBOX, userCode: value })).toBe(expected);
		},
	);

	test.each(UNUSABLE)('with or as %s is refused, without being shown', (_what, value) => {
		const { message, description } = problemFrom(() => userCode.parse(value, SANDBOX));
		expect(message).toBe('User Code is not a user code');
		expect(description).toContain('1 to 20 letters, digits, hyphens or underscores');
		expect(`${message} ${description}`).not.toContain('canary');
		expectHides(`${message} ${description}`, value);
	});

	test('of the credential is refused just so', () => {
		const account = { ...SANDBOX, userCode: 'canary 20417' };
		expect(problemFrom(() => userCode.parse('', account)).message).toBe(
			'User Code is not a user code',
		);
	});

	// Eko took it out of DigiKhata's pages in June 2026.
	test.each([[''], [undefined], [null]])(
		'that is %j in node and credential is left out',
		(value) => {
			expect(userCode.parse('', { ...SANDBOX, userCode: value })).toBe('');
		},
	);

	test('of the node goes before the credential’s', () => {
		expect(userCode.parse('agent-7', SANDBOX)).toBe('agent-7');
		expect(userCode.parse(' \n', SANDBOX)).toBe('20810200');
	});
});

const GENERATED = /^[0-9a-z]{15}$/;

describe('a client reference', () => {
	test.each(USABLE)('is usable with or as %s', (_what, value, expected) => {
		expect(clientRefId.parse(value, SANDBOX)).toBe(expected);
	});

	test.each([...UNUSABLE, ['a space before', ' canary20417'] as const])(
		'with or as %s is refused, without being shown',
		(_what, value) => {
			const { message, description } = problemFrom(() => clientRefId.parse(value, SANDBOX));
			expect(message).toBe('Client Reference ID is not a valid reference');
			expect(description).toBe(
				'Use 1 to 20 letters, digits, hyphens or underscores, or leave it empty.',
			);
			expectHides(`${message} ${description}`, value);
		},
	);

	test.each([[undefined], [' \n']])('is generated in place of %j, another each time', (value) => {
		const [first, second] = [clientRefId.parse(value, SANDBOX), clientRefId.parse(value, SANDBOX)];
		expect(first).toMatch(GENERATED);
		expect(second).toMatch(GENERATED);
		expect(first).not.toBe(second);
	});

	test('tells calls apart, so that it is in every output and never twice in a run', () => {
		expect(clientRefId).toMatchObject({ identifies: true, unique: 'always' });
	});
});

describe('a generated client reference', () => {
	const generate = () => Array.from({ length: 20_000 }, generateClientRefId);

	test('has 15 digits and small letters', () => {
		expect(generate().filter((reference) => !GENERATED.test(reference))).toEqual([]);
	});

	test('has 15 of them for the smallest of all numbers, too', () => {
		const random = jest.spyOn(crypto, 'randomBytes').mockImplementation(() => Buffer.alloc(16));
		expect(generateClientRefId()).toBe('000000000000000');
		random.mockRestore();
	});

	test('has every character at every place about as often', () => {
		// 20,000 / 36 = 556 times, ± 23; seven times that is not met by chance in a lifetime of runs.
		const references = generate();
		for (let place = 0; place < 15; place++) {
			const counts = new Map<string, number>();
			for (const reference of references) {
				const character = reference.charAt(place);
				counts.set(character, (counts.get(character) ?? 0) + 1);
			}
			expect(counts.size).toBe(36);
			expect(Math.min(...counts.values())).toBeGreaterThan(556 - 7 * 23);
			expect(Math.max(...counts.values())).toBeLessThan(556 + 7 * 23);
		}
	});
});

describe.each([
	['the concurrency', concurrency, 1, 50, 10],
	['the timeout in milliseconds', timeout, 1, 600_000, 30_000],
])('%s', (_what, field, least, most, usual) => {
	test(`is from ${least} to ${most}, and ${usual} unless chosen otherwise`, () => {
		expect([least, most].map((value) => field.parse(value))).toEqual([least, most]);
		for (const value of [least - 1, most + 1]) {
			expect(problemFrom(() => field.parse(value)).message).toBe(
				`${field.ui.displayName} is not a whole number from ${least} to ${most}`,
			);
		}
		expect(field.ui.default).toBe(usual);
	});
});

test('nothing that every call carries is required: the credential may have it, or it is generated', () => {
	const required = [initiatorId, userCode, clientRefId].filter(({ ui }) => ui.required);
	expect(required).toEqual([]);
});
