import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, SEPARATORS, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

const ADVICE = 'Enter it like ABCDE1234F.';

/** A PAN in upper case: five letters, four digits and a letter. Redacted wherever it comes back. */
export function pan(words: FieldWords): Field<string> {
	const { label } = words;
	return {
		...textField(words),
		sensitive: 'exact',
		example: 'ABCDE1234F',
		parse: (value) => {
			const text = stripInvisible(label, value);
			if (isBlank(text)) throw new FieldError(label, 'is empty', ADVICE);
			const number = typeof text === 'string' ? text.replace(SEPARATORS, '') : '';
			if (/[x*•]{4}/i.test(number)) {
				throw new FieldError(label, 'is masked', 'Eko needs all 10 letters and digits.');
			}
			if (!/^[A-Za-z]{5}[0-9]{4}[A-Za-z]$/.test(number)) {
				throw new FieldError(label, 'is not five letters, four digits and a letter', ADVICE);
			}
			return number.toUpperCase();
		},
	};
}
