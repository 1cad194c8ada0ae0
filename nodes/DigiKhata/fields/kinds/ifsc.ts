import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

const ADVICE = 'Enter it like KKBK0000878: four letters, a zero, six letters or digits.';

/** The code of a bank's branch, in upper case. Known answer: `' kkbk0000878'` is `KKBK0000878`. */
export function ifsc(words: FieldWords): Field<string> {
	const { label } = words;
	return {
		...textField(words),
		example: 'KKBK0000878',
		parse: (value) => {
			const text = stripInvisible(label, value);
			if (isBlank(text)) throw new FieldError(label, 'is empty', ADVICE);
			if (typeof text !== 'string' || !/^[A-Za-z]{4}0[A-Za-z0-9]{6}$/.test(text)) {
				throw new FieldError(label, 'is not an IFSC', ADVICE);
			}
			return text.toUpperCase();
		},
	};
}
