import type { IDataObject, INode, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { isBlank } from '../fields/normalize';
import { createApiError, createOperationError } from './nodeErrors';
import { toMessage, type UserMessage } from '../messages/message';
import type { ItemResult } from './itemResult';
import type { InvalidItem } from './prepareItems';

/** The error that stops a run before anything is sent, naming the first unusable item and its field. */
export function createInvalidItemsError(
	node: INode,
	[first, ...others]: readonly [InvalidItem, ...InvalidItem[]],
): NodeOperationError {
	const { message, description } = toMessage(first.error);
	const shown = others.slice(0, 10).map(({ itemIndex }) => itemIndex + 1);
	const more = others.length > shown.length ? ', …' : '';
	const rest = others.length > 0 ? ` Other items to fix: ${shown.join(', ')}${more}.` : '';
	return createOperationError(node, {
		message: `Item ${first.itemIndex + 1}: ${message}`,
		description: `${description}${rest} Nothing was sent.`,
	});
}

/**
 * The error that stops a run because of one item. n8n drops the whole output of a node that throws,
 * so what was issued for the other items goes along in `context.issued`, which n8n stores with the
 * run and hands to the error workflow.
 */
export function createStopError(
	node: INode,
	results: ReadonlyArray<ItemResult | undefined>,
	itemIndex: number,
	message: UserMessage,
	noteWhenRerun = 'Before you run the workflow again, remove the items that succeeded, or they are sent again.',
): NodeApiError {
	const total = results.length;
	const issued: IDataObject[] = [];
	const unsuccessful: IDataObject[] = [];
	let notStarted = 0;
	results.forEach((result, index) => {
		if (result === undefined) notStarted++;
		else if (result.kind === 'success') issued.push({ itemIndex: index, ...result.references });
		else {
			const { message } = result.message;
			unsuccessful.push({ itemIndex: index, ...result.facts, message });
		}
	});
	const unknown = unsuccessful.filter(({ outcome }) => outcome === 'unknown').length;
	const unknownNote = unknown > 0 ? ` (${unknown} with an unknown outcome)` : '';
	const counts = `Of ${total} items: ${issued.length} succeeded, ${unsuccessful.length} did not${unknownNote}, ${notStarted} not started.`;
	const kept =
		issued.length > 0
			? ` ${noteWhenRerun} What Eko issued is in the error details, under “From Eko DigiKhata”; an error workflow reads it as {{ $json.execution.error.context.issued }}.`
			: '';
	const failed = results[itemIndex];
	// Eko knows no reference of what was not sent.
	const reference =
		failed?.kind === 'not_sent' ? undefined : failed?.identity?.identifiers.client_ref_id;
	const called = isBlank(reference) ? '' : ` Client reference: ${reference}.`;
	// Without `itemIndex`, which n8n would show behind the message, counted from 0: "Item 3: … [item 2]".
	const error = createApiError(node, {
		...message,
		message: total > 1 ? `Item ${itemIndex + 1}: ${message.message}` : message.message,
		description: message.description + called + (total > 1 ? ` ${counts}${kept}` : ''),
	});
	// n8n's editor shows `data`.
	const data = { issued, unsuccessful, notStarted };
	Object.assign(error.context, { ...data, data });
	return error;
}
