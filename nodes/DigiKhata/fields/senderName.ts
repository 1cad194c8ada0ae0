import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank, stripInvisible } from './normalize';

const LABEL = 'Sender Name';
const ADVICE = 'Enter the sender’s full name.';
const MAX_CHARACTERS = 100;

/** Eko's `name`: letters and spaces only, or Eko refuses it with status 132. */
export const senderName: Field = {
	property: {
		displayName: LABEL,
		name: 'senderName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Asha Verma',
		description: 'The sender’s full name, in letters and spaces only',
	},
	check: (value) => {
		const given = stripInvisible(LABEL, value);
		if (isBlank(given)) throw new FieldError(LABEL, 'is empty', ADVICE);
		if (typeof given !== 'string') throw new FieldError(LABEL, 'is not text', ADVICE);
		const name = given.replace(/\s+/g, ' ');
		if (name.length > MAX_CHARACTERS) {
			throw new FieldError(LABEL, `is longer than ${MAX_CHARACTERS} characters`, ADVICE);
		}
		if (!/^[A-Za-z ]+$/.test(name)) {
			throw new FieldError(
				LABEL,
				'has characters other than the letters A to Z',
				'Eko accepts letters and spaces only: write K. Rao as K Rao.',
			);
		}
		return name;
	},
};
