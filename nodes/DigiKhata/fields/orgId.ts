import { FieldProblem } from '../../../credentials/fieldProblem';
import { type Field, isEmpty } from './field';

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
		if (isEmpty(value)) return '1';
		const id = Number.isSafeInteger(value) ? String(value) : value;
		if (typeof id !== 'string' || !/^\d{1,10}$/.test(id.trim())) {
			throw new FieldProblem(LABEL, 'is not a number', 'Use 1 unless Eko told you otherwise.');
		}
		return id.trim();
	},
};
