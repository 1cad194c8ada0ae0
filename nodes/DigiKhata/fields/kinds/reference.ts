import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

/**
 * A reference that Eko issued, byte for byte.
 *
 * @param advice where to get it from
 */
export function reference(words: FieldWords, advice: string): Field<string> {
	const { label } = words;
	return {
		...textField(words),
		example: '8617567988~Channel4+/==',
		parse: (value) => {
			if (isBlank(value)) throw new FieldError(label, 'is empty', advice);
			const text = Number.isSafeInteger(value) ? String(value) : value;
			if (typeof text !== 'string') throw new FieldError(label, 'is not a reference', advice);
			// For what it refuses; the reference goes to Eko as it is.
			stripInvisible(label, text);
			return text;
		},
	};
}
