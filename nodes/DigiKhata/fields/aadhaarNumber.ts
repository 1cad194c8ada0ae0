import { FieldError } from '../../../credentials/fieldError';
import { formatDigitCount, normalizeDigits } from './digits';
import type { Field } from './normalize';
import { isVerhoeffValid } from './verhoeff';

const LABEL = 'Aadhaar Number';
const TYPO = 'Check it for a typo.';

/**
 * Eko's `aadhar`: the 12 digits of a person's Aadhaar number.
 *
 * Real numbers begin with 2 to 9 and end in a Verhoeff digit. That is asked for where real people are
 * reached: Eko's own sandbox number `123456789012` does neither.
 */
export const aadhaarNumber: Field = {
	property: {
		displayName: LABEL,
		name: 'aadhaarNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234 5678 9012',
		description:
			'All 12 digits; spaces and hyphens are fine. It is sent to Eko and never returned.',
		hint: 'Show the person the KYC consent before you run this',
	},
	check: (value, account) => {
		if (typeof value === 'string' && /[x*•]{4}/i.test(value)) {
			throw new FieldError(LABEL, 'is masked', 'Eko needs all 12 digits.');
		}
		const digits = normalizeDigits(LABEL, value, '1234 5678 9012');
		if (digits.startsWith('+')) {
			throw new FieldError(LABEL, 'begins with “+”, which no Aadhaar number does', TYPO);
		}
		if (/^\d{16}$/.test(digits)) {
			throw new FieldError(
				LABEL,
				'is a 16-digit virtual ID',
				'Eko accepts only the 12-digit Aadhaar number here.',
			);
		}
		if (!/^\d{12}$/.test(digits)) {
			throw new FieldError(LABEL, `has ${formatDigitCount(digits)}, not 12`, TYPO);
		}
		if (account.isLive) {
			if (/^[01]/.test(digits)) {
				throw new FieldError(LABEL, 'begins with 0 or 1, which no Aadhaar number does', TYPO);
			}
			if (!isVerhoeffValid(digits)) {
				throw new FieldError(LABEL, 'does not match its check digit', TYPO);
			}
		}
		return digits;
	},
};
