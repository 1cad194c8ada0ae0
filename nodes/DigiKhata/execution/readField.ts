import type { IExecuteFunctions } from 'n8n-workflow';

import type { EkoAccount } from '../../../credentials/ekoAccount';
import { attempt, FieldProblem } from '../../../credentials/fieldProblem';
import type { Field } from '../fields/field';

/**
 * The checked value of a field, as one item has it.
 *
 * @param collection where the field is kept, e.g. `options.`
 * @throws FieldProblem naming the field, also for an expression that n8n could not evaluate
 */
export function readField<T>(
	context: IExecuteFunctions,
	{ property, check }: Field<T>,
	itemIndex: number,
	account: EkoAccount,
	collection = '',
): T {
	const value = attempt<unknown>(
		() => context.getNodeParameter(collection + property.name, itemIndex, property.default),
		new FieldProblem(
			property.displayName,
			'has an expression that could not be evaluated',
			'Open the node and correct the expression of this field.',
		),
	);
	if (value instanceof FieldProblem) throw value;
	return check(value, account);
}
