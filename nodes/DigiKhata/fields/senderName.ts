import { FieldProblem } from '../../../credentials/fieldProblem';
import { type Field, isEmpty } from './field';

const LABEL = 'Sender Name';

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
		if (isEmpty(value)) throw new FieldProblem(LABEL, 'is empty', 'Enter the sender’s full name.');
		const name = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '';
		if (!/^[A-Za-z ]{1,100}$/.test(name)) {
			throw new FieldProblem(
				LABEL,
				'has characters other than the letters A to Z',
				'Eko accepts letters and spaces only: write K. Rao as K Rao.',
			);
		}
		return name;
	},
};
