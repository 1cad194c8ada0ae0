import type { IExecuteFunctions } from 'n8n-workflow';

import { FieldError, tryParse } from '../../../credentials/fieldError';
import type { Field } from '../contract/field';

/**
 * Reads what a parameter is for one item, unchecked.
 *
 * @param path where n8n keeps the parameter, e.g. `options.timeout`
 * @throws FieldError naming the field, for an expression that n8n could not evaluate
 */
export type ReadParameter = (
	path: string,
	ui: Pick<Field['ui'], 'displayName' | 'default'>,
	itemIndex: number,
) => unknown;

/** Reads one parameter for an item. */
type ReadValue = (itemIndex: number) => unknown;

/**
 * Reads the parameters of all items.
 *
 * How to get at a parameter is found out once, since n8n's way takes most of what a list costs: what is
 * no expression is the same for every item, and what is mapped to one property of the item, as n8n
 * writes it when somebody drags it there, is looked up in the item. All else n8n evaluates.
 */
export function parameterReader(context: IExecuteFunctions): ReadParameter {
	const values = new Map<string, ReadValue>();

	return (path, ui, itemIndex) => {
		const value = tryParse(
			() => {
				const readValue = values.get(path) ?? findReader(context, path, ui.default);
				values.set(path, readValue);
				return readValue(itemIndex);
			},
			() =>
				new FieldError(
					ui.displayName,
					'has an expression that could not be evaluated',
					'Open the node and correct the expression of this field.',
				),
		);
		if (value instanceof FieldError) throw value;
		return value;
	};
}

function findReader(context: IExecuteFunctions, path: string, fallback: unknown): ReadValue {
	const evaluate: ReadValue = (itemIndex) =>
		chosenValue(context.getNodeParameter(path, itemIndex, fallback));
	const raw = chosenValue(context.getNodeParameter(path, 0, fallback, { rawExpressions: true }));
	// There may be expressions inside an object or list.
	if (typeof raw === 'object') return evaluate;
	if (!String(raw).startsWith('=')) {
		const value = evaluate(0);
		return () => value;
	}
	const name = parseDirectMapping(raw);
	if (name === undefined) return evaluate;
	const items = context.getInputData();
	return (itemIndex) => {
		const value = items[itemIndex]?.json[name];
		// Anything else may be more than it seems, or nothing, of which n8n says more.
		return typeof value === 'string' || typeof value === 'number' ? value : evaluate(itemIndex);
	};
}

/** What was chosen from a list or entered beside it; any other value as it is. */
function chosenValue(value: unknown): unknown {
	const isChoice = typeof value === 'object' && value !== null && '__rl' in value;
	return isChoice && 'value' in value ? value.value : value;
}

const DIRECT_MAPPING = /^=\{\{ *\$json(?:\.([A-Za-z_]\w*)|\[(["'])([\w .-]+)\2\]) *\}\}$/;

/** `name` of `={{ $json.name }}` or `={{ $json['name'] }}`; undefined for anything else. */
function parseDirectMapping(parameter: unknown): string | undefined {
	const match = DIRECT_MAPPING.exec(String(parameter));
	return match?.[1] ?? match?.[3];
}
