import { personName } from '../../../../../../nodes/DigiKhata/fields/kinds/name';
import { type Case, testValues } from '../../../../fieldValues';
import { problemFrom, SANDBOX } from '../../../../support';

/** Names as people have them, and as Eko wants them. */
const USABLE: readonly Case[] = [
	['capitals and small letters', 'AsHa McVerma', 'AsHa McVerma'],
	['one letter', 'A', 'A'],
	['100 letters within spaces', ` ${'a'.repeat(100)} `, 'a'.repeat(100)],
	[
		'100 characters after spaces were taken away',
		`${'a'.repeat(50)}    ${'b'.repeat(49)}`,
		`${'a'.repeat(50)} ${'b'.repeat(49)}`,
	],
	['any white space between', 'Asha\u00a0\t\nVerma', 'Asha Verma'],
	['what comes along when copying', '\ufeffAs\u200bha Verma\r\n', 'Asha Verma'],
];

const OTHERS = 'must contain only the letters A to Z and spaces';
const LONG = 'is longer than 100 characters';

/** What Eko takes for no name, and what is said to be wrong with it. */
const UNUSABLE: readonly Case[] = [
	['a zero-width space', '\u200b', 'is empty'],
	['undefined', undefined, 'is empty'],
	['a point after an initial', 'K. Canary', OTHERS],
	['a digit after', 'Asha Canary 2', OTHERS],
	['a quotation mark before', '"Asha Canary', OTHERS],
	['Malayalam with a joiner', 'ആശാ അവന്\u200d', OTHERS],
	['an accent of its own', 'Asha\u0301 Canary', OTHERS],
	['a Cyrillic look-alike', 'Ash\u0430 Canary', OTHERS],
	['101 letters', 'a'.repeat(101), LONG],
	['a number', 7, 'is not text'],
	['a list of names', ['Asha', 'Canary'], 'is not text'],
];

const field = personName({ label: 'Sender Name' });

describe('a person’s name', () => {
	testValues(field, USABLE, UNUSABLE);

	test('with other characters comes with how to write it', () => {
		expect(problemFrom(() => field.parse('K. Canary', SANDBOX)).description).toBe(
			'Eko accepts nothing else: write K. Rao as K Rao.',
		);
	});
});
