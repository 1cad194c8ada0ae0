import { isVerhoeffValid } from '../../../../../../nodes/DigiKhata/fields/kinds/verhoeff';

/*
 * Numbers that end in their Verhoeff digit, found without Verhoeff's tables, from the definition: the
 * symmetries of the pentagon, and the n-th power of the permutation (1 5 8 9 4 2 7 0)(3 6). For each
 * number less its last digit, this prints it with the one last digit that passes:
 *
 * python3 -c '
 * d = lambda a, b: (a+b)%5 if a<5 and b<5 else 5+(a+b)%5 if a<5 else 5+(a-b)%5 if b<5 else (a-b)%5
 * p = lambda i, n: n if i == 0 else p(i-1, [1,5,7,6,2,8,3,0,9,4][n])
 * def c(s):
 *   x = 0
 *   for i, n in enumerate(reversed(s)): x = d(x, p(i%8, int(n)))
 *   return x
 * [print(s+n) for s in input().split() for n in "0123456789" if c(s+n) == 0]' <<<"NUMBERS"
 */
const PASSING: readonly string[] = [
	'0',
	'04',
	'2363',
	'847364309548372845674',
	'234123412346',
	'999999999999',
	'312345678909',
	'400123456787',
];

const NUMBERS = ['312345678909', '400123456787', '234123412346', '2363'];

function withDigit(number: string, place: number, digit: string): string {
	return number.slice(0, place) + digit + number.slice(place + 1);
}

describe('the Verhoeff digit', () => {
	test.each(PASSING)('is the only one that is right in %s', (number) => {
		const last = '0123456789'
			.split('')
			.filter((digit) => isVerhoeffValid(number.slice(0, -1) + digit));
		expect(last).toEqual([number.slice(-1)]);
	});

	test.each(NUMBERS)('catches every wrong digit in %s', (number) => {
		const passing = [...number].flatMap((right, place) =>
			[...'0123456789']
				.filter((digit) => digit !== right)
				.map((digit) => withDigit(number, place, digit))
				.filter(isVerhoeffValid),
		);
		expect(passing).toEqual([]);
	});

	test.each(NUMBERS)('catches every swap of two neighbours in %s', (number) => {
		const swapped = [...number.slice(1)].map(
			(second, place) =>
				number.slice(0, place) + second + number.charAt(place) + number.slice(place + 2),
		);
		expect(swapped).toHaveLength(number.length - 1);
		expect(swapped.filter((other) => other !== number).filter(isVerhoeffValid)).toEqual([]);
	});
});
