import { sleepWithAbort } from 'n8n-workflow';

/** Time as payments and waiting see it; an object, so that tests can have another one. */
export const clock = {
	/** Milliseconds. */
	now: (): number => performance.now(),
	/** @throws when the signal ends the sleep */
	sleep: async (ms: number, signal?: AbortSignal): Promise<void> =>
		await sleepWithAbort(ms, signal),
};
