import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank } from '../normalize';
import { type FieldWords, textField } from './text';

/** A whole number within limits. It is the same for every account. */
export function integer(
	words: Omit<FieldWords, 'required'>,
	{ min, max, defaultValue }: { min: number; max: number; defaultValue: number },
): Field<number> & { parse(value: unknown): number } {
	const field = textField({ ...words, required: false });
	return {
		...field,
		ui: {
			...field.ui,
			type: 'number',
			typeOptions: { minValue: min, maxValue: max },
			default: defaultValue,
		},
		example: defaultValue,
		parse: (value: unknown) => {
			const number = typeof value === 'string' && !isBlank(value) ? Number(value) : value;
			if (Number.isInteger(number) && Number(number) >= min && Number(number) <= max) {
				return Number(number);
			}
			throw new FieldError(
				words.label,
				`is not a whole number from ${min} to ${max}`,
				'Change it under Options.',
			);
		},
	};
}
