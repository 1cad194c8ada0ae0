import { FieldError } from '../../../credentials/fieldError';
import type { Field } from '../contract/field';

/** An item about somebody whom an earlier item of the run is about, or with its reference. */
export class DuplicateError extends FieldError {
	/** @param duplicateOf number of the earlier item, counted from 1 as in messages */
	constructor(
		label: string,
		readonly duplicateOf: number,
		advice: string,
	) {
		super(label, `is the same as in item ${duplicateOf}`, advice);
	}
}

/** A value that no other item of the run may have. */
export interface UniqueValue {
	/** The field as people see it. */
	label: string;
	value: string;
	unique: NonNullable<Field['unique']>;
}

/** Which values are taken in a run, by label and value, and by which item. */
export type TakenValues = Map<string, number>;

/**
 * Takes an item's values for the run, all or none of them: an item that cannot be sent takes nothing
 * away from later ones.
 *
 * @throws DuplicateError when an earlier item has one of the values
 */
export function takeValues(
	taken: TakenValues,
	values: readonly UniqueValue[],
	itemIndex: number,
): void {
	const keys = values.map(({ label, value }) => `${label} ${value}`);
	values.forEach(({ label, unique }, index) => {
		const first = taken.get(keys[index] as string);
		if (first === undefined) return;
		throw new DuplicateError(
			label,
			first + 1,
			unique === 'always'
				? 'Remove the duplicate, or correct the expression.'
				: 'Each person is sent one OTP in a run. Remove the duplicate.',
		);
	});
	for (const key of keys) taken.set(key, itemIndex);
}
