import { lines } from '../../../../../../nodes/DigiKhata/fields/kinds/lines';
import { type Case, testValues } from '../../../../fieldValues';
import { SANDBOX } from '../../../../support';

const PUNE = ['123 MG Road', 'Pune', 'Maharashtra', '411001'];
const TEN = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/** Addresses as people and programs have them, and the lines that Eko gets. */
const USABLE: ReadonlyArray<Case<string[]>> = [
	['breaks of all kinds', '123 MG Road\nPune\r\nMaharashtra\r411001', PUNE],
	['line separators', '123 MG Road\u2028Pune\u2028Maharashtra\u2029411001', PUNE],
	['empty lines', '\n123 MG Road\n\nPune\n\t\nMaharashtra\n\u200b\n411001\n', PUNE],
	['spaces around its lines', '  123 MG Road \n\u00a0Pune\n\tMaharashtra\t\n411001 ', PUNE],
	['a list whose PIN code is a number', ['123 MG Road', 'Pune', 'Maharashtra', 411001], PUNE],
	['a list with a zero', [0, 'MG Road'], ['0', 'MG Road']],
	['a list with nothing', ['123 MG Road', '', 'Pune', null, 'Maharashtra', '411001'], PUNE],
	['a list with a line break in a line', ['123 MG Road\nPune', 'Maharashtra', '411001'], PUNE],
	['a number', 411001, ['411001']],
	['the same line twice', 'Pune\nPune', ['Pune', 'Pune']],
	['spaces within a line', '123  MG\tRoad', ['123  MG\tRoad']],
	['Malayalam with a joiner', 'അവന്\u200d റോഡ്', ['അവന്\u200d റോഡ്']],
	['ten lines and empty ones', `\n${TEN.join('\n\n')}\n`, TEN],
	['a line of 200 within spaces', ` ${'a'.repeat(200)} `, ['a'.repeat(200)]],
];

const TYPE = 'is not text or a list of lines';
const LONG = 'is longer than 10 lines of 200 characters';

/** What is no address, and what is said to be wrong with it. */
const UNUSABLE: readonly Case[] = [
	['undefined', undefined, 'is empty'],
	['an empty list', [], 'is empty'],
	['a zero-width space', '\u200b', 'is empty'],
	['a list whose lines have eleven in all', [TEN.join('\n'), 'canary'], LONG],
	['a list with a line of 201 characters', ['Pune', 'a'.repeat(201)], LONG],
	['street, city and PIN code as an object', { street: 'canary', city: 'Pune', pin: 411001 }, TYPE],
	['a list with a list', ['123 MG Road canary', []], TYPE],
	['a list with false', [false], TYPE],
	['a list with a decimal', ['123 MG Road canary', 411001.5], TYPE],
];

const field = lines({ label: 'Residence Address' }, 'Enter street and city.');

describe('a text of lines', () => {
	testValues(field, USABLE, UNUSABLE, { advice: 'Enter street and city.' });

	test('leaves the list as it was given', () => {
		const list = Object.freeze([' 123 MG Road ', '', 'Pune']);
		expect(field.parse(list, SANDBOX)).toEqual(['123 MG Road', 'Pune']);
		expect(list).toEqual([' 123 MG Road ', '', 'Pune']);
	});

	test('has room for four lines', () => {
		expect(field.ui.typeOptions).toEqual({ rows: 4 });
	});
});
