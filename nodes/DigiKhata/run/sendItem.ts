import type { IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { ekoRequest } from '../eko/request';
import { type Ending, endingOf } from './itemResult';
import type { PreparedItem } from './prepareItems';
import type { Run } from './runConfig';

/** Milliseconds before what only reads is sent once more. */
const PAUSE = 500;

/** Sends one item; what only reads is sent once more when Eko was not reached or could not answer. */
export async function sendItem(
	context: IExecuteFunctions,
	run: Run,
	item: PreparedItem,
): Promise<Ending> {
	const first = await sendOnce(context, run, item);
	if (run.operation.effect !== 'reads' || !isPassing(first)) return first;
	await sleep(PAUSE);
	return isCancelled(context) ? first : await sendOnce(context, run, item);
}

/** Whether the execution was cancelled. */
export function isCancelled(context: IExecuteFunctions): boolean {
	return context.getExecutionCancelSignal()?.aborted ?? false;
}

/** Whether an item may well succeed a moment later. */
function isPassing(ending: Ending): boolean {
	return (
		ending.kind === 'notSent' ||
		(ending.kind === 'unknown' && Number(ending.problem.httpCode) >= 500)
	);
}

async function sendOnce(context: IExecuteFunctions, run: Run, item: PreparedItem): Promise<Ending> {
	const { operation, timeout } = run;
	const { baseUrl } = item.account;
	const answer = await ekoRequest(
		context,
		item.credential,
		baseUrl,
		operation.method,
		item.call,
		timeout,
	);
	try {
		return endingOf(answer, run, item);
	} catch {
		// Whatever a reply holds, it must not cost the references of the other items.
		return endingOf({ noReply: 'broken' }, run, item);
	}
}
