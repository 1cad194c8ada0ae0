import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ItemResult } from '../run/itemResult';

/**
 * Endings of items that reached Eko. Retry On Fail runs the whole node again, in the same process and
 * with the same input item objects; what came of them is looked up here instead of texting a person
 * again. An entry lives as long as its item.
 */
const RESULTS = new WeakMap<object, Map<string, ItemResult>>();

/** What is known of a node's items from earlier tries of the same pass. */
export interface SentItems {
	recall(item: INodeExecutionData | undefined): ItemResult | undefined;
	/** Keeps all but `notSent`, which is safe to send again. */
	remember(item: INodeExecutionData | undefined, ending: ItemResult): void;
}

/**
 * The memory of one pass: each execution, each node and each pass through a loop has its own. For an
 * AI tool n8n counts every try as a pass and wraps the same call's `json` in a new item; there, what
 * an agent asked for in one call is what is remembered.
 */
export function openSentItems(context: IExecuteFunctions): SentItems {
	const { id, type } = context.getNode();
	const isTool = type.endsWith('Tool');
	const { $runIndex } = context.getWorkflowDataProxy(0);
	const pass = [context.getExecutionId(), id, isTool ? 'call' : $runIndex].join('/');
	const keyOf = (item: INodeExecutionData): object => (isTool ? item.json : item);
	return {
		recall: (item) => item && RESULTS.get(keyOf(item))?.get(pass),
		remember: (item, ending) => {
			if (item === undefined || ending.kind === 'notSent') return;
			const endings = RESULTS.get(keyOf(item)) ?? new Map<string, ItemResult>();
			RESULTS.set(keyOf(item), endings.set(pass, ending));
		},
	};
}
