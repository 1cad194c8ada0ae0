import type { INodeProperties } from 'n8n-workflow';

import type { Account } from '../../../credentials/account';
import { FieldError } from '../../../credentials/fieldError';

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
	 * @throws FieldError naming the field, never the value
	 */
	check(value: unknown, account: Account): T;
}

/** The type that a field's check returns. */
export type FieldValue<F> = F extends Field<infer T> ? T : never;

const INVISIBLE = /[\u200b-\u200e\u202a\u202c\u202d\u2060-\u2066\u2068\u2069\ufeff]/g;
/** By these a person sees the digits in another order than Eko would receive them. */
const REORDERING = /[\u061c\u200f\u202b\u202e\u2067]/;

/**
 * A text without the invisible characters that come along when copying, and without the white space
 * around it; any other value as it is.
 *
 * @throws FieldError for a right-to-left character, by which the text looks different on the screen
 */
export function stripInvisible(label: string, text: string): string;
export function stripInvisible(label: string, value: unknown): unknown;
export function stripInvisible(label: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	if (REORDERING.test(value)) {
		throw new FieldError(
			label,
			'contains an invisible character that changes its order on the screen',
			'Type it by hand instead of pasting it.',
		);
	}
	return value.replace(INVISIBLE, '').trim();
}

/** Whether a value stands for nothing entered, as an expression that finds nothing does. */
export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}
