import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { normalizeDigits } from '../normalize';
import { type FieldWords, textField } from './text';

/** An OTP of 4 to 8 digits, as text, since it may start with 0. */
export function otp(words: FieldWords): Field<string> {
	const { label } = words;
	return {
		...textField(words),
		sensitive: 'alone',
		example: '012345',
		parse: (value) => {
			const digits = normalizeDigits(label, value, '012345');
			if (typeof value === 'number' && digits.length < 6) {
				throw new FieldError(
					label,
					'may have lost leading zeros, as it is a number',
					'Pass it as text.',
				);
			}
			if (!/^\d{4,8}$/.test(digits)) {
				throw new FieldError(
					label,
					'is not 4 to 8 digits',
					'Ask the person for the OTP in the newest SMS.',
				);
			}
			return digits;
		},
	};
}
