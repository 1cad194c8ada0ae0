import type { INodeProperties } from 'n8n-workflow';

import type { EkoAccount } from '../../../credentials/ekoAccount';

/** A node parameter: how n8n shows it and what makes a usable value, side by side. */
export interface Field<T = string> {
	/** As n8n shows it. `name` is the parameter's name; the operations it belongs to are added later. */
	property: INodeProperties;
	/**
	 * Set where the value says whom or what a call is about: Eko's name for it. Every output has it, and
	 * what texts a person takes each value once in a run.
	 */
	subject?: string;
	/**
	 * Set where the value, of letters and digits, must not come back in any output or message. The Aadhaar
	 * number is known by its name instead, since parts of it are hidden, too.
	 */
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

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A text less the invisible characters that come along when copying, and the white space around it;
 * any other value as it is.
 */
export function visible(text: string): string;
export function visible(value: unknown): unknown;
export function visible(value: unknown): unknown {
	return typeof value === 'string' ? value.replace(INVISIBLE, '').trim() : value;
}

/** Whether a value stands for nothing entered, as an expression that finds nothing does. */
export function isEmpty(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}
