import {
	formatDigitCount,
	isBlank,
	normalizeDigits,
	stripInvisible,
} from '../../../../../nodes/DigiKhata/fields/normalize';
import { expectHides, problemFrom } from '../../../support';
import { NO_DIGITS, SEPARATORS } from './normalize.cases';
import { NOTHING, OTHER_TYPES } from './otherTypes.cases';

const characters = (...codes: number[]) =>
	codes.map((code) => [code.toString(16), String.fromCodePoint(code)] as const);

describe('an invisible character', () => {
	// The first two surround a number copied from a phone's contacts.
	test.each(
		characters(0x202d, 0x202c, 0x202a, 0x200b, 0x200e, 0x2060, 0x2066, 0x2068, 0x2069, 0xfeff),
	)('that comes along when copying is dropped: U+%s', (_code, character) => {
		expect(stripInvisible('Name', ` ${character}Asha${character} Rao${character}`)).toBe(
			'Asha Rao',
		);
	});

	// The first two turned “9123456780” around on the screen, and the number was sent as it was.
	test.each(characters(0x202e, 0x2067, 0x202b, 0x200f, 0x061c))(
		'that reorders text on the screen is refused: U+%s',
		(_code, character) => {
			const { message, description } = problemFrom(() =>
				normalizeDigits('Customer ID', `91234${character}56780`, '9876543210'),
			);
			expect(message).toBe(
				'Customer ID contains an invisible character that changes its order on the screen',
			);
			expect(description).toBe('Type it by hand instead of pasting it.');
		},
	);

	test('is looked for in text alone', () => {
		const list = [' a '];
		expect(stripInvisible('Name', list)).toBe(list);
		expect(stripInvisible('Name', undefined)).toBeUndefined();
	});
});

describe('digits in groups', () => {
	test.each(SEPARATORS)('may have %s between them', (_what, separator) => {
		expect(normalizeDigits('Number', `91234${separator}56780`, '1')).toBe('9123456780');
		expect(normalizeDigits('Number', `+91${separator}91234${separator}56780`, '1')).toBe(
			'+919123456780',
		);
	});

	test('may come as a number', () => {
		expect(normalizeDigits('Number', 9123456780, '1')).toBe('9123456780');
	});

	test.each(NO_DIGITS)('are not %s, which is not shown', (_what, value, fragment) => {
		const { message, description } = problemFrom(() => normalizeDigits('Number', value, '42'));
		expect(message).toBe(`Number ${fragment}`);
		expect(description).toMatch(/nter it like 42\.$/);
		expectHides(`${message} ${description}`, value);
	});

	test('that are an exponent come with the way out of the spreadsheet', () => {
		expect(problemFrom(() => normalizeDigits('Number', '9.1E+09', '42')).description).toBe(
			'Spreadsheets do this to long numbers. Format the column as text, then enter it like 42.',
		);
	});
});

describe('blank', () => {
	test.each(NOTHING)('is %s', (_what, value) => {
		expect(isBlank(value)).toBe(true);
	});

	test.each([...OTHER_TYPES, ['a zero', 0] as const, ['a point', ' . '] as const])(
		'is not %s',
		(_what, value) => {
			expect(isBlank(value)).toBe(false);
		},
	);
});

test('a count of digits has a plural but for one', () => {
	expect(['', '7', '77'].map(formatDigitCount)).toEqual(['0 digits', '1 digit', '2 digits']);
});
