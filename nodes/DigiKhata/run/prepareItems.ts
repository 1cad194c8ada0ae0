import type { IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { FieldError, tryParse } from '../../../credentials/fieldError';
import { EFFECTS } from '../contract/effects';
import type { Field } from '../contract/field';
import type { EkoRequest } from '../contract/operation';
import { callFieldsOf, isOptional, maximumAmount } from '../fields/options';
import { takeValues, type TakenValues, type UniqueValue } from '../safety/duplicates';
import type { ItemAccount } from './accountReader';
import { buildRequest } from './buildRequest';
import type { Identity } from './identity';
import type { ItemResult } from './itemResult';
import { parameterReader, type ReadParameter } from './parameterReader';
import type { RunConfig } from './runConfig';

/** One item, ready to be sent. */
export interface PreparedItem extends ItemAccount, Identity {
	itemIndex: number;
	request: EkoRequest;
	/** Tells what was left empty. */
	lookUp?: EkoRequest | undefined;
	/** What must not come back, by how it is looked for and label. */
	sensitive: Readonly<Record<NonNullable<Field['sensitive']>, Readonly<Record<string, string>>>>;
}

/** One item that cannot be sent. */
export interface InvalidItem {
	itemIndex: number;
	error: FieldError;
	/** Whom it is about, as far as that could be read. */
	identifiers: Identity['identifiers'];
}

/** Milliseconds after which other work of n8n gets a turn. */
const YIELD_AFTER_MS = 10;

/**
 * Checks every item before the first request: each field by itself, then that no two items of the run
 * have a value that is to be unique. The first of two is kept.
 *
 * @param results of items that were sent in an earlier try; these are not looked at again
 * @returns in order of input; undefined for those sent earlier
 */
export async function prepareItems(
	context: IExecuteFunctions,
	config: RunConfig,
	results: ReadonlyArray<ItemResult | undefined>,
): Promise<Array<PreparedItem | InvalidItem | undefined>> {
	const taken: TakenValues = new Map();
	results.forEach((result, itemIndex) => {
		if (result?.identity) takeValues(taken, result.identity.uniqueValues, itemIndex);
	});
	const readParameter = parameterReader(context);
	const parameters = parametersOf(config.operation);
	const prepare = async (itemIndex: number): Promise<PreparedItem | InvalidItem> => {
		const account = await config.readAccount(itemIndex);
		const identifiers: Record<string, string | number> = {};
		const parse = () => {
			if (account instanceof FieldError) throw account;
			const item = parseItem(config, parameters, itemIndex, account, readParameter, identifiers);
			takeValues(taken, item.uniqueValues, itemIndex);
			return item;
		};
		const item = tryParse(
			parse,
			() => new FieldError('The item', 'could not be checked', 'Check all its fields.'),
		);
		return item instanceof FieldError ? { itemIndex, error: item, identifiers } : item;
	};
	const prepared: Array<PreparedItem | InvalidItem | undefined> = [];
	let lastYield = performance.now();
	for (const [itemIndex, result] of results.entries()) {
		if (performance.now() - lastYield > YIELD_AFTER_MS) {
			await sleep(0);
			lastYield = performance.now();
		}
		prepared.push(result ? undefined : await prepare(itemIndex));
	}
	return prepared;
}

/**
 * @param about is filled with whom the item is about, as far as the operation's own fields can be used
 * @throws FieldError for the first field that cannot be used
 */
function parseItem(
	{ operation }: RunConfig,
	parameters: readonly Parameter[],
	itemIndex: number,
	{ credential, account }: ItemAccount,
	readParameter: ReadParameter,
	about: Record<string, string | number>,
): PreparedItem {
	const values: Record<string, unknown> = {};
	const valuesOfLookUp: Record<string, unknown> = {};
	const references: Record<string, string> = {};
	const shown: Record<string, string> = {};
	const uniqueValues: UniqueValue[] = [];
	const sensitive: Record<NonNullable<Field['sensitive']>, Record<string, string>> = {
		digits: {},
		exact: {},
		alone: {},
	};
	const isOncePerPerson = EFFECTS[operation.effect].oncePerPerson;
	let caller = account;
	for (const { name, field, path } of parameters) {
		const value = (values[name] = field.parse(readParameter(path, field.ui, itemIndex), caller));
		if (field.isInitiator) caller = { ...account, initiatorId: value };
		// A reference names one call, so a look-up does not carry it.
		if (field.unique !== 'always') valuesOfLookUp[name] = value;
		const { displayName: label } = field.ui;
		const text = String(value);
		if (field.identifies && field.eko !== undefined && text !== '') {
			// IDs are text wherever they come out, amounts are numbers.
			if (name in operation.fields) about[field.eko] = value as string | number;
			// A reference that was typed in may hold what must not be shown; that is looked at last.
			else references[field.eko] = shown[label] = text;
		}
		if (field.isLimited) {
			const most = maximumAmount.parse(
				readParameter('options.maximumAmount', maximumAmount.ui, itemIndex),
			);
			const advice = 'Check it, or raise Maximum Amount under Options.';
			if (Number(value) > most) throw new FieldError(label, `is more than ${most}`, advice);
		}
		if (field.sensitive) sensitive[field.sensitive][label] = text;
		const { unique } = field;
		const isUnique =
			unique === 'always' ||
			(isOncePerPerson &&
				(unique === 'perEffect' || (unique === 'perEffectWhenLive' && account.isLive)));
		if (isUnique) uniqueValues.push({ label, value: text, unique });
	}
	assertOneOf(operation, values);
	rejectSensitive(shown, { ...sensitive.exact, ...sensitive.digits });
	const request = buildRequest(operation, values);
	const identifiers = { ...about, ...references };
	const { lookUp: lookedUp } = operation;
	const lookUp =
		lookedUp && !(lookedUp.parameter in request.parameters)
			? buildRequest(lookedUp.operation, valuesOfLookUp)
			: undefined;
	const identity = { identifiers, uniqueValues };
	return { itemIndex, credential, account, request, lookUp, ...identity, sensitive };
}

/** A field of an item, and where n8n keeps it. */
interface Parameter {
	name: string;
	field: Field;
	path: string;
}

/** Every parameter that an item has; an own field takes the place of a common one. */
function parametersOf(operation: RunConfig['operation']): Parameter[] {
	const own = Object.entries(operation.fields);
	const common = Object.entries(callFieldsOf(operation));
	return [
		...common.map(([name, field]) => ({ name, field, path: `options.${name}` })),
		...own.map(([name, field]) => ({
			name,
			field,
			path: isOptional(operation, name) ? `options.${name}` : name,
		})),
	];
}

/** @throws FieldError unless one of the fields that stand for each other is filled in, and one alone */
function assertOneOf(
	{ oneOf, fields }: RunConfig['operation'],
	values: Readonly<Record<string, unknown>>,
): void {
	if (!oneOf) return;
	const [first, second] = oneOf.map((name) => (fields[name] as Field).ui.displayName);
	const filled = oneOf.filter((name) => values[name] !== '').length;
	if (filled === 1) return;
	throw new FieldError(
		String(first),
		filled === 0 ? `and ${second} are empty` : `and ${second} are both filled in`,
		'Fill in one of them.',
	);
}

/** @throws FieldError when what is shown and stored holds what must not be */
function rejectSensitive(
	shown: Readonly<Record<string, string>>,
	sensitive: Readonly<Record<string, string>>,
): void {
	for (const [label, text] of Object.entries(shown)) {
		const plain = text.replace(/[_-]/g, '').toUpperCase();
		const held = Object.entries(sensitive).find(([, value]) => plain.includes(value));
		if (!held) continue;
		throw new FieldError(
			label,
			`contains the ${held[0]}`,
			'References are shown and stored. Use another one, or leave it empty.',
		);
	}
}
