import { sleep } from 'n8n-workflow';

/** Milliseconds between two starts; about what n8n's one thread needs to send a request. */
const APART = 2;

/**
 * Calls an asynchronous function for each input, at most `limit` at once, started in order of input.
 *
 * Starts are two milliseconds apart: calls that start together are answered together, and then wait
 * for each other while n8n's one thread works through the answers.
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
	let next = 0;
	let nextStart = 0;
	const myTurn = async (): Promise<void> => {
		const now = performance.now();
		const start = Math.max(now, nextStart);
		nextStart = start + APART;
		if (start > now) await sleep(start - now);
	};
	const work = async (): Promise<void> => {
		while (next < inputs.length) {
			await myTurn();
			// Timers may be late and out of order, so it is only now that an input is taken.
			if (next === inputs.length || !mayStart()) return;
			await call(inputs[next++] as Input);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, inputs.length) }, work));
}
