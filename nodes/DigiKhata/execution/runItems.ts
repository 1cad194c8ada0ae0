import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { apiError } from '../transport/ekoErrors';
import { ekoRequest } from '../transport/ekoRequest';
import type { Problem } from '../transport/ekoProblem';
import { type Ending, endingOf } from './ending';
import { forEachWithLimit } from './forEachWithLimit';
import { preflight, type PreparedItem, type UnusableItem } from './preflight';
import { readRun, type Run } from './run';
import { sentBefore } from './sentBefore';
import { stopError, unusableError, wordsOf } from './stopError';

const NOT_STARTED: Problem = {
	// By the word "canceled" n8n shows the run as canceled, not as failed.
	message: 'The execution was canceled before this item was sent',
	description: 'Nothing was sent, so it is safe to run this item again.',
};

/**
 * Runs the chosen operation for every input item: check all, send at most `concurrency` at once,
 * collect in the order of input. A person may be texted for each item.
 *
 * @returns one output item for each input item, paired with it; with a "continue" setting, one that
 * did not succeed has `error` set
 * @throws NodeOperationError naming item and field, before anything is sent, for an unusable value
 * @throws NodeApiError for the first item that did not succeed; see {@link stopError}
 */
export async function runItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (items.length === 0) return [];
	const node = context.getNode();
	const stops = !context.continueOnFail();
	const run = await readRun(context);
	const checked = preflight(context, run, items.length);
	const [firstUnusable, ...others] = checked.filter(isUnusable);
	if (stops && firstUnusable) throw unusableError(node, [firstUnusable, ...others]);

	const endings = await endAll(context, run, items, checked, stops);
	const index = endings.findIndex((ending) => ending?.kind !== 'success');
	const firstEnding = endings[index];
	if (stops && index !== -1) {
		const problem = firstEnding && 'problem' in firstEnding ? firstEnding.problem : NOT_STARTED;
		throw stopError(node, checked as PreparedItem[], endings, index, problem);
	}
	return endings.map((ending, item) => {
		const pairedItem = { item };
		if (ending?.kind === 'success') return { json: ending.json, pairedItem };
		const { message, description, ...rest } = ending?.problem ?? NOT_STARTED;
		// Of an item's error only the message reaches the next node, so the advice goes along in it.
		const error = apiError(
			node,
			{ message: `${message}. ${description}`, description, ...rest },
			item,
		);
		return { json: { error: error.message }, error, pairedItem };
	});
}

function isUnusable(item: PreparedItem | UnusableItem): item is UnusableItem {
	return 'problem' in item;
}

/** Brings each item to its ending; undefined for those that were not started. */
async function endAll(
	context: IExecuteFunctions,
	run: Run,
	items: readonly INodeExecutionData[],
	checked: ReadonlyArray<PreparedItem | UnusableItem>,
	stops: boolean,
): Promise<Array<Ending | undefined>> {
	const memory = sentBefore(context);
	const endings = checked.map((item, index): Ending | undefined =>
		isUnusable(item)
			? { kind: 'notSent', problem: wordsOf(item.problem) }
			: memory.recall(items[index]),
	);
	const isFailure = (ending: Ending | undefined): boolean =>
		ending !== undefined && ending.kind !== 'success';
	let mayStart = !(stops && endings.some(isFailure));
	const isCancelled = (): boolean => context.getExecutionCancelSignal()?.aborted ?? false;
	const unsent = checked.filter(
		(item): item is PreparedItem => endings[item.itemIndex] === undefined && !isUnusable(item),
	);
	await forEachWithLimit(
		unsent,
		run.concurrency,
		() => mayStart && !isCancelled(),
		async (item) => {
			const ending = await send(context, run, item);
			memory.remember(items[item.itemIndex], ending);
			endings[item.itemIndex] = ending;
			if (stops && isFailure(ending)) mayStart = false;
		},
	);
	return endings;
}

async function send(context: IExecuteFunctions, run: Run, item: PreparedItem): Promise<Ending> {
	const { operation, credential, account, timeout } = run;
	const answer = await ekoRequest(
		context,
		credential,
		account.baseUrl,
		operation.method,
		item.call,
		timeout,
	);
	return endingOf(answer, run, item);
}
