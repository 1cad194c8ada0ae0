import { setImmediate as tick } from 'node:timers/promises';

import { inTurn, recordTogether } from '../../../../../nodes/DigiKhata/safety/inTurn';

afterEach(() => jest.useRealTimers());

test('a call begins when the one before has ended, whatever its end', async () => {
	const steps: string[] = [];
	const call = (name: string, end?: Error) => async () => {
		steps.push(`${name} begins`);
		await tick();
		steps.push(`${name} ends`);
		if (end) throw end;
		return name;
	};
	const lost = new Error('lost');
	const ends = [inTurn(call('one', lost)), inTurn(call('two')), inTurn(call('three'))];

	expect(await Promise.allSettled(ends)).toEqual([
		{ status: 'rejected', reason: lost },
		{ status: 'fulfilled', value: 'two' },
		{ status: 'fulfilled', value: 'three' },
	]);
	expect(steps).toEqual(
		['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]),
	);
});

test('what waits for the same memory is recorded in one call, and told what that call found', async () => {
	const calls: string[][] = [];
	const record = (memory: string, ...texts: string[]) =>
		recordTogether(memory, texts, async (all) => {
			calls.push(all);
			await tick();
			return all.filter((text) => text.startsWith('known'));
		});
	const first = [record('m', 'a'), record('m', 'known b'), record('n', 'known c')];
	await tick();
	const later = [record('m', 'd'), record('m', 'known e')];
	const known = (await Promise.all([...first, ...later])).map((one) => [...one.known]);

	expect(calls).toEqual([['a', 'known b'], ['known c'], ['d', 'known e']]);
	expect(known).toEqual([['known b'], ['known b'], ['known c'], ['known e'], ['known e']]);
});

test('a call that fails fails all that it was for, and those that come after it are recorded', async () => {
	const lost = new Error('lost');
	const fail = () => Promise.reject(lost);
	const ends = [recordTogether('m', ['a'], fail), recordTogether('m', ['b'], fail)];
	expect(await Promise.allSettled(ends)).toEqual(
		Array(2).fill({ status: 'rejected', reason: lost }),
	);
	await expect(recordTogether('m', ['c'], (all) => Promise.resolve(all))).resolves.toMatchObject({
		known: new Set(['c']),
	});
});

test('how long a call takes does not count the wait for its turn', async () => {
	jest.useFakeTimers();
	const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	const slow = inTurn(() => wait(1_000));
	const recording = recordTogether('m', ['a'], (all) => wait(50).then(() => all));
	await jest.advanceTimersByTimeAsync(2_000);
	await slow;
	expect(await recording).toMatchObject({ tookMs: 50 });
});
