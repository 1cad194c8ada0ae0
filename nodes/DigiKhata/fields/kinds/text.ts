import type { Field } from '../../contract/field';

/** What an operation says about one of its fields; the kind adds the rules. */
export interface FieldWords extends Pick<Field, 'eko' | 'identifies' | 'sensitive' | 'unique'> {
	/** Title Case. */
	label: string;
	description?: string;
	hint?: string;
	placeholder?: string;
	/** Required unless said otherwise. */
	required?: boolean;
}

/** The part of a text field that is the same for every kind. */
export function textField({
	label,
	description,
	hint,
	placeholder,
	required = true,
	...rest
}: FieldWords): Omit<Field, 'example' | 'parse'> {
	return {
		ui: {
			displayName: label,
			type: 'string',
			default: '',
			...(required && { required }),
			...(placeholder !== undefined && { placeholder }),
			...(description !== undefined && { description }),
			...(hint !== undefined && { hint }),
		},
		...rest,
	};
}
