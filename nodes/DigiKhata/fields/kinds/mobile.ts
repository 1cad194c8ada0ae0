import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { formatDigitCount, normalizeDigits } from '../normalize';
import { type FieldWords, textField } from './text';

const EXAMPLE = '9876543210 or +91 98765 43210';

/** An Indian mobile number, see {@link parseMobile}. */
export function mobile(words: FieldWords): Field<string> {
	return {
		...textField(words),
		example: '9123456780',
		parse: (value) => parseMobile(words.label, value),
	};
}

/**
 * An Indian mobile number as Eko wants it: 10 digits, beginning with 6 to 9.
 *
 * `+91`, `91` or `0` before it is taken away.
 *
 * @throws FieldError naming the field by `label`
 */
export function parseMobile(label: string, value: unknown): string {
	const digits = normalizeDigits(label, value, EXAMPLE);
	const local = digits.replace(/^(?:\+91|91(?=\d{10}$)|0(?=\d{10}$))/, '');
	if (local.startsWith('+')) {
		throw new FieldError(label, 'is not an Indian number', `Enter it like ${EXAMPLE}.`);
	}
	if (local.length !== 10) {
		throw new FieldError(
			label,
			`has ${formatDigitCount(local)}, not 10`,
			`Enter it like ${EXAMPLE}.`,
		);
	}
	if (!/^[6-9]/.test(local)) {
		throw new FieldError(
			label,
			'must start with 6, 7, 8 or 9',
			'Indian mobile numbers always do. Check it for a typo.',
		);
	}
	return local;
}
