import { toPaise, toRupees } from '../../../../../nodes/DigiKhata/eko/amounts';

test.each([
	['110.00', 11_000],
	['5', 500],
	[4, 400],
	['0.5', 50],
	['1045.0', 104_500],
	[' 814.0 ', 81_400],
	['-12.34', -1_234],
	['0007', 700],
	['00000000000000000007', 700],
	['1E10', 1_000_000_000_000],
	// As Eko shows the balance of an agent.
	['2.20834002375E9', 220_834_002_375],
	['1e3', 100_000],
	['1.5E+2', 15_000],
	['1.2300', 123],
	['9999999999999.99', 999_999_999_999_999],
])('the amount %j is %d paise', (amount, paise) => {
	expect(toPaise(amount)).toBe(paise);
});

test.each([
	['a fraction of a paisa', '1.001'],
	['too long to be exact', '99999999999999.99'],
	['a huge exponent', '1E99'],
	['nothing', ''],
	['separators', '1,000'],
	['two points', '1.2.3'],
	['text around it', 'Rs 5'],
	['a negative exponent', '5E-1'],
	['no text', null],
	['a boolean', true],
	['a list', ['5']],
	['not a number', NaN],
])('what is %s is no amount', (_what, amount) => {
	expect(toPaise(amount)).toBeUndefined();
	expect(toRupees(amount)).toBe(amount);
});

test('rupees are a number that prints as Eko meant it', () => {
	expect(String(toRupees('2.20834002375E9'))).toBe('2208340023.75');
	expect(toRupees('110.10')).toBe(110.1);
});
