import type { INodeProperties } from 'n8n-workflow';

import type { Account } from '../../../credentials/account';

/** A node parameter: how n8n shows it, what it is at Eko, and what makes a usable value. */
export interface Field<T = unknown> {
	/** As n8n shows it. The operation gives it its name. */
	ui: Omit<INodeProperties, 'name' | 'displayOptions'>;
	/** Eko's name for it; absent for what only the node itself reads. */
	eko?: string;
	/** Stands before the value where the operation's path has it. */
	pathPrefix?: string;
	/** How Eko takes it, where that is not the value as it is. */
	toEko?: NumberConstructor | StringConstructor;
	/** Whether fields that may stand for the account's initiator stand for this one instead, if it is filled in. */
	isInitiator?: true;
	/** Whether it may not be more than Maximum Amount. */
	isLimited?: true;
	/** A good value, made up: for tests and docs. */
	example: unknown;
	/** Whether it says whom or what a call is about: then it is in every output and error, by Eko's name. */
	identifies?: true;
	/**
	 * Redacted wherever it comes back: parts of its digits, too, as a whole, or where it stands by itself,
	 * for what is so short that longer numbers hold it by chance.
	 */
	sensitive?: 'digits' | 'exact' | 'alone';
	/**
	 * Which value no two items of a run may have: never the same, or not where the operation's effect is
	 * once per person, and of these some only where real people are reached.
	 */
	unique?: 'always' | 'perEffect' | 'perEffectWhenLive';
	/**
	 * The value as Eko wants it.
	 *
	 * @param value what the parameter evaluated to for one item: anything at all
	 * @throws FieldError naming the field, never the value
	 */
	parse(value: unknown, account: Account): T;
}

/** The fields of an operation by parameter name; the order is the order on screen. */
export type Fields = Readonly<Record<string, Field>>;
