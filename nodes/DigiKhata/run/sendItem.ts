import type { IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { EFFECTS } from '../contract/effects';
import { nodeTransport } from '../eko/request';
import { callEko } from './callEko';
import { type ItemResult, toItemResult } from './itemResult';
import type { PreparedItem } from './prepareItems';
import type { RunConfig } from './runConfig';

/** Milliseconds before a call that is safe to repeat is sent once more. */
const RETRY_DELAY_MS = 500;

/** Sends one item; what only reads is sent once more when Eko was not reached or could not answer. */
export async function sendItem(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
): Promise<ItemResult> {
	const { operation, adviceWhenUnknown, timeout } = config;
	const { credential, account, request, sensitive } = item;
	const transport = nodeTransport(context, credential);
	const [digits] = Object.values(sensitive.digits);
	const secrets = { digits, exact: Object.values(sensitive.exact) };
	const call = { operation, adviceWhenUnknown, account, request, timeout, secrets };
	const send = async (): Promise<ItemResult> =>
		toItemResult(await callEko(transport, call, () => isCanceled(context)), item, config);

	const first = await send();
	if (!EFFECTS[operation.effect].retryTransient || !isTransient(first)) return first;
	await sleep(RETRY_DELAY_MS);
	return isCanceled(context) ? first : await send();
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
