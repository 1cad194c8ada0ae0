import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { formatDigitCount, normalizeDigits } from '../normalize';
import { type FieldWords, textField } from './text';
import { isVerhoeffValid } from './verhoeff';

const TYPO = 'Check it for a typo.';

/**
 * The 12 digits of a person's Aadhaar number, redacted in whole and in parts wherever it comes back,
 * and sent once in a run where real people are reached: the OTP goes to the mobile number linked with
 * it. Eko's sandbox has one sample number for everybody.
 *
 * Real numbers begin with 2 to 9 and end in a Verhoeff digit. That is asked for where real people are
 * reached: Eko's own sandbox number `123456789012` does neither.
 */
export function aadhaar(words: FieldWords): Field<string> {
	const { label } = words;
	return {
		...textField(words),
		sensitive: 'digits',
		unique: 'perEffectWhenLive',
		example: '312345678909',
		parse: (value, account) => {
			if (typeof value === 'string' && /[x*•]{4}/i.test(value)) {
				throw new FieldError(label, 'is masked', 'Eko needs all 12 digits.');
			}
			const digits = normalizeDigits(label, value, '1234 5678 9012');
			if (digits.startsWith('+')) throw new FieldError(label, 'cannot start with “+”', TYPO);
			if (/^\d{16}$/.test(digits)) {
				throw new FieldError(
					label,
					'is a 16-digit virtual ID',
					'Eko accepts only the 12-digit Aadhaar number here.',
				);
			}
			if (!/^\d{12}$/.test(digits)) {
				throw new FieldError(label, `has ${formatDigitCount(digits)}, not 12`, TYPO);
			}
			if (account.isLive) {
				if (/^[01]/.test(digits)) throw new FieldError(label, 'cannot start with 0 or 1', TYPO);
				if (!isVerhoeffValid(digits)) {
					throw new FieldError(label, 'does not match its check digit', TYPO);
				}
			}
			return digits;
		},
	};
}
