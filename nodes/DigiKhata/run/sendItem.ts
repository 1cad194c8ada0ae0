import type { IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { EFFECTS } from '../contract/effects';
import type { Field } from '../contract/field';
import type { EkoRequest, Operation } from '../contract/operation';
import { nodeTransport } from '../eko/request';
import { describeTooSoon } from '../messages/payments';
import { recentOtps } from '../safety/recentOtps';
import { callEko } from './callEko';
import { clock } from './clock';
import { type FailedItem, type ItemResult, toItemResult, toUnsentItem } from './itemResult';
import type { PreparedItem } from './prepareItems';
import type { RunConfig } from './runConfig';

/** Milliseconds before a call that is safe to repeat is sent once more. */
const RETRY_DELAY_MS = 500;

/** Asks Eko for one item: its own operation, or another one about the same people. */
export type Ask = (
	operation: Operation,
	request: EkoRequest,
	simplify?: boolean,
) => Promise<ItemResult>;

/**
 * Sends one item, after looking up what was left empty. What only reads is sent once more when Eko was
 * not reached or could not answer.
 */
export async function sendItem(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
): Promise<ItemResult> {
	const complete = await completeItem(context, config, item);
	if ('kind' in complete) return complete;
	const { operation, minSecondsBetweenOtps } = config;
	const send = () => askFor(context, config, complete)(operation, complete.request);
	if (!EFFECTS[operation.effect].oncePerPerson) return await send();

	const people = item.uniqueValues.filter(({ unique }) => unique === 'perEffect');
	const about = JSON.stringify([item.account.baseUrl, operation.id, people]);
	const now = clock.now();
	const seconds = recentOtps.take(about, minSecondsBetweenOtps, now);
	if (seconds > 0) {
		return toUnsentItem(describeTooSoon(seconds), { ...item.identifiers, retry_after: seconds });
	}
	const result = await send();
	if (!maySend(result)) recentOtps.giveBack(about, now);
	return result;
}

/** Whether somebody may have been sent an OTP: not where the reply names another step in place of one. */
function maySend(result: ItemResult): boolean {
	if (result.kind !== 'success') return result.kind === 'unknown';
	const { otp_ref_id, next_step } = result.references;
	return otp_ref_id !== undefined || next_step === undefined || next_step === 'done';
}

/** How Eko is asked for one item. */
export function askFor(context: IExecuteFunctions, config: RunConfig, item: PreparedItem): Ask {
	const { adviceWhenUnknown, timeout } = config;
	const { credential, account, sensitive } = item;
	const transport = nodeTransport(context, credential);
	const [digits] = Object.values(sensitive.digits);
	// Whoever repeats an account number may have dropped its leading zeros.
	const exact = Object.values(sensitive.exact).map((value) => value.replace(/^0+(?=\d{6})/, ''));
	const secrets = { digits, exact, alone: Object.values(sensitive.alone) };
	return async (operation, request, simplify = config.simplify) => {
		const call = { operation, adviceWhenUnknown, account, request, timeout, secrets };
		const once = async (): Promise<ItemResult> =>
			toItemResult(await callEko(transport, call, () => isCanceled(context)), item, {
				simplify,
				operation,
			});
		const first = await once();
		if (!EFFECTS[operation.effect].retryTransient || !isTransient(first)) return first;
		await sleep(RETRY_DELAY_MS);
		return isCanceled(context) ? first : await once();
	};
}

/** The item with what was left empty and had to be looked up, or why it is not sent. */
export async function completeItem(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
): Promise<PreparedItem | FailedItem> {
	const { lookUp } = config.operation;
	if (!item.lookUp || !lookUp) return item;
	const { request, identifiers } = item;
	const found = await askFor(context, config, item)(lookUp.operation, item.lookUp, true);
	if (found.kind !== 'success') {
		return { ...found, kind: 'not_sent', facts: { ...found.facts, outcome: 'not_sent' } };
	}
	const value = lookUp.find(found.items, request.parameters);
	if (value === undefined) return toUnsentItem(lookUp.whenMissing, identifiers);
	const { parameter } = lookUp;
	const { toEko, identifies } = Object.values(config.operation.fields).find(
		({ eko }) => eko === parameter,
	) as Field;
	const sent = toEko ? toEko(value) : value;
	return {
		...item,
		request: { ...request, parameters: { ...request.parameters, [parameter]: sent } },
		identifiers: identifies ? { ...identifiers, [parameter]: String(value) } : identifiers,
	};
}

/** Whether the execution was canceled. */
export function isCanceled(context: IExecuteFunctions): boolean {
	return context.getExecutionCancelSignal()?.aborted ?? false;
}

/** Whether an item may well succeed a moment later. */
function isTransient(result: ItemResult): boolean {
	return (
		result.kind === 'not_sent' ||
		(result.kind === 'unknown' && Number(result.message.httpCode) >= 500)
	);
}
