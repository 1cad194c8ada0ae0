import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { UserMessage } from '../messages/message';

/**
 * One fresh error that n8n can show and store. There is no request, header, reply or `cause` in it,
 * and none of the node's parameters: a typed Aadhaar number would go to the error workflow with them.
 */
export function createApiError(node: INode, message: UserMessage): NodeApiError {
	const nothing: JsonObject = {};
	const error = new NodeApiError(removeParameters(node), nothing, { ...message });
	// n8n replaces a message by the words in it, e.g. one that quotes Eko's "connect ETIMEDOUT" by the
	// advice to retry at once.
	error.message = message.message;
	return error;
}

/** As {@link createApiError}, for what was refused before anything was sent. */
export function createOperationError(node: INode, message: UserMessage): NodeOperationError {
	const error = new NodeOperationError(removeParameters(node), message.message, { ...message });
	delete error.cause;
	return error;
}

function removeParameters(node: INode): INode {
	return { ...node, parameters: {} };
}
