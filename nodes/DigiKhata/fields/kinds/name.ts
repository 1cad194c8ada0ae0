import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

const MAX_CHARACTERS = 100;

/** A person's name in letters and spaces only; anything else Eko refuses with status 132. */
export function personName(words: FieldWords): Field<string> {
	const { label } = words;
	const advice = 'Enter the person’s full name.';
	return {
		...textField(words),
		example: 'Asha Verma',
		parse: (value) => {
			const given = stripInvisible(label, value);
			if (isBlank(given)) throw new FieldError(label, 'is empty', advice);
			if (typeof given !== 'string') throw new FieldError(label, 'is not text', advice);
			const name = given.replace(/\s+/g, ' ');
			if (name.length > MAX_CHARACTERS) {
				throw new FieldError(label, `is longer than ${MAX_CHARACTERS} characters`, advice);
			}
			if (!/^[A-Za-z ]+$/.test(name)) {
				throw new FieldError(
					label,
					'must contain only the letters A to Z and spaces',
					'Eko accepts nothing else: write K. Rao as K Rao.',
				);
			}
			return name;
		},
	};
}
