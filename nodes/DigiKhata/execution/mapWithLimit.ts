/**
 * Maps inputs by an asynchronous function, at most `limit` at once, started in order of input.
 *
 * @param mayStart asked before each start; once it says no, nothing more is started and what is
 * under way is waited for
 * @returns in order of input; undefined for what was not started
 */
export async function mapWithLimit<Input, Result>(
	inputs: readonly Input[],
	limit: number,
	mayStart: () => boolean,
	map: (input: Input) => Promise<Result>,
): Promise<Array<Result | undefined>> {
	const results = new Array<Result | undefined>(inputs.length).fill(undefined);
	const waiting = inputs.entries();
	const work = async (): Promise<void> => {
		while (mayStart()) {
			const next = waiting.next();
			if (next.done) return;
			const [index, input] = next.value;
			results[index] = await map(input);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, inputs.length) }, work));
	return results;
}
