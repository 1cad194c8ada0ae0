import inquiry from '../../simulator/samples/getTransactionStatus.json';
import { credentialFor } from './eko';
import { withLocalEko } from './localEko';
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
