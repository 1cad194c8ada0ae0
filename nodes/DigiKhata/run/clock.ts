import { sleep } from 'n8n-workflow';

/** Time as payments and waiting see it; an object, so that tests can have another one. */
export const clock = {
	/** Milliseconds. */
	now: (): number => performance.now(),
	/** @returns whether the time passed: not where the signal ended the sleep */
	sleep: async (ms: number, signal?: AbortSignal): Promise<boolean> => {
		// n8n-workflow has such a sleep only in some versions.
		if (!signal) return await sleep(ms).then(() => true);
		if (signal.aborted) return false;
		return await new Promise<boolean>((resolve) => {
			const cancel = (): void => resolve(false);
			signal.addEventListener('abort', cancel);
			void sleep(ms).then(() => {
				signal.removeEventListener('abort', cancel);
				resolve(true);
			});
		});
	},
};
