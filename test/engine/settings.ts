/** Settings of a node in n8n as the tests give them: here and nowhere else. */

/** The On Error settings with which a run goes on: continue and error output. */
export const CONTINUE = ['continueRegularOutput', 'continueErrorOutput'] as const;

/** All On Error settings. */
export const ON_ERROR = ['stopWorkflow', ...CONTINUE] as const;

/** One of {@link ON_ERROR}. */
export type OnError = (typeof ON_ERROR)[number];

/** Retry On Fail, without the second that n8n waits between tries unless told otherwise. */
export const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;
