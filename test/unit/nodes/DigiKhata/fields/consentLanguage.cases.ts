import { NO_WHOLE_NUMBERS, OTHER_TYPES, saying } from './otherTypes.cases';
import { PASTED_TEXTS, PASTED_THINGS } from './pasted.cases';

type Case = readonly [what: string, value: unknown, expected: string];

/** IDs of languages as the list, people and programs have them, and as Eko wants them. */
export const USABLE: readonly Case[] = [
	['English', '1', '1'],
	['Hindi', '4', '4'],
	['Punjabi', '13', '13'],
	['a number', 4, '4'],
	['a number of two digits', 13, '13'],
	['a zero', '0', '0'],
	['a zero as a number', 0, '0'],
	['five digits', '48291', '48291'],
	['five digits as a number', 48291, '48291'],
	['a zero before', '04', '04'],
	['a space before', ' 4', '4'],
	['a space after', '4 ', '4'],
	['a line break after', '4\n', '4'],
	['CR LF after', '4\r\n', '4'],
	['tabs around', '\t4\t', '4'],
	['a non-breaking space after', '4\u00a0', '4'],
	['a byte order mark before', '\ufeff4', '4'],
	['a zero-width space after', '4\u200b', '4'],
	['direction marks around', '\u202a4\u202c', '4'],
];

const EMPTY = 'is empty';
const UNKNOWN = 'is not a language of Eko’s';

/** What is no ID of a language, and what is said to be wrong with it. */
export const UNUSABLE: readonly Case[] = [
	['nothing', '', EMPTY],
	['undefined', undefined, EMPTY],
	['null', null, EMPTY],
	['a space', ' ', EMPTY],
	['line breaks', '\r\n', EMPTY],
	['a tab', '\t', EMPTY],
	['a non-breaking space', '\u00a0', EMPTY],
	['a zero-width space', '\u200b', EMPTY],
	['a byte order mark', '\ufeff', EMPTY],
	['the name of a language', 'Hindi', UNKNOWN],
	['the name in Hindi', 'हिन्दी', UNKNOWN],
	['a code of a language', 'hi', UNKNOWN],
	['a code with a country', 'hi-IN', UNKNOWN],
	['ID and name', '4 Hindi', UNKNOWN],
	['two IDs', '4,1', UNKNOWN],
	['two IDs with a space', '4 1', UNKNOWN],
	['six digits', '482913', UNKNOWN],
	['six digits as a number', 482913, UNKNOWN],
	['an Aadhaar number', '312345678909', UNKNOWN],
	['100,000 digits', '4'.repeat(100_000), UNKNOWN],
	['a minus sign', '-4', UNKNOWN],
	['a negative number', -4, UNKNOWN],
	['a plus sign', '+4', UNKNOWN],
	['a decimal as text', '4.0', UNKNOWN],
	['an exponent', '4E1', UNKNOWN],
	['a hexadecimal number', '0x4', UNKNOWN],
	['a hash before', '#4', UNKNOWN],
	['quotation marks', '"4"', UNKNOWN],
	['an apostrophe of a spreadsheet', "'4", UNKNOWN],
	['a Devanagari digit', '४', UNKNOWN],
	['a full-width digit', '４', UNKNOWN],
	['a digit in a circle', '④', UNKNOWN],
	['NUL', '4\u0000', UNKNOWN],
	['a query', '4&org_id=2', UNKNOWN],
	['letters', 'canary', UNKNOWN],
	['an expression that was not evaluated', '{{ $json.pkid }}', UNKNOWN],
	['the text undefined', 'undefined', UNKNOWN],
	['an empty list', [], UNKNOWN],
	['a list of one', ['4'], UNKNOWN],
	['a list of one number', [4], UNKNOWN],
	['an entry of Eko’s list', { pkid: '4', consentLanguage: 'Hindi' }, UNKNOWN],
	['a date', new Date(0), UNKNOWN],
	...saying(UNKNOWN, OTHER_TYPES, NO_WHOLE_NUMBERS, PASTED_TEXTS, PASTED_THINGS),
];
