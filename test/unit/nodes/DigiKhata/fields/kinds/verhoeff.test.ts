import { isVerhoeffValid } from '../../../../../../nodes/DigiKhata/fields/kinds/verhoeff';
import { PASSING } from './verhoeff.cases';

const NUMBERS = ['312345678909', '400123456787', '234123412346', '2363'];

function withDigit(number: string, place: number, digit: string): string {
	return number.slice(0, place) + digit + number.slice(place + 1);
}

describe('the Verhoeff digit', () => {
	test.each(PASSING)('is right in %s', (number) => {
		expect(isVerhoeffValid(number)).toBe(true);
	});

	test.each(PASSING)('is the only one that is right in %s', (number) => {
		const last = '0123456789'
			.split('')
			.filter((digit) => isVerhoeffValid(number.slice(0, -1) + digit));
		expect(last).toEqual([number.slice(-1)]);
	});

	test('is wrong in the known 2364', () => {
		expect(isVerhoeffValid('2364')).toBe(false);
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
