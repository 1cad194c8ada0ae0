import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { EkoAccount } from '../../../credentials/ekoAccount';
import { attempt, FieldProblem } from '../../../credentials/fieldProblem';
import type { Field } from '../fields/field';

/**
 * Reads the checked value of a field, as one item has it.
 *
 * @param collection where the field is kept, e.g. `options.`
 * @throws FieldProblem naming the field, also for an expression that n8n could not evaluate
 */
export type ReadField = <T>(field: Field<T>, itemIndex: number, collection?: string) => T;

/**
 * Reads the fields of a run, item by item.
 *
 * A field that is mapped to one property of the item, as n8n writes it when somebody drags it there, is
 * looked up in n8n's own `$json`: the same value without n8n's evaluation, which takes ten times as long
 * and is most of what a list costs.
 */
export function fieldReader(context: IExecuteFunctions, account: EkoAccount): ReadField {
	const properties = new Map<string, string | undefined>();
	let current: { itemIndex: number; json: IDataObject } | undefined;

	const propertyOf = (parameter: string): string | undefined => {
		if (!properties.has(parameter)) {
			const raw = context.getNodeParameter(parameter, 0, '', { rawExpressions: true });
			properties.set(parameter, mappedProperty(raw));
		}
		return properties.get(parameter);
	};
	const valueOf = (parameter: string, itemIndex: number, otherwise: unknown): unknown => {
		const property = propertyOf(parameter);
		if (property !== undefined) {
			if (current?.itemIndex !== itemIndex) {
				current = { itemIndex, json: context.getWorkflowDataProxy(itemIndex).$json };
			}
			const value = current.json[property];
			// Anything else may be more than it seems, or nothing, of which n8n says more.
			if (typeof value === 'string' || typeof value === 'number') return value;
		}
		return context.getNodeParameter(parameter, itemIndex, otherwise);
	};

	return ({ property, check }, itemIndex, collection = '') => {
		const value = attempt(
			() => valueOf(collection + property.name, itemIndex, property.default),
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

/** `name` of `={{ $json.name }}` or `={{ $json['name'] }}`; undefined for anything else. */
function mappedProperty(parameter: unknown): string | undefined {
	const mapped =
		/^=\{\{ *\$json(?:\.(?<plain>[A-Za-z_]\w*)|\[(?<mark>["'])(?<quoted>[\w .-]+)\k<mark>\]) *\}\}$/.exec(
			typeof parameter === 'string' ? parameter : '',
		);
	return mapped?.groups?.plain ?? mapped?.groups?.quoted;
}
