import fc from 'fast-check';

import { moneyForTests } from './money';
import { Remembered } from '../remembered';
import { RETRY } from './settings';
import type { World } from './world';

const { run, moved } = moneyForTests();

/** What may happen to an execution; n8n remembers what was claimed, but of what was under way nothing. */
const EXECUTION = fc.record({
	order: fc.constantFrom('a', 'b', 'c'),
	retry: fc.boolean(),
	look: fc.boolean(),
	isCanceled: fc.boolean(),
	/** Once, twice at the same time, or while Eko knows of no payment yet. */
	how: fc.constantFrom('once', 'twice', 'late'),
});

/** How Eko's connection is, by order: the simulator's test amounts. */
const AMOUNTS = fc.record({
	a: fc.constantFrom(1, 201, 202, 203),
	b: fc.constantFrom(1, 201, 202, 203),
	c: fc.constantFrom(1, 201, 202, 203),
});

/** Eko leaves open for how long an inquiry may not know a payment that was accepted. */
const KNOWS_NOTHING_YET: World = {
	request: ({ method }, send) =>
		method === 'GET'
			? Promise.resolve({ statusCode: 200, headers: {}, body: '{"status":168}' })
			: send(),
};

let sequences = 0;

// What each payment came to is looked at after the test: see money.ts.
test('whatever happens in whatever order, no payment is made twice', async () => {
	await fc.assert(
		fc.asyncProperty(
			AMOUNTS,
			fc.array(EXECUTION, { minLength: 2, maxLength: 6 }),
			async (amounts, executions) => {
				const sequence = ++sequences;
				const remembered = new Remembered();
				const before = moved('load');
				for (const { order, retry, look, isCanceled, how } of executions) {
					const clientRefId = `${order}-${sequence}`;
					const payment = { operation: 'loadWallet', amount: amounts[order], clientRefId };
					const setup = {
						remembered,
						parameters: { options: { lookBeforePaying: look } },
						settings: { onError: 'continueRegularOutput', ...(retry && RETRY) } as const,
						...(isCanceled && { cancel: Promise.resolve() }),
					};
					if (how === 'late') await run(payment, setup, KNOWS_NOTHING_YET);
					else await Promise.all([run(payment, setup), how === 'twice' && run(payment, setup)]);
				}
				// The model: at most one movement for each order that was ever tried.
				const orders = new Set(executions.map(({ order }) => order)).size;
				expect(moved('load') - before).toBeLessThanOrEqual(orders);
			},
		),
		{ numRuns: 60 },
	);
}, 120_000);
