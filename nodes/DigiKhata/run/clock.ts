import { sleep } from 'n8n-workflow';

/** Time as payments and waiting see it; an object, so that tests can have another one. */
export const clock = {
	/** Milliseconds. */
	now: (): number => performance.now(),
	/** @throws when the signal ends the sleep. n8n-workflow has such a sleep only in some versions. */
	sleep: async (ms: number, signal?: AbortSignal): Promise<void> => {
		let cancel = (): void => undefined;
		const canceled = new Promise<never>((_resolve, reject) => {
			cancel = () => reject(new Error('canceled'));
			if (signal?.aborted) cancel();
			signal?.addEventListener('abort', cancel);
		});
		await Promise.race([sleep(ms), canceled]).finally(() =>
			signal?.removeEventListener('abort', cancel),
		);
	},
};
