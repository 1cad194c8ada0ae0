import type { IExecuteFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { EFFECTS } from '../contract/effects';
import type { EkoRequest, Operation } from '../contract/operation';
import { nodeTransport } from '../eko/request';
import { callEko } from './callEko';
import { type ItemResult, toItemResult, toUnsentItem } from './itemResult';
import type { PreparedItem } from './prepareItems';
import type { RunConfig } from './runConfig';

/** Milliseconds before a call that is safe to repeat is sent once more. */
const RETRY_DELAY_MS = 500;

/**
 * Sends one item, after looking up what was left empty. What only reads is sent once more when Eko was
 * not reached or could not answer.
 */
export async function sendItem(
	context: IExecuteFunctions,
	config: RunConfig,
	item: PreparedItem,
): Promise<ItemResult> {
	const { operation, adviceWhenUnknown, timeout } = config;
	const { credential, account, sensitive } = item;
	const transport = nodeTransport(context, credential);
	const [digits] = Object.values(sensitive.digits);
	// Whoever repeats an account number may have dropped its leading zeros.
	const exact = Object.values(sensitive.exact).map((value) => value.replace(/^0+(?=\d{6})/, ''));
	const secrets = { digits, exact };
	const send = async (sent: Operation, request: EkoRequest): Promise<ItemResult> => {
		const call = { operation: sent, adviceWhenUnknown, account, request, timeout, secrets };
		const once = async (): Promise<ItemResult> =>
			toItemResult(await callEko(transport, call, () => isCanceled(context)), item, {
				simplify: config.simplify,
				operation: sent,
			});
		const first = await once();
		if (!EFFECTS[sent.effect].retryTransient || !isTransient(first)) return first;
		await sleep(RETRY_DELAY_MS);
		return isCanceled(context) ? first : await once();
	};
	if (!item.lookUp || !operation.lookUp) return await send(operation, item.request);
	const { parameter, operation: lookUp } = operation.lookUp;
	const found = await send(lookUp, item.lookUp);
	if (found.kind !== 'success') return toUnsentItem(found.message, item.identifiers);
	const { method, path, parameters } = item.request;
	const complete = { ...parameters, [parameter]: found.references[parameter] };
	return await send(operation, { method, path, parameters: complete });
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
