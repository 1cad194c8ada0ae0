import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, SEPARATORS, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

const ADVICE = 'Pass all of its digits as text, leading zeros included.';

/**
 * The number of a bank account, with its leading zeros. A number is refused: it may have lost them, and
 * the money would go to somebody else. Redacted wherever it comes back.
 */
export function accountNumber(words: FieldWords): Field<string> {
	const { label } = words;
	return {
		...textField(words),
		sensitive: 'exact',
		example: '0067544100008454',
		parse: (value) => {
			const text = stripInvisible(label, value);
			if (isBlank(text)) throw new FieldError(label, 'is empty', ADVICE);
			if (typeof text === 'number') {
				throw new FieldError(label, 'may have lost leading zeros, as it is a number', ADVICE);
			}
			const digits = typeof text === 'string' ? text.replace(SEPARATORS, '') : '';
			if (/[x*•]{3}/i.test(digits)) throw new FieldError(label, 'is masked', ADVICE);
			if (!/^\d{6,20}$/.test(digits)) throw new FieldError(label, 'is not 6 to 20 digits', ADVICE);
			return digits;
		},
	};
}
