import { integer } from '../../../../../../nodes/DigiKhata/fields/kinds/integer';
import { problemFrom } from '../../../../support';

/** What a whole number within limits cannot be. */
const UNUSABLE: ReadonlyArray<readonly [what: string, value: unknown]> = [
	['nothing', ''],
	['undefined', undefined],
	['null', null],
	['zero', 0],
	['a decimal as text', '1.5'],
	['a decimal comma', '1,5'],
	['Infinity', Infinity],
	['true', true],
	['a list', [10]],
	['a big integer', 10n],
	['one too many as text', '51'],
];

const field = integer({ label: 'Concurrency' }, { min: 1, max: 50, defaultValue: 10 });

describe('a whole number within limits', () => {
	test.each([
		[1, 1],
		[50, 50],
		[10, 10],
		['10', 10],
		[' 10\n', 10],
		[10.0, 10],
	])('of %j is %d', (value, expected) => {
		expect(field.parse(value)).toBe(expected);
	});

	test.each(UNUSABLE)('cannot be %s', (_what, value) => {
		const { message, description } = problemFrom(() => field.parse(value));
		expect(message).toBe('Concurrency is not a whole number from 1 to 50');
		expect(description).toBe('Change it under Options.');
	});

	test('is not zero where nothing was entered', () => {
		const seconds = integer({ label: 'Seconds' }, { min: 0, max: 600, defaultValue: 30 });
		expect(seconds.parse('0')).toBe(0);
		expect(problemFrom(() => seconds.parse(' ')).message).toMatch(/^Seconds is not/);
	});

	test('shows its limits and its default, and may be left out', () => {
		expect(field.ui).toStrictEqual({
			displayName: 'Concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50 },
			default: 10,
		});
	});
});
