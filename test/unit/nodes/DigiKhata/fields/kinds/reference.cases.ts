import { NO_WHOLE_NUMBERS, NOTHING, OTHER_TYPES, saying } from '../otherTypes.cases';
import { PASTED_THINGS } from '../pasted.cases';

type Case = readonly [what: string, value: unknown, expected: string];

/** References as Eko issues them or a workflow hands them on, and as Eko gets them. */
export const USABLE: readonly Case[] = [
	[
		'Eko’s sample of Get Sender Information',
		'IXrygqm0vTNbN35Lp5AfcbP69ifPhQ1Ee3u74AHY5fA9aMp2d94Yii3g+9fOBmbMsVTuaEQpDOEateP4tSTkQw==',
		'IXrygqm0vTNbN35Lp5AfcbP69ifPhQ1Ee3u74AHY5fA9aMp2d94Yii3g+9fOBmbMsVTuaEQpDOEateP4tSTkQw==',
	],
	[
		'Eko’s sample of Onboard Sender',
		'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6hgzp33AcOnMOJNPmRic8dJQazrKttIV3oIOpXKP8OdkARMo2DvP8bWEKK2P3h2dAK',
		'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6hgzp33AcOnMOJNPmRic8dJQazrKttIV3oIOpXKP8OdkARMo2DvP8bWEKK2P3h2dAK',
	],
	[
		'Eko’s sample with a slash',
		'zCISyglexo0Pjqp4YrS2ssweuD9v1c3aLKGxjTW8wU7An8Wem1UyNws5830yh7q/sf5J4R3BY=',
		'zCISyglexo0Pjqp4YrS2ssweuD9v1c3aLKGxjTW8wU7An8Wem1UyNws5830yh7q/sf5J4R3BY=',
	],
	[
		'Eko’s sample with tildes',
		'8617567988~8617567988~Channel4~4202888~4202888',
		'8617567988~8617567988~Channel4~4202888~4202888',
	],
	['Eko’s sample of digits', '66748392', '66748392'],
	['that as a number', 66748392, '66748392'],
	['one character', 'a', 'a'],
	['zeros before', '00066748392', '00066748392'],
	['a zero', '0', '0'],
	['a zero as a number', 0, '0'],
	['the largest exact number', 9007199254740991, '9007199254740991'],
	['sixteen digits', '9007199254740993', '9007199254740993'],
	['thirty digits', '900719925474099390071992547409', '900719925474099390071992547409'],
	['plus signs', '++a+b++', '++a+b++'],
	['slashes', '/a/b/', '/a/b/'],
	['equals signs', '==', '=='],
	['tildes', '~~', '~~'],
	['hyphens and underscores', '-a_b-', '-a_b-'],
	['points', '..', '..'],
	['an escaped plus sign', 'a%2Bb', 'a%2Bb'],
	['an ampersand', 'a&otp=1', 'a&otp=1'],
	['quotation marks', '"a"', '"a"'],
	['a backslash', 'a\\nb', 'a\\nb'],
	['braces', '{a}', '{a}'],
	['markup', '<a>', '<a>'],
	['an exponent', '6.67E+07', '6.67E+07'],
	['the text null', 'null', 'null'],
	['other scripts', 'संदर्भ', 'संदर्भ'],
	['an emoji', 'a🔁', 'a🔁'],
	// Eko may have put it there: nothing is taken away.
	['a space before', ' a+b/==', ' a+b/=='],
	['a space after', 'a+b/== ', 'a+b/== '],
	['a space inside', 'a b', 'a b'],
	['a line break after', 'a+b/==\n', 'a+b/==\n'],
	['CR LF after', 'a+b/==\r\n', 'a+b/==\r\n'],
	['a tab before', '\ta', '\ta'],
	['a non-breaking space after', 'a\u00a0', 'a\u00a0'],
	['a byte order mark before', '\ufeffa', '\ufeffa'],
	['a zero-width space inside', 'a\u200bb', 'a\u200bb'],
	['NUL inside', 'a\u0000b', 'a\u0000b'],
	// References of this length were once handed out by one step and refused by the next.
	['50,000 characters', 'Ab+/'.repeat(12_500), 'Ab+/'.repeat(12_500)],
];

const NO_REFERENCES: ReadonlyArray<readonly [what: string, value: unknown]> = [
	['an empty list', []],
	['a list of one', ['canary+b/==']],
	['a list of one number', [66748392]],
	['the whole item', { otp_ref_id: 'canary+b/==' }],
	['a date', new Date(0)],
	['an invalid date', new Date(NaN)],
];

/** What is no reference, and what is said to be wrong with it. Nearly any text is one. */
export const UNUSABLE: readonly Case[] = [
	...saying('is empty', NOTHING),
	...saying('is not a reference', NO_REFERENCES, OTHER_TYPES, NO_WHOLE_NUMBERS, PASTED_THINGS),
];
