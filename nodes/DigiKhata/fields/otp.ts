import { FieldError } from '../../../credentials/fieldError';
import { normalizeDigits } from './digits';
import type { Field } from './normalize';

const LABEL = 'OTP';

/** Eko's `otp`: the digits a person was texted, as text, since they may begin with 0. */
export const otp: Field = {
	property: {
		displayName: LABEL,
		name: 'otp',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 012345',
		description: 'The OTP that the sender was texted. Hand it on as text: it may begin with 0.',
	},
	check: (value) => {
		const digits = normalizeDigits(LABEL, value, '012345');
		if (typeof value === 'number' && digits.length < 6) {
			throw new FieldError(
				LABEL,
				'is a number, which has lost the zeros it began with',
				'Hand it on as text.',
			);
		}
		if (!/^\d{4,8}$/.test(digits)) {
			throw new FieldError(
				LABEL,
				'is not 4 to 8 digits',
				'Ask the person for the OTP of the newest text message.',
			);
		}
		return digits;
	},
};
