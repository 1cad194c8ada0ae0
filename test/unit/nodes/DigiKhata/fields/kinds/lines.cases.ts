import { NO_WHOLE_NUMBERS, NOTHING, OTHER_TYPES, saying } from '../otherTypes.cases';
import { PASTED_THINGS } from '../pasted.cases';

type Case<T> = readonly [what: string, value: unknown, expected: T];

const PUNE = ['123 MG Road', 'Pune', 'Maharashtra', '411001'];

/** Addresses as people and programs have them, and the lines that Eko gets. */
export const USABLE: ReadonlyArray<Case<string[]>> = [
	['four lines', '123 MG Road\nPune\nMaharashtra\n411001', PUNE],
	['four lines by CR LF', '123 MG Road\r\nPune\r\nMaharashtra\r\n411001', PUNE],
	['four lines by CR', '123 MG Road\rPune\rMaharashtra\r411001', PUNE],
	['four lines by line separators', '123 MG Road\u2028Pune\u2028Maharashtra\u2029411001', PUNE],
	['empty lines between', '123 MG Road\n\nPune\n\n\nMaharashtra\n411001', PUNE],
	['empty lines around', '\n\n123 MG Road\nPune\nMaharashtra\n411001\n\n', PUNE],
	['lines of spaces between', '123 MG Road\n  \nPune\n\t\nMaharashtra\n411001', PUNE],
	['spaces around its lines', '  123 MG Road \n Pune\n\tMaharashtra\t\n411001 ', PUNE],
	['non-breaking spaces around', '\u00a0123 MG Road\u00a0\nPune\nMaharashtra\n411001', PUNE],
	['a byte order mark before', '\ufeff123 MG Road\nPune\nMaharashtra\n411001', PUNE],
	['a line of a zero-width space', '123 MG Road\n\u200b\nPune\nMaharashtra\n411001', PUNE],
	[
		'Eko’s example as a list',
		['123 MG Road', 'Bangalore', 'Karnataka', '560001'],
		['123 MG Road', 'Bangalore', 'Karnataka', '560001'],
	],
	['a list', ['123 MG Road', 'Pune', 'Maharashtra', '411001'], PUNE],
	['a list whose PIN code is a number', ['123 MG Road', 'Pune', 'Maharashtra', 411001], PUNE],
	['a list whose first line is a number', [12, 'MG Road'], ['12', 'MG Road']],
	['a list with a zero', [0, 'MG Road'], ['0', 'MG Road']],
	['a list with empty lines', ['123 MG Road', '', 'Pune', ' ', 'Maharashtra', '411001'], PUNE],
	['a list with null', ['123 MG Road', null, 'Pune', 'Maharashtra', '411001'], PUNE],
	['a list with undefined', ['123 MG Road', undefined, 'Pune', 'Maharashtra', '411001'], PUNE],
	['a list with a line break in a line', ['123 MG Road\nPune', 'Maharashtra', '411001'], PUNE],
	['a list with spaces around', [' 123 MG Road ', 'Pune\n', 'Maharashtra', '411001'], PUNE],
	['a list of one line', ['123 MG Road'], ['123 MG Road']],
	['a list of one number', [411001], ['411001']],
	['one line', '123 MG Road, Pune, Maharashtra 411001', ['123 MG Road, Pune, Maharashtra 411001']],
	['one word', 'Pune', ['Pune']],
	['one character', 'P', ['P']],
	['a number', 411001, ['411001']],
	['the same line twice', 'Pune\nPune', ['Pune', 'Pune']],
	['spaces within a line', '123  MG  Road', ['123  MG  Road']],
	['punctuation', 'Flat #4/5 (2nd floor); “Asha”', ['Flat #4/5 (2nd floor); “Asha”']],
	['an apostrophe', "St. Mary's Road", ["St. Mary's Road"]],
	['Hindi', '१२३ एमजी रोड\nपुणे', ['१२३ एमजी रोड', 'पुणे']],
	['Malayalam with a joiner', 'അവന്\u200d റോഡ്', ['അവന്\u200d റോഡ്']],
	['an emoji', 'House 🏠', ['House 🏠']],
	['a tab within a line', '123\tMG Road', ['123\tMG Road']],
	[
		'ten lines',
		'1\n2\n3\n4\n5\n6\n7\n8\n9\n10',
		['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
	],
	[
		'ten lines and empty ones',
		'1\n\n2\n3\n4\n5\n6\n7\n8\n9\n10\n',
		'1 2 3 4 5 6 7 8 9 10'.split(' '),
	],
	['a line of 200 characters', 'a'.repeat(200), ['a'.repeat(200)]],
	['a line of 200 within spaces', ` ${'a'.repeat(200)} `, ['a'.repeat(200)]],
];

const TYPE = 'is not text or a list of lines';
const LONG = 'is longer than 10 lines of 200 characters';
const ELEVEN = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'canary'];

/** What is no address, and what is said to be wrong with it. */
export const UNUSABLE: ReadonlyArray<Case<string>> = [
	['an empty list', [], 'is empty'],
	['a list of one empty line', [''], 'is empty'],
	['a list of empty lines', ['', ' ', '\n', null, undefined], 'is empty'],
	['a list of null', [null], 'is empty'],
	['a zero-width space', '\u200b', 'is empty'],
	['a list of a zero-width space', ['\u200b'], 'is empty'],
	['eleven lines', ELEVEN.join('\n'), LONG],
	['a list of eleven lines', ELEVEN, LONG],
	['a list whose lines have eleven in all', ['1\n2\n3\n4\n5\n6', '7\n8\n9\n10\ncanary'], LONG],
	['a line of 201 characters', 'a'.repeat(201), LONG],
	['a list with a line of 201 characters', ['Pune', 'a'.repeat(201)], LONG],
	['100,000 characters', 'canary '.repeat(15_000), LONG],
	['100,000 lines', 'canary\n'.repeat(100_000), LONG],
	['street, city and PIN code as an object', { street: 'canary', city: 'Pune', pin: 411001 }, TYPE],
	['a list of objects', [{ line: '123 MG Road canary' }], TYPE],
	['a list of lists', [['123 MG Road canary', 'Pune']], TYPE],
	['a list with an object', ['123 MG Road canary', {}], TYPE],
	['a list with a list', ['123 MG Road canary', []], TYPE],
	['a list with true', ['123 MG Road canary', true], TYPE],
	['a list with false', [false], TYPE],
	['a list with a decimal', ['123 MG Road canary', 411001.5], TYPE],
	['a list with NaN', [NaN], TYPE],
	['a list with a date', [new Date(0)], TYPE],
	['a list with a big integer', [411001n], TYPE],
	['a list with a boxed text', [Object('123 MG Road canary')], TYPE],
	['a date', new Date(0), TYPE],
	['a set', new Set(['123 MG Road canary']), TYPE],
	...saying('is empty', NOTHING),
	...saying(TYPE, OTHER_TYPES, NO_WHOLE_NUMBERS, PASTED_THINGS),
];
