import type { UserMessage } from './message';

/** The message for an item that was ready when the run was canceled. */
export const NOT_STARTED: UserMessage = {
	// By the word "canceled" n8n shows the run as canceled, not as failed.
	message: 'The execution was canceled before this item was sent',
	description: 'Nothing was sent. It is safe to run this item again.',
};
