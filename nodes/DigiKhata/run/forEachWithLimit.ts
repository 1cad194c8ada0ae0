import { sleep } from 'n8n-workflow';

/** Milliseconds between the first starts, one for each place. */
const RAMP_UP_INTERVAL_MS = 3;

/** Milliseconds between later starts, at least; about what n8n's one thread needs for a request. */
const START_INTERVAL_MS = 1.75;

/**
 * Calls an asynchronous function for each input, at most `limit` at once, started in order of input.
 *
 * Starts are apart: calls that start together are answered together, and then wait for each other
 * while n8n's one thread works through the answers. The first are further apart than later ones have
 * to be, so that one late answer does not make all behind it wait.
 *
 * @param canStart asked before each start; once it says no, nothing more is started and what is
 * under way is waited for
 */
export async function forEachWithLimit<Input>(
	inputs: readonly Input[],
	limit: number,
	canStart: () => boolean,
	call: (input: Input) => Promise<void>,
): Promise<void> {
	let next = 0;
	let nextStart = 0;
	const waitForSlot = async (): Promise<void> => {
		const now = performance.now();
		const start = Math.max(now, nextStart);
		nextStart = start + (next < limit ? RAMP_UP_INTERVAL_MS : START_INTERVAL_MS);
		if (start > now) await sleep(start - now);
	};
	const worker = async (): Promise<void> => {
		while (next < inputs.length) {
			await waitForSlot();
			// Timers may be late and out of order, so it is only now that an input is taken.
			if (next === inputs.length || !canStart()) return;
			await call(inputs[next++] as Input);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, inputs.length) }, worker));
}
