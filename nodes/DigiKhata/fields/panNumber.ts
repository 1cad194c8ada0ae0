import { FieldProblem } from '../../../credentials/fieldProblem';
import { type Field, isEmpty } from './field';

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
		description: 'The sender’s PAN. Lower case and spaces are fine.',
	},
	isSecret: true,
	check: (value) => {
		if (isEmpty(value)) throw new FieldProblem(LABEL, 'is empty', ADVICE);
		const pan = typeof value === 'string' ? value.replace(/[\s-]/g, '').toUpperCase() : '';
		if (!/^[A-Z]{5}[0-9]{4}[A-Z]$/.test(pan)) {
			throw new FieldProblem(LABEL, 'is not five letters, four digits and a letter', ADVICE);
		}
		return pan;
	},
};
