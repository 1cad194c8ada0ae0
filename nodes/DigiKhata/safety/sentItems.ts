import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * Results of items that reached Eko. Retry On Fail runs the whole node again, in the same process and
 * with the same input item objects; what came of them is looked up here instead of sending a second OTP.
 * An entry lives as long as its item.
 */
const RESULTS = new WeakMap<object, Map<string, unknown>>();

/** What is known of a node's items from earlier tries of the same pass. */
export interface SentItems<Result> {
	get(item: INodeExecutionData | undefined): Result | undefined;
	/** Keeps all but `not_sent`, which is safe to send again. */
	set(item: INodeExecutionData | undefined, result: Result): void;
}

/**
 * The memory of one pass: each execution, each node and each pass through a loop has its own. For an
 * AI tool n8n counts every try as a pass and wraps the same call's `json` in a new item; there, what
 * an agent asked for in one call is what is remembered.
 */
export function openSentItems<Result extends { kind: string }>(
	context: IExecuteFunctions,
): SentItems<Result> {
	const { id, type } = context.getNode();
	const isTool = type.endsWith('Tool');
	const { $runIndex } = context.getWorkflowDataProxy(0);
	const runKey = [context.getExecutionId(), id, isTool ? 'call' : $runIndex].join('/');
	const keyOf = (item: INodeExecutionData): object => (isTool ? item.json : item);
	return {
		get: (item) => item && (RESULTS.get(keyOf(item))?.get(runKey) as Result | undefined),
		set: (item, result) => {
			if (item === undefined || result.kind === 'not_sent') return;
			const results = RESULTS.get(keyOf(item)) ?? new Map<string, unknown>();
			RESULTS.set(keyOf(item), results.set(runKey, result));
		},
	};
}
