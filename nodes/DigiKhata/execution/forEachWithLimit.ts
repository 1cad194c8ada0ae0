/**
 * Calls an asynchronous function for each input, at most `limit` at once, started in order of input.
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
	const work = async (): Promise<void> => {
		while (mayStart()) {
			const next = waiting.next();
			if (next.done) return;
			await call(next.value);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, inputs.length) }, work));
}
