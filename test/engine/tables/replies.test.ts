import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { ACCESS_KEY, DEVELOPER_KEY } from '../../unit/support';
import { REFERENCE } from '../faults/replies';
import type { EngineRun } from '../runWorkflow';
import { ON_ERROR, type OnError } from '../settings';
import { runDigiKhataIn, together, type World } from '../world';
import { keyCanaries, leaksIn, leftBehind } from './canaries';
import { type ReplyServer, startReplyServer } from './replyServer';
import { type Outcome, REPLY_ROWS, type ReplyRow, THROWN_ROWS } from './replyTables';
import { ANOTHER, expectFailed, GOOD, keysFor, tableSetup } from './tableRun';

let eko: ReplyServer;
beforeAll(async () => {
	eko = await startReplyServer();
});
afterAll(() => eko.close());

/** How many requests the runs have had. */
let seen = 0;

/** Runs the row's sender and a good neighbour; `requests` are those of this run alone. */
async function run(onError: OnError, simplify = true, request?: World['request']) {
	const before = eko.requests.length;
	const keys = { developerKey: DEVELOPER_KEY, accessKey: ACCESS_KEY };
	const setup = tableSetup({
		items: [ANOTHER, GOOD],
		credential: { ...keysFor(eko.baseUrl), ...keys },
		onError,
		parameters: { simplify },
	});
	const result = await runDigiKhataIn({ request: together(2, request) }, setup);
	const requests = eko.requests.slice(before);
	seen += requests.length;
	return { ...result, requests };
}

/**
 * What the row came to, by all that tells it: the right output, its advice, the error. Asserts that the
 * neighbour's reference is there, whatever the row came to.
 */
function outcomeIn(result: EngineRun, onError: OnError): { outcome: Outcome; json: IDataObject } {
	const { error, output } = result;
	if (error) {
		const { issued, unsuccessful } = error.context as Record<string, IDataObject[]>;
		const { itemIndex, outcome } = unsuccessful?.[0] ?? {};
		expect(onError).toBe('stopWorkflow');
		expect(output).toEqual([]);
		expect(error.message).toMatch(/^Item 1: ./);
		expect(issued).toMatchObject([
			{ itemIndex: 1, otp_ref_id: REFERENCE, customer_id: GOOD.customer_id },
		]);
		expect(unsuccessful).toHaveLength(1);
		expect(itemIndex).toBe(0);
		expect(outcome).toBe(adviceIn(error.description ?? ''));
		return { outcome: adviceIn(error.description ?? ''), json: {} };
	}
	const isSuccess = output.length === 2 && !output.some(({ json }) => 'error' in json);
	const { said, facts, succeeded } = expectFailed(result, onError, 2, isSuccess ? [] : [0]);
	expect(referenceIn(succeeded.at(-1) ?? {})).toBe(REFERENCE);
	if (isSuccess) return { outcome: 'success', json: succeeded[0] ?? {} };
	const outcome = adviceIn(said[0] ?? '');
	expect(facts).toMatchObject([{ outcome, customer_id: ANOTHER.customer_id }]);
	return { outcome, json: succeeded[0] ?? {} };
}

/** What a person is told to do next. */
function adviceIn(text: string): Outcome {
	if (text.includes('An OTP may have been sent. Check with the person')) return 'unknown';
	const isSafe = text.includes('Nothing was sent. It is safe to run this item again.');
	return isSafe ? 'not_sent' : 'refused';
}

function referenceIn(json: IDataObject): unknown {
	return json.otp_ref_id ?? (json.data as IDataObject | undefined)?.otp_ref_id;
}

/** Asserts that of the Aadhaar number, the keys and the signatures nothing is left. */
function expectNoCanary(
	{ run: stored, requests }: Awaited<ReturnType<typeof run>>,
	known: readonly string[] = [],
): void {
	const signatures = requests.map(({ headers }) => String(headers['secret-key']));
	const canaries = {
		numbers: [GOOD.aadhaar_number],
		texts: [...keyCanaries([DEVELOPER_KEY, ACCESS_KEY]), ...signatures],
	};
	expect(leaksIn(leftBehind(stored, known), canaries)).toEqual([]);
}

describe.each(ON_ERROR)('with %s', (onError) => {
	test.each(REPLY_ROWS)('takes a reply for $outcome: $what', async (row) => {
		eko.answer(ANOTHER.customer_id, row);
		const result = await run(onError, row.simplify);

		const asked = result.requests.map(({ customerId }) => customerId);
		expect(asked.sort()).toEqual([ANOTHER.customer_id, GOOD.customer_id]);
		const { outcome, json } = outcomeIn(result, onError);
		expect(outcome).toBe(row.outcome);
		if (outcome === 'success') expectReference(referenceIn(json), row);
		// A reference may have any digits, and those of the Aadhaar number, too.
		expectNoCanary(result, row.reference?.match(/\d{5,}/g) ?? []);
	});

	describe('and no whole reply', () => {
		test.each(THROWN_ROWS)('takes it for $outcome: $what', async ({ thrown, outcome }) => {
			const asked: string[] = [];
			const request: World['request'] = async (options, send) => {
				const isRow = options.url.includes(ANOTHER.customer_id);
				asked.push(isRow ? 'row' : 'neighbour');
				if (isRow) throw withRequest(thrown, options);
				return await send();
			};
			const result = await run(onError, true, request);

			expect(asked.sort()).toEqual(['neighbour', 'row']);
			expect(result.requests.map(({ customerId }) => customerId)).toEqual([GOOD.customer_id]);
			expect(outcomeIn(result, onError).outcome).toBe(outcome);
			expectNoCanary(result);
		});
	});
});

function expectReference(shown: unknown, { reference, body }: ReplyRow): void {
	expect(shown).toEqual(expect.stringMatching(/./));
	if (reference === undefined) expect(body).toContain(shown);
	else expect(shown).toBe(reference);
}

/** What was thrown, with all that the HTTP client hangs on its errors. */
function withRequest(thrown: unknown, config: IHttpRequestOptions): unknown {
	if (typeof thrown !== 'object' || thrown === null) return thrown;
	const headers = { developer_key: DEVELOPER_KEY, access_key: ACCESS_KEY };
	return Object.assign(thrown, { config, request: { headers } });
}

test('sends nothing once a run is over', () => {
	expect(eko.requests).toHaveLength(seen);
});

test('has 100 replies or more, and each outcome among them', () => {
	const outcomes = [...REPLY_ROWS, ...THROWN_ROWS].map(({ outcome }) => outcome);
	expect(REPLY_ROWS.length).toBeGreaterThanOrEqual(100);
	expect(new Set(outcomes)).toEqual(new Set(['success', 'refused', 'not_sent', 'unknown']));
});
