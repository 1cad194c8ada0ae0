import { pan } from '../../../../../../nodes/DigiKhata/fields/kinds/pan';
import { type Case, testValues } from '../../../../fieldValues';
import { problemFrom, SANDBOX } from '../../../../support';

/** PANs as people have them, and as Eko wants them. */
const USABLE: readonly Case[] = [
	['five letters, four digits and a letter', 'PQRPS5678Z', 'PQRPS5678Z'],
	['three letters X', 'AXXXP5678X', 'AXXXP5678X'],
	['small letters', 'pQrPs5678z', 'PQRPS5678Z'],
	['groups', 'PQRPS-5678  Z', 'PQRPS5678Z'],
	['what comes along when copying', '\ufeffPQRPS\u200b5678Z\r\n', 'PQRPS5678Z'],
];

const FORM = 'is not five letters, four digits and a letter';
const MASKED = 'is masked';

/** What is no PAN, and what is said to be wrong with it. */
const UNUSABLE: readonly Case[] = [
	['a zero-width space', '\u200b', 'is empty'],
	['undefined', undefined, 'is empty'],
	['one letter too few', 'PQRP5678Z', FORM],
	['one digit too few', 'PQRPS567Z', FORM],
	['two letters after', 'PQRPS5678ZZ', FORM],
	['a digit before', '1PQRPS5678Z', FORM],
	['the letter O for a zero', 'PQRPSO678Z', FORM],
	['a zero for the letter O', '0QRPS5678Z', FORM],
	['slashes', 'PQRPS/5678/Z', FORM],
	['an Aadhaar number as a number', 312345678909, FORM],
	['Devanagari digits', 'PQRPS५६७८Z', FORM],
	// As capitals these would be letters A to Z.
	['a small sharp s', 'PQRß5678Z', FORM],
	['a small i without its dot', 'pqrpı5678z', FORM],
	['a ligature', 'pqrﬁ5678z', FORM],
	['a list of one', ['PQRPS5678Z'], FORM],
	['a mask of x', 'xxxxX 5678 z', MASKED],
	['a mask of asterisks', 'PQRPS****Z', MASKED],
	['a mask of bullets', '•••••5678Z', MASKED],
];

const field = pan({ label: 'PAN Number' });

describe('a PAN', () => {
	testValues(field, USABLE, UNUSABLE);

	test('that is masked comes with what Eko needs, and any other with an example', () => {
		expect(problemFrom(() => field.parse('XXXXX5678Z', SANDBOX)).description).toBe(
			'Eko needs all 10 letters and digits.',
		);
		expect(problemFrom(() => field.parse('PQRP5678Z', SANDBOX)).description).toBe(
			'Enter it like ABCDE1234F.',
		);
	});

	test('is redacted', () => {
		expect(field.sensitive).toBe('exact');
	});
});
