import { askInRounds } from '../../../../../nodes/DigiKhata/run/askInRounds';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Asks for something that is pending until it was asked for so many times; the seconds of each round. */
async function ask(waitMs: number, until: number, cancelAt = Infinity): Promise<number[]> {
	const asked: number[] = [];
	const cancel = new AbortController();
	const start = performance.now();
	const asking = askInRounds({
		waitMs,
		findPending: () => (asked.length < until ? ['one'] : []),
		ask: (items) => {
			expect(items).toEqual(['one']);
			asked.push(Math.round((performance.now() - start) / 1000));
			return Promise.resolve();
		},
		signal: cancel.signal,
	});
	if (cancelAt < Infinity) {
		await jest.advanceTimersByTimeAsync(cancelAt);
		cancel.abort();
	} else {
		await jest.advanceTimersByTimeAsync(waitMs);
	}
	await asking;
	return asked;
}

test('rounds have growing pauses, and the last one is at the end of the time', async () => {
	expect(await ask(60_000, 100)).toEqual([2, 5, 10, 18, 31, 51, 60]);
	expect(await ask(80_000, 100)).toEqual([2, 5, 10, 18, 31, 51, 71, 80]);
});

test('nothing is asked for again once it is known, or with no time to wait', async () => {
	expect(await ask(60_000, 2)).toEqual([2, 5]);
	expect(await ask(0, 100)).toEqual([]);
});

test('a canceled execution ends the waiting at once', async () => {
	expect(await ask(60_000, 100, 6_000)).toEqual([2, 5]);
});
