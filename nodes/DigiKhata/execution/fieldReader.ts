import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { EkoAccount } from '../../../credentials/ekoAccount';
import { attempt, FieldProblem } from '../../../credentials/fieldProblem';
import type { Field } from '../fields/field';

/**
 * Reads the checked value of a field.
 *
 * @param collection where the field is kept, e.g. `options.`
 * @throws FieldProblem naming the field, also for an expression that n8n could not evaluate
 */
export type ReadField = <T>(field: Field<T>, collection?: string) => T;

/**
 * Reads the fields as one item has them.
 *
 * A field that is mapped to one property of the item, as n8n writes it when somebody drags it there, is
 * looked up in n8n's own `$json`: the same value without n8n's evaluation, which takes ten times as long
 * and is most of what a list costs.
 */
export function fieldReader(
	context: IExecuteFunctions,
	account: EkoAccount,
	itemIndex: number,
): ReadField {
	let json: IDataObject | undefined;

	const valueOf = (parameter: string, otherwise: unknown): unknown => {
		const raw = context.getNodeParameter(parameter, itemIndex, otherwise, { rawExpressions: true });
		const property = mappedProperty(raw);
		if (property !== undefined) {
			json ??= context.getWorkflowDataProxy(itemIndex).$json as IDataObject;
			const value = json[property];
			// Anything else may be more than it seems, or nothing, of which n8n says more.
			if (typeof value === 'string' || typeof value === 'number') return value;
		}
		return context.getNodeParameter(parameter, itemIndex, otherwise);
	};

	return ({ property, check }, collection = '') => {
		const value = attempt(
			() => valueOf(collection + property.name, property.default),
			() =>
				new FieldProblem(
					property.displayName,
					'has an expression that could not be evaluated',
					'Open the node and correct the expression of this field.',
				),
		);
		if (value instanceof FieldProblem) throw value;
		return check(value, account);
	};
}

const MAPPED = /^=\{\{ *\$json(?:\.([A-Za-z_]\w*)|\[(["'])([\w .-]+)\2\]) *\}\}$/;

/** `name` of `={{ $json.name }}` or `={{ $json['name'] }}`; undefined for anything else. */
function mappedProperty(parameter: unknown): string | undefined {
	const [, plain, , quoted] = MAPPED.exec(String(parameter)) ?? [];
	return plain ?? quoted;
}
