import fc from 'fast-check';

import {
	claim,
	claimOf,
	MIN_WAIT_MS,
	type RecordTexts,
	UnclearClaimError,
} from '../../../../../nodes/DigiKhata/safety/claims';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A store that many use at once: each call takes its time between reading and writing. */
class SharedStore {
	texts: string[] = [];

	/** @param delays milliseconds of one user's calls: before reading and before writing, in turn */
	for(delays: readonly number[]): RecordTexts {
		let next = 0;
		const pause = () => sleep(delays[next++ % delays.length] ?? 0);
		return async (texts) => {
			const start = performance.now();
			await pause();
			const read = this.texts;
			await pause();
			this.texts = [...new Set([...read, ...texts])];
			const known = new Set(texts.filter((text) => read.includes(text)));
			return { known, tookMs: performance.now() - start };
		};
	}
}

/** Has everybody claim at once; who won each reference. */
async function claimAtOnce(
	users: ReadonlyArray<{ start: number; delays: readonly number[]; references: readonly string[] }>,
	wait: (ms: number) => number = (ms) => ms,
): Promise<Record<string, number>> {
	const store = new SharedStore();
	const winners: Record<string, number> = {};
	const all = Promise.all(
		users.map(async ({ start, delays, references }) => {
			await sleep(start);
			const pause = (ms: number) => sleep(wait(ms));
			const ours = await claim(references, store.for(delays), pause).catch(() => []);
			for (const one of ours) winners[one] = (winners[one] ?? 0) + 1;
		}),
	);
	await jest.advanceTimersByTimeAsync(600_000);
	await all;
	return winners;
}

const USERS = fc.array(
	fc.record({
		start: fc.nat(50),
		delays: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
		references: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
	}),
	{ minLength: 2, maxLength: 4 },
);

test('of all who claim at once, nobody pays what somebody else pays', async () => {
	await fc.assert(
		fc.asyncProperty(USERS, async (users) => {
			const winners = await claimAtOnce(users);
			expect(Object.values(winners).filter((count) => count > 1)).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

test('without the wait, several win: it is what the promise rests on', async () => {
	const users = [1, 40].map((delay) => ({ start: 0, delays: [1, delay], references: ['a'] }));
	expect(await claimAtOnce(users, () => 0)).toEqual({ a: 2 });
	expect(await claimAtOnce(users)).toEqual({ a: 1 });
});

test('one who is alone gets all, and after that nobody else does', async () => {
	const alone = { start: 0, delays: [0], references: ['a', 'b'] };
	expect(await claimAtOnce([alone])).toEqual({ a: 1, b: 1 });
	expect(await claimAtOnce([alone, { ...alone, start: 5_000, references: ['b', 'c'] }])).toEqual({
		a: 1,
		b: 1,
		c: 1,
	});
});

test('what was written over is recorded again, and is then ours', async () => {
	const store = new SharedStore();
	const mine = claim(['a'], store.for([0]), sleep);
	await jest.advanceTimersByTimeAsync(500);
	store.texts = ['other'];
	await jest.advanceTimersByTimeAsync(5_000);
	expect(await mine).toEqual(new Set(['a']));
	expect(store.texts).toContain('a');
});

test('where somebody writes over it again and again, it is unclear', async () => {
	const store = new SharedStore();
	const mine = claim(['a'], store.for([0]), sleep).catch((error: unknown) => error);
	for (let look = 0; look < 20; look++) {
		await jest.advanceTimersByTimeAsync(500);
		store.texts = [];
		await jest.advanceTimersByTimeAsync(500);
	}
	expect(await mine).toBeInstanceOf(UnclearClaimError);
});

test('where our mark is there and a claim is not, it is not ours', async () => {
	const store = new SharedStore();
	const mine = claim(['a', 'b'], store.for([0]), sleep);
	await jest.advanceTimersByTimeAsync(500);
	store.texts = store.texts.filter((text) => text !== 'a');
	await jest.advanceTimersByTimeAsync(5_000);
	expect(await mine).toEqual(new Set(['b']));
});

test.each([
	[0, MIN_WAIT_MS],
	[100, 2_000],
])('a store that takes %d ms is looked at again after %d ms', async (delay, expected) => {
	const waits: number[] = [];
	const pause = (ms: number) => (waits.push(Math.round(ms)), sleep(ms));
	const mine = claim(['a'], new SharedStore().for([delay, 0]), pause);
	await jest.advanceTimersByTimeAsync(10_000);
	await mine;
	expect(waits).toHaveLength(1);
	expect(waits[0]).toBeGreaterThanOrEqual(expected);
	expect(waits[0]).toBeLessThan(expected * 1.05 + 1);
});

test('a look that is slower than the first call makes the next wait longer', async () => {
	const store = new SharedStore();
	const waits: number[] = [];
	const pause = (ms: number) => (waits.push(Math.round(ms)), sleep(ms));
	const mine = claim(['a'], store.for([0, 0, 100, 0, 0, 0]), pause);
	await jest.advanceTimersByTimeAsync(500);
	store.texts = [];
	await jest.advanceTimersByTimeAsync(10_000);
	expect(await mine).toEqual(new Set(['a']));
	expect(waits[0]).toBe(MIN_WAIT_MS);
	expect(waits[1]).toBeGreaterThanOrEqual(2_000);
});

test('nothing is waited for where everything was claimed before', async () => {
	const store = new SharedStore();
	store.texts = ['a'];
	const wait = jest.fn();
	const mine = claim(['a'], store.for([0]), wait);
	await jest.advanceTimersByTimeAsync(10);
	expect(await mine).toEqual(new Set());
	expect(wait).not.toHaveBeenCalled();
});

test('a claim differs by everything that makes a payment another one', () => {
	const claims = [
		claimOf('https://a', '9123456780', 'loadWallet', 'order-1'),
		claimOf('https://b', '9123456780', 'loadWallet', 'order-1'),
		claimOf('https://a', '9123456781', 'loadWallet', 'order-1'),
		claimOf('https://a', '9123456780', 'initiateTransaction', 'order-1'),
		claimOf('https://a', '9123456780', 'loadWallet', 'order-2'),
	];
	expect(new Set(claims).size).toBe(claims.length);
	expect(claims[0]).toMatch(/^[0-9a-f]{64}$/);
});
