import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { FieldError } from '../../../credentials/fieldError';
import { createApiError, createOperationError } from './nodeErrors';
import type { UserMessage } from '../messages/describe';
import type { ItemResult, FailedItem } from './itemResult';
import { forEachWithLimit } from './forEachWithLimit';
import { prepareItems, type PreparedItem, type InvalidItem } from './prepareItems';
import { readRunConfig, type RunConfig } from './runConfig';
import { isCancelled, sendItem } from './sendItem';
import { type SentItems, openSentItems } from '../safety/sentItems';
import { createStopError, createInvalidItemsError, toMessage } from './stopError';

/** What a workflow may look for at the end of a message; the README says so. */
export const OUTCOMES = { refused: 'refused', unknown: 'unknown', notSent: 'not sent' } as const;

/** What is said of an item that was ready when the run was canceled. */
export const NOT_STARTED: UserMessage = {
	// By the word "canceled" n8n shows the run as canceled, not as failed.
	message: 'The execution was canceled before this item was sent',
	description: 'Nothing was sent, so it is safe to run this item again.',
};

/**
 * Runs the chosen operation for every input item: check all, send at most `concurrency` at once,
 * collect in the order of input. A person may be texted for each item. Items that were sent in an
 * earlier try of Retry On Fail are not sent again.
 *
 * @returns one output item for each input item, paired with it; with a "continue" setting, one that
 * did not succeed has `error` set
 * @throws NodeOperationError naming item and field, before anything is sent, for an unusable value
 * @throws NodeApiError for the first item that did not succeed; see {@link createStopError}
 */
export async function runItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (items.length === 0) return [];
	const node = context.getNode();
	const stopOnError = !context.continueOnFail();
	const memory = openSentItems(context);
	const endings = items.map((item) => memory.recall(item));
	const run = await readRunConfig(context);
	if (run instanceof FieldError) {
		const problem = toMessage(run);
		if (stopOnError && !endings.some(Boolean)) throw createOperationError(node, problem);
		endings.forEach((ending, index) => (endings[index] = ending ?? { kind: 'notSent', problem }));
	} else {
		await sendPending(context, run, endings, memory, stopOnError);
	}
	if (stopOnError) throwFirstFailure(node, endings);
	return endings.map((ending, item) =>
		ending?.kind === 'success'
			? { json: ending.json, pairedItem: { item } }
			: failedOutput(node, ending ?? { kind: 'notSent', problem: NOT_STARTED }, item),
	);
}

/**
 * Checks what was not sent yet, sends it and notes each ending, until there is a reason to start no
 * more.
 *
 * @throws NodeOperationError when the run stops for an unusable value and nothing was sent before
 */
async function sendPending(
	context: IExecuteFunctions,
	run: RunConfig,
	endings: Array<ItemResult | undefined>,
	memory: SentItems,
	stopOnError: boolean,
): Promise<void> {
	const checked = await prepareItems(context, run, endings);
	const [firstUnusable, ...others] = checked.filter(isInvalid);
	if (stopOnError && firstUnusable && !endings.some(Boolean)) {
		throw createInvalidItemsError(context.getNode(), [firstUnusable, ...others]);
	}
	for (const item of checked.filter(isInvalid)) {
		endings[item.itemIndex] = { kind: 'notSent', problem: toMessage(item.problem) };
	}
	const items = context.getInputData();
	let canStart = !(stopOnError && endings.some(isFailure));
	await forEachWithLimit(
		checked.filter(isPrepared),
		run.concurrency,
		() => canStart && !isCancelled(context),
		async (item) => {
			const ending = await sendItem(context, run, item);
			memory.remember(items[item.itemIndex], ending);
			endings[item.itemIndex] = ending;
			if (stopOnError && isFailure(ending)) canStart = false;
		},
	);
}

/**
 * An item that did not succeed, for the next node. Of its error n8n hands on the message alone, so the
 * advice goes along in it, and last the outcome, for an IF node.
 */
function failedOutput(
	node: INode,
	{ kind, problem }: FailedItem,
	item: number,
): INodeExecutionData {
	const { message, description } = problem;
	const text = `${message}. ${description} Outcome: ${OUTCOMES[kind]}.`;
	const error = createApiError(node, { ...problem, message: text }, item);
	return { json: { error: text }, error, pairedItem: { item } };
}

function throwFirstFailure(node: INode, endings: ReadonlyArray<ItemResult | undefined>): void {
	const failed = endings.findIndex(isFailure);
	const ending = endings[failed];
	if (isFailure(ending)) throw createStopError(node, endings, failed, ending.problem);
	const notStarted = endings.indexOf(undefined);
	if (notStarted !== -1) throw createStopError(node, endings, notStarted, NOT_STARTED);
}

function isFailure(ending: ItemResult | undefined): ending is FailedItem {
	return ending !== undefined && ending.kind !== 'success';
}

function isInvalid(item: PreparedItem | InvalidItem | undefined): item is InvalidItem {
	return item !== undefined && 'problem' in item;
}

function isPrepared(item: PreparedItem | InvalidItem | undefined): item is PreparedItem {
	return item !== undefined && 'call' in item;
}
