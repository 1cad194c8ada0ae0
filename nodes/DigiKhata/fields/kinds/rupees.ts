import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

/** The limit of Eko's own app, in rupees. */
export const MAX_RUPEES = 50_000;

/**
 * An amount of whole rupees, from 1 to 50,000. Decimals, exponents and separators are refused: what they
 * mean depends on who wrote them.
 */
export function rupees(words: FieldWords): Field<number> {
	const { label } = words;
	const advice = `Enter whole rupees from 1 to ${MAX_RUPEES}, in digits only, like 500.`;
	return {
		...textField(words),
		isLimited: true,
		example: 110,
		parse: (value) => {
			const text = stripInvisible(label, value);
			if (isBlank(text)) throw new FieldError(label, 'is empty', advice);
			const isDigits = typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text);
			const amount = isDigits ? Number(text) : text;
			if (!Number.isInteger(amount) || Number(amount) < 1) {
				throw new FieldError(label, 'is not a whole number of rupees', advice);
			}
			if (Number(amount) > MAX_RUPEES) {
				throw new FieldError(label, `is more than ${MAX_RUPEES}`, advice);
			}
			return Number(amount);
		},
	};
}
