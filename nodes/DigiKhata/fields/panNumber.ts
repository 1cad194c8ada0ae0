import { FieldError } from '../../../credentials/fieldError';
import { SEPARATORS } from './digits';
import { type Field, isBlank, stripInvisible } from './normalize';

const LABEL = 'PAN Number';
const ADVICE = 'Enter it like ABCDE1234F.';

/** Eko's `pan_number`: five letters, four digits and a letter. */
export const panNumber: Field = {
	property: {
		displayName: LABEL,
		name: 'panNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. ABCDE1234F',
		description:
			'The sender’s PAN. Lower case, spaces and hyphens are fine. It is sent to Eko and never returned.',
	},
	isSecret: true,
	check: (value) => {
		const text = stripInvisible(LABEL, value);
		if (isBlank(text)) throw new FieldError(LABEL, 'is empty', ADVICE);
		const pan = typeof text === 'string' ? text.replace(SEPARATORS, '') : '';
		if (/[x*•]{4}/i.test(pan)) {
			throw new FieldError(LABEL, 'is masked', 'Eko needs all 10 letters and digits.');
		}
		if (!/^[A-Za-z]{5}[0-9]{4}[A-Za-z]$/.test(pan)) {
			throw new FieldError(LABEL, 'is not five letters, four digits and a letter', ADVICE);
		}
		return pan.toUpperCase();
	},
};
