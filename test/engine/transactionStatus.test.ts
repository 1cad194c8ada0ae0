import inquiry from '../../simulator/samples/getTransactionStatus.json';
import { credentialFor } from './eko';
import { type Reply, withLocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';

/** Asks for a transaction by these fields; Eko answers with its sample. */
async function ask(transactionId: string, clientRefId: string, items = [{}]) {
	return await withLocalEko(
		() => inquiry.success,
		async ({ baseUrl, calls }) => {
			const { output } = await runDigiKhata({
				items,
				credential: credentialFor(baseUrl),
				parameters: { operation: 'getTransactionStatus', transactionId, clientRefId },
				settings: { onError: 'continueRegularOutput' },
			});
			return { json: output.at(-1)?.json, paths: calls.map(({ path }) => path) };
		},
	);
}

test('a transaction is found by one’s own reference', async () => {
	const { json, paths } = await ask('', 'Settlemet7206123420');

	expect(paths).toEqual(['/tools/reference/transaction/client_ref_id%3ASettlemet7206123420']);
	expect(json).toMatchObject({ tid: '12971397', client_ref_id: 'Settlemet7206123420' });
});

test.each([
	['', 'order-1', 'client_ref_id', { client_ref_id: 'order-1' }],
	['12971398', '', 'tid', { tid: '12971398' }],
])('a reply about another transaction is no answer: %j %j', async (tid, reference, name, facts) => {
	const { json } = await ask(tid, reference);

	expect(json).toEqual({
		message: `Eko’s reply is about another ${name}. Do not rely on it. Try again.`,
		error: { outcome: 'unknown', ...facts },
	});
});

test.each([
	['', '', 'are empty'],
	['12971397', 'order-1', 'are both filled in'],
])('one field is to be filled in, and one alone: %j %j', async (tid, reference, what) => {
	const { json, paths } = await ask(tid, reference);

	expect(paths).toEqual([]);
	expect(json?.message).toBe(
		`Transaction ID and Client Reference ID ${what}. Fill in one of them.`,
	);
});

// An empty reference was once taken for the same one in each item.
test('many transactions may be asked for in one run', async () => {
	const { json, paths } = await ask('12971397', '', [{}, {}]);

	expect(paths).toHaveLength(2);
	expect(json).toMatchObject({ tid: '12971397', transaction_state: 'success' });
});

describe('with Wait for Final State', () => {
	const inFlight = {
		...inquiry.success,
		data: { ...inquiry.success.data, tx_status: '2', tid: '12971398' },
	};
	const notKnown = { status: 168, message: 'TID does not exist' };

	/** Asks for two transactions; Eko answers about the second one so, each time it is asked. */
	async function waitFor(onError: 'stopWorkflow' | 'continueRegularOutput', ...replies: Reply[]) {
		return await withLocalEko(
			({ path }) => (path.endsWith('12971397') ? inquiry.success : (replies.shift() ?? 'reset')),
			async ({ baseUrl, calls }) => {
				const { output } = await runDigiKhata({
					items: [{ tid: '12971398' }, { tid: '12971397' }],
					credential: credentialFor(baseUrl),
					parameters: {
						operation: 'getTransactionStatus',
						transactionId: '={{ $json.tid }}',
						options: { waitForFinalState: 2, concurrency: 1 },
					},
					settings: { onError },
				});
				return {
					states: output.map(({ json }) => json.transaction_state ?? json.error),
					asked: calls.map(({ path }) => path.slice(-8)),
				};
			},
		);
	}

	test('what is in flight, or not known yet, is asked for again, after the other items', async () => {
		const final = { ...inFlight, data: { ...inFlight.data, tx_status: '0' } };
		for (const first of [inFlight, notKnown]) {
			expect(await waitFor('stopWorkflow', first, final)).toEqual({
				states: ['success', 'success'],
				asked: ['12971398', '12971397', '12971398'],
			});
		}
	});

	test('an answer is not undone by no answer', async () => {
		const { states } = await waitFor('continueRegularOutput', inFlight, notKnown);
		expect(states).toEqual(['in_flight', 'success']);
	});
});
