import { aadhaar } from '../../../../../../nodes/DigiKhata/fields/kinds/aadhaar';
import type { Case } from '../../../../fieldValues';
import { expectHides, problemFrom, PRODUCTION, SANDBOX } from '../../../../support';

/** Aadhaar numbers as people have them, and as Eko wants them; all pass the Verhoeff check. */
const USABLE: readonly Case[] = [
	['a number', 312345678909, '312345678909'],
	['groups', '\ufeff3123-4567 8909\r\n', '312345678909'],
	['a first digit of 2', '200000000009', '200000000009'],
];

const FIRST_DIGIT = 'cannot start with 0 or 1';
const CHECK_DIGIT = 'does not match its check digit';

/** What only Eko's sandbox takes, and what production says about it. */
const SANDBOX_ONLY: ReadonlyArray<readonly [what: string, value: string, expected: string]> = [
	['Eko’s own example', '123456789012', FIRST_DIGIT],
	['a first digit of 0', '000123456789', FIRST_DIGIT],
	['a wrong check digit', '312345678908', CHECK_DIGIT],
	['two neighbours swapped', '312345678990', CHECK_DIGIT],
];

const MASKED = 'is masked';
const VIRTUAL = 'is a 16-digit virtual ID';
const PLUS = 'cannot start with “+”';

/** What no environment takes, and what is said to be wrong with it. */
const UNUSABLE: readonly Case[] = [
	['a mask of x', 'XXXX xxxx 8909', MASKED],
	['a mask of asterisks', '**** **** 8909', MASKED],
	['a mask of bullets in the middle', '3123 •••• 8909', MASKED],
	['a mask of three asterisks', '3123 45*** 909', 'must contain only digits'],
	['a virtual ID in groups', '9123 4567 8901 2345', VIRTUAL],
	['a virtual ID as a number', 9007199254740991, VIRTUAL],
	['no digit but zero', 0, 'has 1 digit, not 12'],
	['a zero lost before eleven digits', 12345678901, 'has 11 digits, not 12'],
	['thirteen digits', '3123456789091', 'has 13 digits, not 12'],
	['seventeen digits', '91234567890123456', 'has 17 digits, not 12'],
	// This one was once said to have 12 digits, not 12.
	['a plus sign', '+312345678909', PLUS],
	['+ before a virtual ID', '+9123456789012345', PLUS],
];

const field = aadhaar({ label: 'Aadhaar Number' });

describe('an Aadhaar number', () => {
	test.each(USABLE)('is usable everywhere with or as %s', (_what, value, expected) => {
		for (const account of [SANDBOX, PRODUCTION]) {
			expect(field.parse(value, account)).toBe(expected);
		}
	});

	test.each(SANDBOX_ONLY)(
		'with or as %s is usable only where no real people are reached',
		(_what, value, fragment) => {
			expect(field.parse(value, SANDBOX)).toBe(value);
			const { message, description } = problemFrom(() => field.parse(value, PRODUCTION));
			expect(message).toBe(`Aadhaar Number ${fragment}`);
			expect(description).toBe('Check it for a typo.');
			expectHides(message, value);
		},
	);

	test.each(UNUSABLE)(
		'with or as %s is refused everywhere, without being shown',
		(_what, value, fragment) => {
			for (const account of [SANDBOX, PRODUCTION]) {
				const { message, description } = problemFrom(() => field.parse(value, account));
				expect(message).toBe(`Aadhaar Number ${fragment}`);
				expect(description).not.toBe('');
				expectHides(`${message} ${description}`, value);
			}
		},
	);

	test('that is empty comes with an example', () => {
		const { message, description } = problemFrom(() => field.parse('', SANDBOX));
		expect(message).toBe('Aadhaar Number is empty');
		expect(description).toBe('Enter it like 1234 5678 9012.');
	});

	test('that is masked or virtual comes with what Eko needs', () => {
		expect(problemFrom(() => field.parse('XXXX XXXX 8909', SANDBOX)).description).toBe(
			'Eko needs all 12 digits.',
		);
		expect(problemFrom(() => field.parse('9123456789012345', SANDBOX)).description).toBe(
			'Eko accepts only the 12-digit Aadhaar number here.',
		);
	});

	test('is redacted even in parts, and sent once where real people are reached', () => {
		expect(field).toMatchObject({ sensitive: 'digits', unique: 'perEffectWhenLive' });
	});
});

// Read as text before its type was looked at, it threw a TypeError that names no field.
test('an object that is no text is refused by the name of the field', () => {
	const value = { toString: 1, valueOf: 2 };
	const { message } = problemFrom(() => field.parse(value, SANDBOX));
	expect(message).toMatch(/^Aadhaar Number /);
});
