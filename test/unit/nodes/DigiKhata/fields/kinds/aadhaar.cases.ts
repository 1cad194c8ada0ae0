type Case = readonly [what: string, value: unknown, expected: string];

/** Aadhaar numbers as people have them, and as Eko wants them; all pass the Verhoeff check. */
export const USABLE: readonly Case[] = [
	['twelve digits', '312345678909', '312345678909'],
	['a number', 312345678909, '312345678909'],
	['groups of four', '3123 4567 8909', '312345678909'],
	['groups of four with hyphens', '3123-4567-8909', '312345678909'],
	['groups of unequal length', '31 234567 8909', '312345678909'],
	['groups of one digit', '3 1 2 3 4 5 6 7 8 9 0 9', '312345678909'],
	['white space around', '\t3123 4567 8909\r\n', '312345678909'],
	['a byte order mark before', '\ufeff312345678909', '312345678909'],
	['the second fixture', '4001 2345 6787', '400123456787'],
	['a first digit of 2', '200000000009', '200000000009'],
	['twelve nines', 999999999999, '999999999999'],
	['a 5 and its check digit', '555555555551', '555555555551'],
	['a 6 and its check digit', '618033988744', '618033988744'],
	['a 7 and its check digit', '787878787879', '787878787879'],
];

/** What only Eko's sandbox takes, and what production says about it. */
export const SANDBOX_ONLY: readonly Case[] = [
	['Eko’s own example', '123456789012', 'cannot start with 0 or 1'],
	['zeros', '000000000000', 'cannot start with 0 or 1'],
	['a first digit of 0', '012345678901', 'cannot start with 0 or 1'],
	['a first digit of 1 as a number', 199999999999, 'cannot start with 0 or 1'],
	['a wrong check digit', '312345678908', 'does not match its check digit'],
	['two neighbours swapped', '3123 4567 8990', 'does not match its check digit'],
	['a wrong digit', '3123 4567 1909', 'does not match its check digit'],
	['twelve twos', '222222222222', 'does not match its check digit'],
];

const MASKED = 'is masked';
const VIRTUAL = 'is a 16-digit virtual ID';
const PLUS = 'cannot start with “+”';

/** What no environment takes, and what is said to be wrong with it. */
export const UNUSABLE: readonly Case[] = [
	['a mask of x', 'xxxx xxxx 8909', MASKED],
	['a mask of X', 'XXXXXXXX8909', MASKED],
	['a mask of both', 'xXXx-xxXX-8909', MASKED],
	['a mask of asterisks', '**** **** 8909', MASKED],
	['a mask of bullets', '••••••••8909', MASKED],
	['a mask in the middle', '3123 xxxx 8909', MASKED],
	['a mask of three asterisks', '3123 45*** 909', 'must contain only digits'],
	['a virtual ID', '9123456789012345', VIRTUAL],
	['a virtual ID in groups', '9123 4567 8901 2345', VIRTUAL],
	['a virtual ID as a number', 9007199254740991, VIRTUAL],
	['no digit but zero', 0, 'has 1 digit, not 12'],
	['four digits', '8909', 'has 4 digits, not 12'],
	['a mobile number', '9123456780', 'has 10 digits, not 12'],
	['eleven digits', '31234567890', 'has 11 digits, not 12'],
	['eleven digits as a number', 31234567890, 'has 11 digits, not 12'],
	['a zero lost before eleven digits', 12345678901, 'has 11 digits, not 12'],
	['thirteen digits', '3123456789091', 'has 13 digits, not 12'],
	['fourteen digits', '31234567890912', 'has 14 digits, not 12'],
	['fifteen digits', '312345678909123', 'has 15 digits, not 12'],
	['seventeen digits', '91234567890123456', 'has 17 digits, not 12'],
	['two numbers', '312345678909 400123456787', 'has 24 digits, not 12'],
	['an enrolment ID of 28 digits', '1234 56789 01234 20260101 103045', 'has 28 digits, not 12'],
	['100,000 digits', '3'.repeat(100_000), 'has 100000 digits, not 12'],
	// This one was once said to have 12 digits, not 12.
	['a plus sign', '+312345678909', PLUS],
	['+91', '+91 3123 4567 8909', PLUS],
	['+ before a virtual ID', '+9123456789012345', PLUS],
];
