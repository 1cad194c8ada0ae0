import type { Recorded } from './claims';

/** Texts that wait for the call that records them, and what it will find. */
interface Batch {
	readonly texts: string[];
	readonly recorded: Promise<Recorded>;
}

let last: Promise<unknown> = Promise.resolve();
const waiting = new Map<string, Batch>();

/**
 * Makes calls one after the other, of all executions in this n8n process: for what is read and then
 * written, so that of two calls at once one undoes the other.
 *
 * @returns what the call returns, or throws what it throws
 */
export async function inTurn<T>(call: () => Promise<T>): Promise<T> {
	const own = last.then(call);
	last = own.catch(() => undefined);
	return await own;
}

/**
 * Records texts in turn, and in one call with all others that wait for the same memory: 40 executions
 * that pay at once write it a few times, not 40. No two callers may have a text in common.
 *
 * @param memory what is read and written, by any name
 * @param record records all of the texts, and returns those that were there before
 */
export async function recordTogether(
	memory: string,
	texts: readonly string[],
	record: (texts: string[]) => Promise<readonly string[]>,
): Promise<Recorded> {
	const joined = waiting.get(memory);
	if (joined) {
		joined.texts.push(...texts);
		return await joined.recorded;
	}
	const all = [...texts];
	const recorded = inTurn(async () => {
		waiting.delete(memory);
		const start = performance.now();
		const known = new Set(await record(all));
		return { known, tookMs: performance.now() - start };
	});
	waiting.set(memory, { texts: all, recorded });
	return await recorded;
}
