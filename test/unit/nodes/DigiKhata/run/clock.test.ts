import { clock } from '../../../../../nodes/DigiKhata/run/clock';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a sleep ends after its time, and at once where the execution is or was canceled', async () => {
	const slept = jest.fn();
	void clock.sleep(1_000, new AbortController().signal).then(slept);
	await jest.advanceTimersByTimeAsync(999);
	expect(slept).not.toHaveBeenCalled();
	await jest.advanceTimersByTimeAsync(1);
	expect(slept).toHaveBeenCalledWith(true);

	const cancel = new AbortController();
	const sleeping = clock.sleep(1_000, cancel.signal);
	cancel.abort();
	expect(await sleeping).toBe(false);
	expect(await clock.sleep(1_000, cancel.signal)).toBe(false);

	const unwatched = clock.sleep(1_000);
	await jest.advanceTimersByTimeAsync(1_000);
	expect(await unwatched).toBe(true);
});

test('a sleep that is over listens no longer', async () => {
	const { signal } = new AbortController();
	const ended = jest.spyOn(signal, 'removeEventListener');
	const begun = jest.spyOn(signal, 'addEventListener');
	const slept = clock.sleep(1_000, signal);
	await jest.advanceTimersByTimeAsync(1_000);
	await slept;
	expect(ended.mock.calls).toEqual(begun.mock.calls);
	expect(begun).toHaveBeenCalledTimes(1);
});
