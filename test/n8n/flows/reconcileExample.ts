import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { asksToPay, givesOtp, movements, payingByForm, rowsOf, sees } from './moneyForm';
import { exampleWith } from './dataTables';

/** A node that fails. */
const STOP = 'n8n-nodes-base.stopAndError';

export const reconcileExample: Flow = {
	title:
		'Example: payments that were left under way are asked about until they are final; the operator is told once',
	smoke: true,
	// The form that makes its payments does.
	needsN8n2: true,
	async run(stage) {
		await payingByForm(stage, 2, async (later, back) => {
			const { host, table } = later;
			for (const [payer, amount] of [
				[later, 102],
				[back, 103],
			] as const) {
				await asksToPay(payer, amount);
				await givesOtp(payer);
				await sees(payer, 'The money is on its way');
			}
			const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
			const [{ tid } = {}] = await rowsOf(later);
			const lost = { operation: 'loadWallet', customer_id: '9123456780', amount: 100 };
			await table.insert([
				{ ...lost, client_ref_id: 'lost-1', status: 'unknown', sent_at: ago(2) },
				{ ...lost, client_ref_id: 'lost-2', status: 'sending', sent_at: ago(0) },
				{ ...lost, client_ref_id: 'never-1', status: 'new' },
				// Somebody else's transaction.
				{ ...lost, client_ref_id: 'other-1', status: 'unknown', sent_at: ago(0), tid },
			]);

			const name = 'reconcile-transactions';
			const unheard = exampleWith(stage, host, name, table, (node) =>
				node.name === 'Tell the Operator' ? { type: STOP, parameters: { errorMessage: 'No' } } : {},
			);
			const failing = await host.api.createWorkflow(unheard);
			const { status: how } = await host.api.runManually(failing, 'Every 15 Minutes');
			assert.equal(how, 'error');
			// Nobody heard of it, so that the next run tells it.
			const workflow = exampleWith(stage, host, name, table);
			const id = await host.api.createWorkflow(workflow);
			const told: string[] = [];
			for (let run = 0; run < 4; run++) {
				const { status, error, items } = await host.api.runManually(id, 'Every 15 Minutes');
				assert.equal(status, 'success', JSON.stringify(error));
				told.push(...items('Tell the Operator').map(({ json }) => String(json['text'])));
			}
			assert.deepEqual(
				(await table.rows()).map(({ status, told: saying }) => [status, saying ?? '']),
				[
					['success', ''],
					['refund_pending', 'refund_pending'],
					['unknown', 'unknown'],
					['sending', ''],
					['new', ''],
					['unknown', ''],
				],
			);
			assert.match(String((await table.rows()).at(-1)?.['message']), /another amount: ₹102/);
			assert.equal(told.length, 1);
			assert.match(
				told[0] ?? '',
				/, transaction \d+, ₹103 to a bank account \(refund_pending\): the transfer failed/,
			);
			assert.match(told[0] ?? '', /- lost-1, ₹100 to a wallet \(unknown\)/);
			assert.doesNotMatch(told[0] ?? '', /lost-2|never-1|other-1/);
			assert.deepEqual(movements(later), [['transfer', 102]]);
			assert.deepEqual(movements(back), [['transfer', 103]]);
		});
	},
};
