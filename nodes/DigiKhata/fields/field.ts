import type { INodeProperties } from 'n8n-workflow';

import type { EkoAccount } from '../../../credentials/ekoAccount';

/** A node parameter: how n8n shows it and what makes a usable value, side by side. */
export interface Field<T = string> {
	/** As n8n shows it. `name` is the parameter's name; the operations it belongs to are added later. */
	property: INodeProperties;
	/** Set where the value must not come back in any output or message. */
	isSecret?: true;
	/**
	 * The value as Eko wants it.
	 *
	 * @param value what the parameter evaluated to for one item: anything at all
	 * @throws FieldProblem naming the field, never the value
	 */
	check(value: unknown, account: EkoAccount): T;
}

/** The type that a field's check returns. */
export type FieldValue<F> = F extends Field<infer T> ? T : never;

/** Whether a value stands for nothing entered, as an expression that finds nothing does. */
export function isEmpty(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}
