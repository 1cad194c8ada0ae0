import { setImmediate as tick } from 'node:timers/promises';

import { inTurn } from '../../../../../nodes/DigiKhata/safety/inTurn';

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
