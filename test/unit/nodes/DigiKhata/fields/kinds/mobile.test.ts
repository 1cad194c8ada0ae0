import { mobile } from '../../../../../../nodes/DigiKhata/fields/kinds/mobile';
import type { Case } from '../../../../fieldValues';
import { expectHides, problemFrom, SANDBOX } from '../../../../support';

/** Mobile numbers as people have them, and as Eko wants them. */
const USABLE: readonly Case[] = [
	['the lowest', '6000000000', '6000000000'],
	['the highest', 9999999999, '9999999999'],
	['one that itself begins with 91', '9198123450', '9198123450'],
	['+91 and groups', '+91 91234-56780', '9123456780'],
	['91 as a number', 919123456780, '9123456780'],
	['91 before one that begins with 91', '919198123450', '9198123450'],
	['+91 before one that begins with 91', '+919198123450', '9198123450'],
	['0 and a hyphen', '0-9123456780', '9123456780'],
	['direction marks of a contact list', '\u202a+91 91234 56780\u202c', '9123456780'],
];

const NOT_INDIAN = 'is not an Indian number';
const FIRST_DIGIT = 'must start with 6, 7, 8 or 9';

/** Digits that are no Indian mobile number, and what is said to be wrong with them. */
const UNUSABLE: readonly Case[] = [
	['one digit', '9', 'has 1 digit, not 10'],
	['eleven digits', 91234567801, 'has 11 digits, not 10'],
	['91 before nine digits', '91912345678', 'has 11 digits, not 10'],
	['91 before eleven digits', '9191234567801', 'has 13 digits, not 10'],
	['+91 before nine digits', '+91912345678', 'has 9 digits, not 10'],
	['+91 and 0', '+9109123456780', 'has 11 digits, not 10'],
	['0 and 91', '0919123456780', 'has 13 digits, not 10'],
	['two zeros', '009123456780', 'has 12 digits, not 10'],
	['another country', '+14155550123', NOT_INDIAN],
	['+ and 0', '+09123456780', NOT_INDIAN],
	['a first digit of 0', '0123456780', FIRST_DIGIT],
	['a first digit of 5', 5999999999, FIRST_DIGIT],
	['a first digit of 5 behind +91', '+915123456780', FIRST_DIGIT],
];

const field = mobile({ label: 'Customer ID' });

describe('a mobile number', () => {
	test.each(USABLE)('is usable with or as %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const { message, description } = problemFrom(() => field.parse(value, SANDBOX));
		expect(message).toBe(`Customer ID ${fragment}`);
		expect(description).toMatch(/9876543210|Check it for a typo/);
		expectHides(`${message} ${description?.replaceAll('98765', '')}`, value);
	});

	test('that is empty comes with examples', () => {
		const { message, description } = problemFrom(() => field.parse('', SANDBOX));
		expect(message).toBe('Customer ID is empty');
		expect(description).toBe('Enter it like 9876543210 or +91 98765 43210.');
	});
});
