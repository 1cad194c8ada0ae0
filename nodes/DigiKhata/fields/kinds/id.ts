import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

/**
 * A number that Eko gave something, such as a recipient, a bank or a transaction: of up to 15 digits,
 * which JavaScript has exactly. An optional one that is empty, or Eko's own `0` and null for "none yet",
 * is not sent.
 *
 * @param advice where to get it from
 */
export function id(words: FieldWords, advice: string): Field<string> {
	const { label, required = true } = words;
	return {
		...textField(words),
		example: '10017740',
		parse: (value) => {
			const text = Number.isSafeInteger(value) ? String(value) : stripInvisible(label, value);
			const isNone = isBlank(text) || text === '0';
			if (isNone && !required) return '';
			if (isNone) throw new FieldError(label, 'is empty', advice);
			if (typeof text !== 'string' || !/^[1-9]\d{0,14}$/.test(text)) {
				throw new FieldError(label, 'is not a number', advice);
			}
			return text;
		},
	};
}
