import {
	takeValues,
	type TakenValues,
	type UniqueValue,
} from '../../../../../nodes/DigiKhata/safety/duplicates';
import { expectFitToShow, problemFrom } from '../../../support';

function unique(label: string, value: string, rule: UniqueValue['unique'] = 'always'): UniqueValue {
	return { label, value, unique: rule };
}

const REFERENCE = unique('Client Reference ID', 'ref-1');
const PERSON = unique('Customer ID', '9123456780', 'perEffect');

/** The values that the first item took. */
function taken(...values: UniqueValue[]): TakenValues {
	const all: TakenValues = new Map();
	takeValues(all, values, 0);
	return all;
}

describe('a value that is unique in a run', () => {
	test('is refused to a later item, by the number of the first one', () => {
		const all = taken(REFERENCE);
		takeValues(all, [unique('Client Reference ID', 'ref-2')], 1);
		const error = problemFrom(() => takeValues(all, [REFERENCE], 2));
		expect(error.message).toBe('Client Reference ID is the same as in item 1');
		expectFitToShow(error, 'ref-1');
	});

	test('is one of its own field', () => {
		const all = taken(REFERENCE);
		expect(() => takeValues(all, [unique('User Code', 'ref-1')], 1)).not.toThrow();
		expect(() => takeValues(all, [unique('Client Reference ID', 'ref-11')], 2)).not.toThrow();
	});

	test('is not taken by an item of which another value is refused', () => {
		const all = taken(REFERENCE);
		expect(() => takeValues(all, [PERSON, REFERENCE], 1)).toThrow('is the same as in item 1');
		expect(() => takeValues(all, [PERSON], 2)).not.toThrow();
		expect(problemFrom(() => takeValues(all, [PERSON], 3)).message).toBe(
			'Customer ID is the same as in item 3',
		);
	});

	test('comes with the advice that fits: another reference, or one OTP for each person', () => {
		const again = (value: UniqueValue) => problemFrom(() => takeValues(taken(value), [value], 1));
		expect(again(REFERENCE).description).toBe('Remove the duplicate, or correct the expression.');
		for (const rule of ['perEffect', 'perEffectWhenLive'] as const) {
			expect(again(unique('Customer ID', '9123456780', rule)).description).toBe(
				'Each person is sent one OTP in a run. Remove the duplicate.',
			);
		}
	});
});
