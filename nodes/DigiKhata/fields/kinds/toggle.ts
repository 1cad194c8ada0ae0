import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { type FieldWords, textField } from './text';

/** A switch. */
export function toggle(
	words: Pick<FieldWords, 'label' | 'description'>,
	defaultValue: boolean,
): Field<boolean> & { parse(value: unknown): boolean } {
	const field = textField({ ...words, required: false });
	return {
		...field,
		ui: { ...field.ui, type: 'boolean', default: defaultValue },
		example: defaultValue,
		parse: (value: unknown) => {
			if (typeof value === 'boolean') return value;
			throw new FieldError(words.label, 'is neither on nor off', 'Change it under Options.');
		},
	};
}
