import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank } from './normalize';

const LABEL = 'OTP Reference ID';
const ADVICE = 'Use the otp_ref_id of the step that had the OTP texted.';

/** Eko's `otp_ref_id`: which text message an OTP belongs to. It goes to Eko byte for byte. */
export const otpRefId: Field = {
	property: {
		displayName: LABEL,
		name: 'otpRefId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. {{ $json.otp_ref_id }}',
		description: 'The otp_ref_id that came with the OTP, unchanged',
	},
	check: (value) => {
		if (isBlank(value)) throw new FieldError(LABEL, 'is empty', ADVICE);
		const reference = Number.isSafeInteger(value) ? String(value) : value;
		if (typeof reference !== 'string') {
			throw new FieldError(LABEL, 'is not a reference', ADVICE);
		}
		return reference;
	},
};
