import fc from 'fast-check';

import { moneyForTests } from './money';
import { Remembered } from './remembered';
import { RETRY } from './settings';

const { run, moved } = moneyForTests();

/** What may happen to an execution; n8n remembers what was claimed, but of what was under way nothing. */
const EXECUTION = fc.record({
	order: fc.constantFrom('a', 'b', 'c'),
	retry: fc.boolean(),
	look: fc.boolean(),
	isCanceled: fc.boolean(),
	isTwice: fc.boolean(),
});

/** How Eko's connection is, by order: the simulator's test amounts. */
const AMOUNTS = fc.record({
	a: fc.constantFrom(1, 201, 202, 203),
	b: fc.constantFrom(1, 201, 202, 203),
	c: fc.constantFrom(1, 201, 202, 203),
});

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
				for (const { order, retry, look, isCanceled, isTwice } of executions) {
					const clientRefId = `${order}-${sequence}`;
					const payment = { operation: 'loadWallet', amount: amounts[order], clientRefId };
					const setup = {
						remembered,
						parameters: { options: { lookBeforePaying: look } },
						settings: { onError: 'continueRegularOutput', ...(retry && RETRY) } as const,
						...(isCanceled && { cancel: Promise.resolve() }),
					};
					const runs = isTwice ? [0, 1] : [0];
					await Promise.all(runs.map(() => run(payment, setup)));
				}
				// The model: at most one movement for each order that was ever tried.
				const orders = new Set(executions.map(({ order }) => order)).size;
				expect(moved('load') - before).toBeLessThanOrEqual(orders);
			},
		),
		{ numRuns: 60 },
	);
}, 120_000);
