import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { tryParse, FieldError } from '../../../credentials/fieldError';

/**
 * Reads what a parameter is for one item, unchecked.
 *
 * @param collection where the parameter is kept, e.g. `options.`
 * @throws FieldError naming the field, for an expression that n8n could not evaluate
 */
export type ReadParameter = (
	property: INodeProperties,
	itemIndex: number,
	collection?: string,
) => unknown;

/** The value of one parameter for an item. */
type ValueOf = (itemIndex: number) => unknown;

/**
 * Reads the parameters of all items.
 *
 * How to get at a parameter is found out once, since n8n's way takes most of what a list costs: what is
 * no expression is the same for every item, and what is mapped to one property of the item, as n8n
 * writes it when somebody drags it there, is looked up in the item. All else n8n evaluates.
 */
export function parameterReader(context: IExecuteFunctions): ReadParameter {
	const values = new Map<string, ValueOf>();

	return (property, itemIndex, collection = '') => {
		const parameter = collection + property.name;
		const value = tryParse(
			() => {
				const valueOf = values.get(parameter) ?? valueOfParameter(context, parameter, property);
				values.set(parameter, valueOf);
				return valueOf(itemIndex);
			},
			() =>
				new FieldError(
					property.displayName,
					'has an expression that could not be evaluated',
					'Open the node and correct the expression of this field.',
				),
		);
		if (value instanceof FieldError) throw value;
		return value;
	};
}

function valueOfParameter(
	context: IExecuteFunctions,
	parameter: string,
	property: INodeProperties,
): ValueOf {
	const otherwise = property.default;
	const evaluated: ValueOf = (itemIndex) =>
		context.getNodeParameter(parameter, itemIndex, otherwise);
	const raw = context.getNodeParameter(parameter, 0, otherwise, { rawExpressions: true });
	// There may be expressions inside an object or list.
	if (typeof raw === 'object') return evaluated;
	if (!String(raw).startsWith('=')) {
		const value = evaluated(0);
		return () => value;
	}
	const name = mappedProperty(raw);
	if (name === undefined) return evaluated;
	const items = context.getInputData();
	return (itemIndex) => {
		const value = items[itemIndex]?.json[name];
		// Anything else may be more than it seems, or nothing, of which n8n says more.
		return typeof value === 'string' || typeof value === 'number' ? value : evaluated(itemIndex);
	};
}

const MAPPED = /^=\{\{ *\$json(?:\.([A-Za-z_]\w*)|\[(["'])([\w .-]+)\2\]) *\}\}$/;

/** `name` of `={{ $json.name }}` or `={{ $json['name'] }}`; undefined for anything else. */
function mappedProperty(parameter: unknown): string | undefined {
	const [, plain, , quoted] = MAPPED.exec(String(parameter)) ?? [];
	return plain ?? quoted;
}
