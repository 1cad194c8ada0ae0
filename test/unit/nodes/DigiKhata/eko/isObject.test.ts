import { isObject } from '../../../../../nodes/DigiKhata/eko/isObject';

describe('an object', () => {
	test.each([
		[{}, true],
		[{ a: 1 }, true],
		[[], false],
		[null, false],
		[undefined, false],
		['{}', false],
		[0, false],
	])('is told from %j: %s', (value, expected) => {
		expect(isObject(value)).toBe(expected);
	});
});
