import type { IDataObject } from 'n8n-workflow';

import { EKO_BASE_URLS } from '../../../credentials/environment';
import { examplesOf } from '../examples';
import { type LocalEko, startLocalEko } from '../localEko';
import { runDigiKhata } from '../runWorkflow';
import { CONTINUE, type OnError } from '../settings';
import { expectNoCanary } from './badValues';
import { NODE_FIELDS } from './fieldTables';
import { ANOTHER, expectFailed, GOOD, keysFor, tableSetup } from './tableRun';

/**
 * A result of every operation. Eko's samples would not do: they have digits that bad values have, too.
 */
const DONE = {
	status: 0,
	response_type_id: 309,
	data: {
		otp_ref_id: 'table-reference',
		consent_language_list: [{ pkid: '4', consentLanguage: 'Hindi' }],
		consent_detail: { consentContent: 'I agree' },
	},
};

let eko: LocalEko;
beforeAll(async () => {
	eko = await startLocalEko(() => DONE);
});
afterAll(() => eko.close());

/** How many requests the runs have had. */
let seen = 0;

describe.each(NODE_FIELDS)(
	'one bad $label of $operation.id, in the environment $environment',
	(table) => {
		const { label, rows, environment, operation, parameters, good } = table;
		// The other results have no reference.
		const issued = operation.effect === 'sendsOtp' ? DONE.data.otp_ref_id : undefined;

		beforeEach(() => {
			// No request may leave this computer.
			const production = eko.baseUrl;
			jest.replaceProperty(EKO_BASE_URLS as { production: string }, 'production', production);
		});

		afterEach(() => jest.restoreAllMocks());

		const run = async (value: unknown, onError: OnError) => {
			const before = eko.calls.length;
			const result = await runDigiKhata(
				tableSetup({
					items: [{ ...GOOD, value: good } as IDataObject, { ...ANOTHER, value } as IDataObject],
					credential: { ...keysFor(eko.baseUrl), environment },
					onError,
					parameters: { operation: operation.id, ...examplesOf(operation), ...parameters },
				}),
			);
			return { ...result, calls: eko.calls.slice(before) };
		};

		test.each(rows)('stops the run before anything is sent: %s', async (_what, value, expected) => {
			const result = await run(value, 'stopWorkflow');
			const { calls, error, output, errorOutput } = result;

			expect(calls).toEqual([]);
			expect(error?.message).toBe(`Item 2: ${label} ${fromExpression(value, expected)}`);
			expect(error?.description).toMatch(/\. Nothing was sent\.$/);
			expect(error?.context.itemIndex).toBeUndefined();
			expect([...output, ...errorOutput]).toEqual([]);
			expectNoCanary(result, calls, table, value, expected);
		});

		describe.each(CONTINUE)('with %s', (onError) => {
			test.each(rows)('costs its own item alone: %s', async (_what, value, expected) => {
				const result = await run(value, onError);
				const { calls } = result;
				seen += calls.length;

				expect(calls).toHaveLength(1);
				expect(calls[0]?.path).toContain(`/sender/${GOOD.customer_id}`);
				const { said, succeeded } = expectFailed(result, onError, 2, [1]);
				expect(said[0]).toContain(`${label} ${fromExpression(value, expected)}. `);
				expect(succeeded).toHaveLength(1);
				expect(succeeded[0]).toMatchObject({
					status: 0,
					customer_id: GOOD.customer_id,
					client_ref_id: calls[0]?.body?.client_ref_id ?? calls[0]?.query.client_ref_id,
				});
				expect(succeeded[0]?.otp_ref_id).toBe(issued);
				expectNoCanary(result, calls, table, value, expected);
			});
		});
	},
);

test('sends nothing once a run is over', () => {
	expect(eko.calls).toHaveLength(seen);
});

/** A function is no value to n8n: it does not hand one on from an expression. */
function fromExpression(value: unknown, expected: string): string {
	return typeof value === 'function' ? 'has an expression that could not be evaluated' : expected;
}
