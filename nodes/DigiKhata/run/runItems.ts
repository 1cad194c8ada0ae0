import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { FieldError } from '../../../credentials/fieldError';
import { toMessage } from '../messages/message';
import { EFFECTS } from '../contract/effects';
import type { Operation } from '../contract/operation';
import { NOT_STARTED } from '../messages/notStarted';
import { openSentItems, type SentItems } from '../safety/sentItems';
import { askInRounds } from './askInRounds';
import { forEachWithLimit } from './forEachWithLimit';
import {
	type FailedItem,
	type ItemResult,
	toFailedOutput,
	toInvalidItem,
	toUnsentItem,
} from './itemResult';
import { showHints } from './hints';
import { createOperationError } from './nodeErrors';
import { type InvalidItem, prepareItems, type PreparedItem } from './prepareItems';
import { openPayments, type Payments } from './payments';
import { readRunConfig, type RunConfig } from './runConfig';
import { isCanceled, sendItem } from './sendItem';
import { createInvalidItemsError, createStopError } from './stopError';

/**
 * Runs the chosen operation for every input item: check all, send at most `concurrency` at once,
 * collect in the order of input. An OTP may be sent for each item. Items that were sent in an
 * earlier try of Retry On Fail are not sent again.
 *
 * @returns output items paired with their input: one each, but for operations that list something; with
 * a "continue" setting, one that did not succeed has `error` in its data
 * @throws NodeOperationError naming item and field, before anything is sent, for an unusable value
 * @throws NodeApiError for the first item that did not succeed; see {@link createStopError}
 */
export async function runItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (items.length === 0) return [];
	const node = context.getNode();
	const stopOnError = !context.continueOnFail();
	const sentItems = openSentItems<ItemResult>(context);
	const results = items.map((item) => sentItems.get(item));
	const sentEarlier = results.filter(Boolean).length;
	const config = await readRunConfig(context);
	if (config instanceof FieldError) {
		if (stopOnError && !results.some(Boolean)) throw createOperationError(node, toMessage(config));
		results.forEach((result, index) => (results[index] = result ?? toInvalidItem(config)));
	} else {
		await sendPending(context, config, results, sentItems, stopOnError);
	}
	if (stopOnError) {
		const effect = config instanceof FieldError ? undefined : config.operation.effect;
		throwFirstFailure(node, results, effect && EFFECTS[effect].noteWhenRerun);
	}
	showHints(context, sentEarlier, results);
	return (results as ItemResult[]).flatMap((result, item) =>
		result.kind === 'success'
			? result.items.map((json) => ({ json, pairedItem: { item } }))
			: [toFailedOutput(result, item)],
	);
}

/**
 * Checks what was not sent yet, sends it and notes each result, until there is a reason to start no
 * more.
 *
 * @throws NodeOperationError when the run stops for an unusable value and nothing was sent before
 */
async function sendPending(
	context: IExecuteFunctions,
	config: RunConfig,
	results: Array<ItemResult | undefined>,
	sentItems: SentItems<ItemResult>,
	stopOnError: boolean,
): Promise<void> {
	const prepared = await prepareItems(context, config, results);
	const [firstInvalid, ...others] = prepared.filter(isInvalid);
	if (stopOnError && firstInvalid && !results.some(Boolean)) {
		throw createInvalidItemsError(context.getNode(), [firstInvalid, ...others]);
	}
	for (const { itemIndex, error, identifiers } of prepared.filter(isInvalid)) {
		results[itemIndex] = toInvalidItem(error, identifiers);
	}
	const items = context.getInputData();
	const ready = prepared.filter(isPrepared);
	const isPending = (result: ItemResult | undefined): boolean =>
		config.waitMs > 0 && asksAgain(result, config.operation);
	const payments =
		EFFECTS[config.operation.effect].paysOnce && ready.length > 0
			? await openPayments(context, config, ready)
			: undefined;
	let canStart = !(stopOnError && results.some(isFailed));
	const mayGoOn = (): boolean => canStart && !isCanceled(context);
	const send = (pending: PreparedItem[]): Promise<void> =>
		forEachWithLimit(pending, config.concurrency, mayGoOn, async (item) => {
			const { itemIndex } = item;
			const result = payments
				? await payments.pay(item, mayGoOn)
				: await sendItem(context, config, item);
			if (result === undefined) return;
			// A later failure does not replace a success.
			if (results[itemIndex]?.kind === 'success' && isFailed(result)) return;
			sentItems.set(items[itemIndex], result);
			results[itemIndex] = result;
			if (stopOnError && isFailed(result) && !isPending(result)) canStart = false;
		});
	try {
		await send(ready);
		if (payments && !canStart) await nameEarlier(context, config, ready, results, payments);
	} finally {
		await payments?.close(results);
	}
	await askInRounds({
		waitMs: config.waitMs,
		findPending: () => ready.filter((item) => canStart && isPending(results[item.itemIndex])),
		ask: send,
		signal: context.getExecutionCancelSignal(),
	});
	if (stopOnError) return;
	for (const { itemIndex, identifiers } of prepared.filter(isPrepared)) {
		results[itemIndex] ??= toUnsentItem(NOT_STARTED, identifiers);
	}
}

/** A payment run that stops still reports what earlier runs paid, for as long as Eko answers. */
async function nameEarlier(
	context: IExecuteFunctions,
	{ concurrency }: RunConfig,
	ready: readonly PreparedItem[],
	results: Array<ItemResult | undefined>,
	payments: Payments,
): Promise<void> {
	let isAnswered = true;
	await forEachWithLimit(
		ready.filter((item) => !results[item.itemIndex] && payments.wasAttempted(item)),
		concurrency,
		() => isAnswered && !isCanceled(context),
		async (item) => {
			const result = await payments.pay(item, () => false);
			results[item.itemIndex] = result;
			isAnswered = isAnswered && !(isFailed(result) && result.facts.status_check === 'no_answer');
		},
	);
}

function throwFirstFailure(
	node: INode,
	results: ReadonlyArray<ItemResult | undefined>,
	noteWhenRerun: string | undefined,
): void {
	const failed = results.findIndex(isFailed);
	const result = results[failed];
	if (isFailed(result)) throw createStopError(node, results, failed, result.message, noteWhenRerun);
	const notStarted = results.indexOf(undefined);
	if (notStarted !== -1) {
		throw createStopError(node, results, notStarted, NOT_STARTED, noteWhenRerun);
	}
}

function isFailed(result: ItemResult | undefined): result is FailedItem {
	return result !== undefined && result.kind !== 'success';
}

/** Whether to ask again: the state is not final, or Eko did not tell it, and not because of the account. */
function asksAgain(result: ItemResult | undefined, { id }: Operation): boolean {
	return result?.kind === 'success'
		? result.references.next_step === id
		: !result?.facts.is_account_problem;
}

function isInvalid(item: PreparedItem | InvalidItem | undefined): item is InvalidItem {
	return item !== undefined && 'error' in item;
}

function isPrepared(item: PreparedItem | InvalidItem | undefined): item is PreparedItem {
	return item !== undefined && 'request' in item;
}
