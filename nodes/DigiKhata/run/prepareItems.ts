import type { IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { tryParse, FieldError } from '../../../credentials/fieldError';
import { aadhaarNumber } from '../fields/aadhaarNumber';
import { clientRefId } from '../fields/clientRefId';
import type { Field } from '../fields/normalize';
import { initiatorId } from '../fields/initiatorId';
import { userCode } from '../fields/userCode';
import type { EkoRequest } from '../contract/operation';
import type { ItemAccount } from './accountReader';
import type { ItemResult } from './itemResult';
import { parameterReader, type ReadParameter } from './parameterReader';
import type { RunConfig } from './runConfig';

/** One item, ready to be sent. */
export interface PreparedItem extends ItemAccount {
	itemIndex: number;
	call: EkoRequest;
	/** Whom or what the call is about, by Eko's names, e.g. `customer_id`. */
	subject: Readonly<Record<string, string>>;
	clientRefId: string;
	/** By their labels, values that no other item of the run may have. */
	once: Readonly<Record<string, string>>;
	/** 12 digits, to be hidden from whatever comes back. */
	aadhaar: string | undefined;
	/** Other values that must not come back, e.g. a PAN. */
	secrets: readonly string[];
}

/** One item that cannot be sent. */
export interface InvalidItem {
	itemIndex: number;
	problem: FieldError;
}

/** Milliseconds after which other work of n8n gets a turn. */
const YIELD_AFTER_MS = 10;

/**
 * Checks every item before the first request: each field by itself, then that no client reference and,
 * where a person is texted, no subject stands in the run twice. The first of two is kept. Where real
 * people are reached that holds for the Aadhaar number, too: the OTP goes to the mobile number linked
 * with it. Eko's sandbox has one sample number for everybody. An item that cannot be sent takes none of
 * its values away from later ones.
 *
 * @param endings of items that were sent in an earlier try; these are not looked at again
 * @returns in order of input; undefined for those sent earlier
 */
export async function prepareItems(
	context: IExecuteFunctions,
	run: RunConfig,
	endings: ReadonlyArray<ItemResult | undefined>,
): Promise<Array<PreparedItem | InvalidItem | undefined>> {
	const seen = new Map<string, number>();
	endings.forEach((ending, itemIndex) => {
		if (ending?.identity) rejectDuplicates(seen, ending.identity.once, itemIndex);
	});
	const readParameter = parameterReader(context);
	const prepare = (itemIndex: number, account: ItemAccount): PreparedItem => {
		const item = prepareItem(run, itemIndex, account, readParameter);
		rejectDuplicates(seen, item.once, itemIndex);
		return item;
	};
	const check = async (itemIndex: number): Promise<PreparedItem | InvalidItem> => {
		const account = await run.readAccount(itemIndex);
		const item =
			account instanceof FieldError
				? account
				: tryParse(() => prepare(itemIndex, account), unreadable);
		return item instanceof FieldError ? { itemIndex, problem: item } : item;
	};
	const checked: Array<PreparedItem | InvalidItem | undefined> = [];
	let rested = performance.now();
	for (const [itemIndex, ending] of endings.entries()) {
		if (performance.now() - rested > YIELD_AFTER_MS) {
			await sleep(0);
			rested = performance.now();
		}
		checked.push(ending ? undefined : await check(itemIndex));
	}
	return checked;
}

function unreadable(): FieldError {
	return new FieldError('The item', 'could not be checked', 'Check all its fields.');
}

/** @throws FieldError for the first field that cannot be used */
function prepareItem(
	{ operation }: RunConfig,
	itemIndex: number,
	{ credential, account }: ItemAccount,
	readParameter: ReadParameter,
): PreparedItem {
	const read = <T>({ property, check }: Field<T>, collection?: string): T =>
		check(readParameter(property, itemIndex, collection), account);
	const values: Record<string, unknown> = {};
	const secrets: Record<string, string> = {};
	const subject: Record<string, string> = {};
	const people: Record<string, string> = {};
	for (const [name, field] of Object.entries(operation.fields)) {
		const value = (values[name] = read(field));
		const { displayName } = field.property;
		if (field.isSecret) secrets[displayName] = String(value);
		if (field.subject !== undefined) {
			subject[field.subject] = people[displayName] = String(value);
		}
	}
	const { path, parameters } = operation.prepare(values);
	const common = {
		initiator_id: read(initiatorId),
		user_code: read(userCode),
		client_ref_id: read(clientRefId, 'options.'),
	};
	const aadhaar = values.aadhaarNumber as string | undefined;
	const person = aadhaar === undefined ? {} : { [aadhaarNumber.property.displayName]: aadhaar };
	if (account.isLive) Object.assign(people, person);
	const reference = common.client_ref_id.replace(/[_-]/g, '').toUpperCase();
	const hidden = Object.entries({ ...secrets, ...person });
	const held = hidden.find(([, secret]) => reference.includes(secret));
	if (held) {
		throw new FieldError(
			clientRefId.property.displayName,
			`holds the ${held[0]}`,
			'References are shown and stored. Use another one, or leave it empty.',
		);
	}
	return {
		itemIndex,
		credential,
		account,
		call: { path, parameters: { ...common, ...parameters } },
		subject,
		clientRefId: common.client_ref_id,
		once: {
			[clientRefId.property.displayName]: common.client_ref_id,
			...(operation.effect === 'textsPerson' && people),
		},
		aadhaar,
		secrets: Object.values(secrets),
	};
}

/**
 * Takes an item's values for the run, all or none of them.
 *
 * @throws FieldError when an earlier item has one of the values
 */
function rejectDuplicates(
	seen: Map<string, number>,
	once: PreparedItem['once'],
	itemIndex: number,
): void {
	const values = Object.entries(once).map(([label, value]) => ({
		label,
		key: `${label} ${value}`,
	}));
	for (const { label, key } of values) {
		const first = seen.get(key);
		if (first === undefined) continue;
		throw new FieldError(
			label,
			`is the same as that of item ${first + 1}`,
			label === clientRefId.property.displayName
				? 'Leave it empty, or use an expression that differs for each item.'
				: 'Each person is sent one OTP in a run. Remove the duplicate.',
		);
	}
	for (const { key } of values) seen.set(key, itemIndex);
}
