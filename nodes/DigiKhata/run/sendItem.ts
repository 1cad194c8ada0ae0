import type { IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { sendRequest } from '../eko/request';
import { type ItemResult, toItemResult } from './itemResult';
import type { PreparedItem } from './prepareItems';
import type { RunConfig } from './runConfig';

/** Milliseconds before what only reads is sent once more. */
const RETRY_DELAY_MS = 500;

/** Sends one item; what only reads is sent once more when Eko was not reached or could not answer. */
export async function sendItem(
	context: IExecuteFunctions,
	run: RunConfig,
	item: PreparedItem,
): Promise<ItemResult> {
	const first = await sendOnce(context, run, item);
	if (run.operation.effect !== 'reads' || !isTransient(first)) return first;
	await sleep(RETRY_DELAY_MS);
	return isCancelled(context) ? first : await sendOnce(context, run, item);
}

/** Whether the execution was cancelled. */
export function isCancelled(context: IExecuteFunctions): boolean {
	return context.getExecutionCancelSignal()?.aborted ?? false;
}

/** Whether an item may well succeed a moment later. */
function isTransient(ending: ItemResult): boolean {
	return (
		ending.kind === 'notSent' ||
		(ending.kind === 'unknown' && Number(ending.problem.httpCode) >= 500)
	);
}

async function sendOnce(
	context: IExecuteFunctions,
	run: RunConfig,
	item: PreparedItem,
): Promise<ItemResult> {
	const { operation, timeout } = run;
	const { baseUrl } = item.account;
	const answer = await sendRequest(
		context,
		item.credential,
		baseUrl,
		operation.method,
		item.call,
		timeout,
	);
	try {
		return toItemResult(answer, run, item);
	} catch {
		// Whatever a reply holds, it must not cost the references of the other items.
		return toItemResult({ noReply: 'broken' }, run, item);
	}
}
