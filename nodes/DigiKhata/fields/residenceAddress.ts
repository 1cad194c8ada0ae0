import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank, stripInvisible } from './normalize';

const LABEL = 'Residence Address';
const ADVICE = 'Enter street, city, state and PIN code, each on a line of its own.';
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const MAX_LINES = 10;
const MAX_CHARACTERS = 200;

/** Eko's `residence_address`: a list of lines. */
export const residenceAddress: Field<string[]> = {
	property: {
		displayName: LABEL,
		name: 'residenceAddress',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. 123 MG Road\nPune\nMaharashtra\n411001',
		description:
			'Street, city, state and PIN code, each on a line of its own. A list of lines is fine, too.',
	},
	check: (value) => {
		const all: unknown[] = Array.isArray(value) ? value : [value];
		// A list may have been put together from columns, some of which are empty.
		const given = all.filter((line) => !isBlank(line));
		if (!given.every((line) => typeof line === 'string' || Number.isSafeInteger(line))) {
			throw new FieldError(LABEL, 'is not text or a list of lines', ADVICE);
		}
		const lines = given
			.flatMap((line) => String(line).split(LINE_BREAK))
			.map((line) => line.trim())
			.filter((line) => stripInvisible(LABEL, line) !== '');
		if (lines.length === 0) throw new FieldError(LABEL, 'is empty', ADVICE);
		if (lines.length > MAX_LINES || lines.some((line) => line.length > MAX_CHARACTERS)) {
			throw new FieldError(
				LABEL,
				`is longer than ${MAX_LINES} lines of ${MAX_CHARACTERS} characters`,
				ADVICE,
			);
		}
		return lines;
	},
};
