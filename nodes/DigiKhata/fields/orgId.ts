import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank, stripInvisible } from './normalize';

const LABEL = 'Organization ID';

/** Eko's `org_id`: whose consent wording it is. */
export const orgId: Field = {
	property: {
		displayName: LABEL,
		name: 'orgId',
		type: 'string',
		default: '1',
		description: 'Whose consent wording to use; 1 unless Eko told you otherwise',
	},
	check: (value) => {
		const text = typeof value === 'number' ? String(value) : stripInvisible(LABEL, value);
		if (isBlank(text)) return '1';
		if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) {
			throw new FieldError(LABEL, 'is not a number', 'Use 1 unless Eko told you otherwise.');
		}
		return text;
	},
};
