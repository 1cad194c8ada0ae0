import type { IDataObject, INode, NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { FieldError } from '../../../credentials/fieldError';
import { createApiError, createOperationError } from './nodeErrors';
import type { UserMessage } from '../messages/describe';
import type { ItemResult } from './itemResult';
import type { InvalidItem } from './prepareItems';

/** A field's problem as the words of an error. */
export function toMessage({ message, description }: FieldError): UserMessage {
	return { message, description };
}

/** The error that stops a run before anything is sent, naming the first unusable item and its field. */
export function createInvalidItemsError(
	node: INode,
	[first, ...others]: readonly [InvalidItem, ...InvalidItem[]],
): NodeOperationError {
	const { message, description } = toMessage(first.problem);
	const shown = others.slice(0, 10).map(({ itemIndex }) => itemIndex + 1);
	const more = others.length > shown.length ? ', …' : '';
	const rest = others.length > 0 ? ` To correct, too: item ${shown.join(', ')}${more}.` : '';
	return createOperationError(node, {
		message: `Item ${first.itemIndex + 1}: ${message}`,
		description: `${description}${rest} No request was sent.`,
	});
}

/**
 * The error that stops a run because of one item. n8n drops the whole output of a node that throws,
 * so what was issued for the other items goes along in `context.issued`, which n8n stores with the
 * run and hands to the error workflow.
 */
export function createStopError(
	node: INode,
	endings: ReadonlyArray<ItemResult | undefined>,
	itemIndex: number,
	problem: UserMessage,
): NodeApiError {
	const total = endings.length;
	const issued: IDataObject[] = [];
	const unsuccessful: IDataObject[] = [];
	let notStarted = 0;
	endings.forEach((ending, index) => {
		if (ending === undefined) notStarted++;
		else if (ending.kind === 'success') issued.push({ itemIndex: index, ...ending.issued });
		else {
			unsuccessful.push({
				itemIndex: index,
				...ending.identity?.subject,
				client_ref_id: ending.identity?.clientRefId,
				outcome: ending.kind,
				...ending.issued,
				message: ending.problem.message,
			});
		}
	});
	const unclear = unsuccessful.filter(({ outcome }) => outcome === 'unknown').length;
	const unclearOnes = unclear > 0 ? ` (${unclear} with an unknown outcome)` : '';
	const counts = `Of ${total} items: ${issued.length} succeeded, ${unsuccessful.length} did not${unclearOnes}, ${notStarted} not started.`;
	const kept =
		issued.length > 0
			? ' Take out those that succeeded before you run the workflow again: it would send them again. What Eko issued is listed in the error details, under “From DigiKhata”; an error workflow reads it as {{ $json.execution.error.context.issued }}.'
			: '';
	// Without `itemIndex`, which n8n would show behind the message, counted from 0: "Item 3: … [item 2]".
	const error = createApiError(node, {
		...problem,
		message: total > 1 ? `Item ${itemIndex + 1}: ${problem.message}` : problem.message,
		description: total > 1 ? `${problem.description} ${counts}${kept}` : problem.description,
	});
	// n8n's editor shows `data`.
	const data = { issued, unsuccessful, notStarted };
	Object.assign(error.context, { ...data, data });
	return error;
}
