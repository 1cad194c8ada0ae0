import { sleep } from 'n8n-workflow';

import { forEachWithLimit } from '../../../../../nodes/DigiKhata/run/forEachWithLimit';

const always = () => true;

/** Calls for 0, 1, 2, … and notes what was started, what ended, and how many were under way at most. */
async function run(length: number, limit: number, mayStart = always) {
	const started: number[] = [];
	const ended: number[] = [];
	let most = 0;
	const inputs = Array.from({ length }, (_, index) => index);
	await forEachWithLimit(inputs, limit, mayStart, async (input) => {
		started.push(input);
		most = Math.max(most, started.length - ended.length);
		// Later inputs end earlier.
		await sleep(50 - (input % 10));
		ended.push(input);
	});
	return { started, ended, most };
}

describe('calling with a limit', () => {
	test.each([
		[1, 1],
		[3, 3],
		[10, 10],
		[50, 12],
	])('of %d has at most %d of 12 under way', async (limit, expected) => {
		expect((await run(12, limit)).most).toBe(expected);
	});

	test('starts in order of input, each once, and waits for all', async () => {
		const inputs = Array.from({ length: 30 }, (_, index) => index);
		const { started, ended } = await run(30, 7);
		expect(started).toEqual(inputs);
		expect(ended.sort((one, other) => one - other)).toEqual(inputs);
	});

	test('starts each once when calls end before the others had their turn', async () => {
		const call = jest.fn(() => Promise.resolve());
		await forEachWithLimit([0, 1, 2], 3, always, call);
		expect(call.mock.calls).toEqual([[0], [1], [2]]);
	});

	test('does nothing for no input', async () => {
		expect((await run(0, 10)).started).toEqual([]);
	});

	test('starts the next one when one ends, and not before', async () => {
		const ends: Array<() => void> = [];
		const started: number[] = [];
		const calls = forEachWithLimit([0, 1, 2], 2, always, async (input) => {
			started.push(input);
			await new Promise<void>((resolve) => ends.push(resolve));
		});
		await sleep(20);
		expect(started).toEqual([0, 1]);
		ends[1]?.();
		await sleep(20);
		expect(started).toEqual([0, 1, 2]);
		ends.forEach((end) => end());
		await calls;
	});

	// Ten requests that left together were answered together, and then waited for each other.
	test('spreads the first starts, and later ones less', async () => {
		jest.useFakeTimers();
		try {
			const starts: number[] = [];
			const begun = performance.now();
			const calls = forEachWithLimit([0, 1, 2, 3, 4, 5], 3, always, async () => {
				const start = performance.now() - begun;
				starts.push(start);
				await sleep(50 - start);
			});
			await jest.advanceTimersByTimeAsync(200);
			await calls;
			// Later ones are 1.75 apart, and timers know whole milliseconds.
			expect(starts).toEqual([0, 3, 6, 50, 51, 53]);
		} finally {
			jest.useRealTimers();
		}
	});

	test('starts the first one without waiting', async () => {
		jest.useFakeTimers();
		try {
			const started = jest.fn(() => Promise.resolve());
			await forEachWithLimit([0], 10, always, started);
			expect(started).toHaveBeenCalledTimes(1);
		} finally {
			jest.useRealTimers();
		}
	});

	test('starts nothing when it may not', async () => {
		expect((await run(5, 2, () => false)).started).toEqual([]);
	});

	test('waits for what is under way when no more may be started', async () => {
		let starts = 0;
		const { started, ended } = await run(10, 3, () => ++starts <= 5);
		expect(started).toEqual([0, 1, 2, 3, 4]);
		expect(ended).toHaveLength(5);
	});

	test('fails when the function fails', async () => {
		const calls = forEachWithLimit([1], 1, always, () => Promise.reject(new Error('broken')));
		await expect(calls).rejects.toThrow('broken');
	});
});
