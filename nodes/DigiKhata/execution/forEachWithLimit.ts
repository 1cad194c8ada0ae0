import { sleep } from 'n8n-workflow';

/**
 * Calls an asynchronous function for each input, at most `limit` at once, started in order of input.
 *
 * Between two starts there is a moment of two milliseconds: calls that start together are answered
 * together, and then wait for each other while n8n's one thread works through the answers.
 *
 * @param mayStart asked before each start; once it says no, nothing more is started and what is
 * under way is waited for
 */
export async function forEachWithLimit<Input>(
	inputs: readonly Input[],
	limit: number,
	mayStart: () => boolean,
	call: (input: Input) => Promise<void>,
): Promise<void> {
	const waiting = inputs.values();
	let nextStart = Promise.resolve();
	const work = async (): Promise<void> => {
		for (const input of waiting) {
			const myStart = nextStart;
			nextStart = myStart.then(async () => await sleep(2));
			await myStart;
			if (!mayStart()) return;
			await call(input);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, inputs.length) }, work));
}
