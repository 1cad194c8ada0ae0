import type { IDataObject } from 'n8n-workflow';

import { EKO_BASE_URLS } from '../../../credentials/ekoEnvironment';
import { simulatorForTests } from '../eko';
import { CONTINUE, type OnError } from '../settings';
import { expectNoCanary } from './badValues';
import { NODE_FIELDS } from './fieldTables';
import { ANOTHER, expectFailed, GOOD, keysFor, tableSetup } from './tableRun';

const eko = simulatorForTests();

/** How many requests the runs have had. */
let seen = 0;

describe.each(NODE_FIELDS)('one bad $label, in the environment $environment', (table) => {
	const { label, name, rows, environment, parameters = {} } = table;

	beforeEach(() => {
		// No request may leave this computer.
		const production = eko.running.baseUrl;
		jest.replaceProperty(EKO_BASE_URLS as { production: string }, 'production', production);
	});

	afterEach(() => jest.restoreAllMocks());

	const run = (value: unknown, onError: OnError) =>
		eko.run(
			tableSetup({
				items: [GOOD, { ...ANOTHER, [name]: value } as IDataObject],
				credential: { ...keysFor(eko.running.baseUrl), environment },
				onError,
				parameters,
			}),
		);

	it.each(rows)('stops the run before anything is sent: %s', async (_what, value, expected) => {
		const result = await run(value, 'stopWorkflow');
		const { requests, error, output, errorOutput } = result;

		expect(requests).toEqual([]);
		expect(error?.message).toBe(`Item 2: ${label} ${fromExpression(value, expected)}`);
		expect(error?.description).toMatch(/\. No request was sent\.$/);
		expect(error?.context.itemIndex).toBeUndefined();
		expect([...output, ...errorOutput]).toEqual([]);
		expectNoCanary(result, table, value, expected);
	});

	describe.each(CONTINUE)('with %s', (onError) => {
		it.each(rows)('costs its own item alone: %s', async (_what, value, expected) => {
			const result = await run(value, onError);
			const { requests, counts } = result;
			seen += requests.length;

			expect(counts).toEqual({ [GOOD.customer_id]: 1 });
			const { said, succeeded } = expectFailed(result, onError, 2, [1]);
			expect(said[0]).toContain(`${label} ${fromExpression(value, expected)}. `);
			expect(succeeded).toMatchObject([
				{
					otp_ref_id: requests[0]?.outcome.otpRefId,
					customer_id: GOOD.customer_id,
					client_ref_id: GOOD.client_ref_id,
				},
			]);
			expectNoCanary(result, table, value, expected);
		});
	});
});

it('sends nothing once a run is over', () => {
	expect(eko.running.requests).toHaveLength(seen);
});

/** A function is no value to n8n: it does not hand one on from an expression. */
function fromExpression(value: unknown, expected: string): string {
	return typeof value === 'function' ? 'has an expression that could not be evaluated' : expected;
}
