import { getEventListeners } from 'node:events';

import { withTimeout } from '../../../../../nodes/DigiKhata/eko/withTimeout';

const never = new Promise<string>(() => undefined);

test('a reply in time is returned', async () => {
	expect(await withTimeout(Promise.resolve('response'), 1_000)).toBe('response');
});

test('a reply that never comes is undefined, at the deadline', async () => {
	const started = performance.now();
	expect(await withTimeout(never, 50)).toBeUndefined();
	expect(performance.now() - started).toBeGreaterThan(45);
});

test('what broke in time is thrown', async () => {
	await expect(withTimeout(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
});

test('nothing waits for the deadline any more once the reply is there', async () => {
	const deadlines = jest.spyOn(AbortSignal, 'timeout');
	await withTimeout(Promise.resolve('response'), 60_000);
	const [deadline] = deadlines.mock.results.map(({ value }) => value as AbortSignal);
	deadlines.mockRestore();
	expect(deadline?.aborted).toBe(false);
	expect(getEventListeners(deadline as AbortSignal, 'abort')).toEqual([]);
});
