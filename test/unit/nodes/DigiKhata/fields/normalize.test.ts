import {
	formatDigitCount,
	isBlank,
	normalizeDigits,
	stripInvisible,
} from '../../../../../nodes/DigiKhata/fields/normalize';
import { expectHides, problemFrom } from '../../../support';

/** What people and programs put between the groups of a number. */
const SEPARATORS: ReadonlyArray<readonly [what: string, separator: string]> = [
	['two spaces', '  '],
	['CR LF', '\r\n'],
	['a non-breaking space', '\u00a0'],
	['a hyphen', '-'],
	['the first typographic hyphen', '\u2010'],
	['the last', '\u2015'],
	['a hyphen within spaces', ' - '],
	['a space and a zero-width space', ' \u200b'],
];

const NOT_TEXT = 'is not text or a number';
const EXPONENT = 'is in scientific notation, like 9.1E+11';
const OTHERS = 'must contain only digits';

/** What no number field takes, whatever number it wants, and what is said to be wrong with it. */
const NO_DIGITS: ReadonlyArray<readonly [what: string, value: unknown, expected: string]> = [
	['undefined', undefined, 'is empty'],
	['null', null, 'is empty'],
	['white space', ' \u00a0\r\n', 'is empty'],
	['a zero-width space', '\u200b', 'is empty'],
	['true', true, NOT_TEXT],
	['a list of one', ['9123456780'], NOT_TEXT],
	['an object that is text when asked', { toString: () => '9123456780' }, NOT_TEXT],
	['a big integer', 9123456780n, NOT_TEXT],
	['NaN', NaN, OTHERS],
	['a negative number', -9123456780, OTHERS],
	['a decimal', 9123456780.5, OTHERS],
	['a very small number', 1e-7, OTHERS],
	['a very large number', 9.12345678e21, EXPONENT],
	['an exponent with a comma', '9,12346E+09', EXPONENT],
	['an exponent in small letters', '9.12346e9', EXPONENT],
	['an exponent behind two digits', ' 31E+10 ', EXPONENT],
	['an exponent with letters behind', '9.1E+11x', OTHERS],
	['an exponent behind a minus sign', '-9.1E+11', OTHERS],
	['an apostrophe of a spreadsheet', "'9123456780", OTHERS],
	['an extension', '9123456780 x12', OTHERS],
	['a plus sign alone', '+', OTHERS],
	['a hyphen before', '-9123456780', OTHERS],
	['a hyphen after', '9123456780-', OTHERS],
	['a plus sign inside', '91+9123456780', OTHERS],
	['a plus sign and a space', '+ 919123456780', OTHERS],
	['a soft hyphen', '9123\u00ad456780', OTHERS],
	['a minus sign U+2212', '9123\u2212456780', OTHERS],
	['a path upwards', '../9123456780', OTHERS],
	['a header line', '9123456780\r\nx-evil: 1', OTHERS],
	['NUL', '9123456780\u0000', OTHERS],
	['Devanagari digits', '९१२३४५६७८०', OTHERS],
	['100,000 spaces within digits and a letter', `9${' '.repeat(100_000)}y`, OTHERS],
	['50,000 groups and a letter', `${'9 '.repeat(50_000)}y`, OTHERS],
];

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

test.each([
	[undefined, true],
	[null, true],
	[' \r\n\t\u00a0\ufeff', true],
	[' . ', false],
	[0, false],
	[false, false],
	[[], false],
])('%j is blank: %j', (value, expected) => {
	expect(isBlank(value)).toBe(expected);
});

test('a count of digits has a plural but for one', () => {
	expect(['', '7', '77'].map(formatDigitCount)).toEqual(['0 digits', '1 digit', '2 digits']);
});
