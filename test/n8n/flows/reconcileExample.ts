import assert from 'node:assert/strict';

import { until } from '../../../scripts/until';
import type { Flow } from '../stage';
import {
	asksToPay,
	givesOtp,
	movements,
	type Payer,
	payingByForm,
	rowsOf,
	sees,
} from './moneyForm';
import { exampleWith } from './dataTables';
import { inTurn, withParameter } from './examples';
import { digiKhata, inARow, START } from './nodes';
import { newestOtp } from './simulatorFacts';

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
			// Whoever opens the page now can do nothing there; the table still has the payment.
			await host.api.deleteRuns(back.workflowId);
			const gone = await back.page.goto(back.address());
			assert.equal(gone?.status(), 404);
			const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
			const [pending] = await rowsOf(later);
			const tid = pending?.['tid'];
			const lost = { operation: 'loadWallet', customer_id: '9123456780', amount: 100 };
			await table.insert([
				{ ...lost, client_ref_id: 'lost-1', status: 'unknown', sent_at: ago(2) },
				{ ...lost, client_ref_id: 'lost-2', status: 'sending', sent_at: ago(0) },
				{ ...lost, client_ref_id: 'never-1', status: 'new' },
				// Somebody else's transaction.
				{ ...lost, client_ref_id: 'other-1', status: 'unknown', sent_at: ago(0), tid },
			]);

			const name = 'reconcile-transactions';
			const slow = withParameter('Get Transaction Status', { options: { waitForFinalState: 10 } });
			const unheard = exampleWith(
				stage,
				host,
				name,
				table,
				inTurn(slow, (node) =>
					node.name === 'Tell the Operator'
						? { type: STOP, parameters: { errorMessage: 'No' } }
						: {},
				),
			);
			const failing = await host.api.createWorkflow(unheard);
			const asked = host.simulator.requests.length;
			const running = host.api.runManually(failing, 'Every 15 Minutes');
			await until('a look', () => host.simulator.requests.length > asked);
			// What the form, or another run, finds out and saves meanwhile stays.
			const saved = { status: 'success', message: 'Saved by the form' };
			await table.change(String(pending?.['client_ref_id']), saved);
			assert.equal((await running).status, 'error');
			assert.equal((await rowsOf(later))[0]?.['message'], saved.message);
			// Nobody heard of it, so that the next run tells it.
			const workflow = exampleWith(stage, host, name, table);
			const id = await host.api.createWorkflow(workflow);
			const told: string[] = [];
			const reconciles = async (): Promise<void> => {
				const { status, error, items } = await host.api.runManually(id, 'Every 15 Minutes');
				assert.equal(status, 'success', JSON.stringify(error));
				told.push(...items('Tell the Operator').map(({ json }) => String(json['text'])));
			};
			for (let run = 0; run < 2; run++) await reconciles();
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

			await refunds(back);
			for (let run = 0; run < 2; run++) await reconciles();
			const [row] = await rowsOf(back);
			assert.deepEqual([row?.['status'], row?.['told']], ['refunded', 'refunded']);
			assert.match(String(row?.['message']), /pay the customer in cash/);
			assert.equal(told.length, 2);
			assert.match(told[1] ?? '', /^.+:\n- .+₹103 .+ \(refunded\): the money is back.+ in cash\.$/);
			assert.deepEqual(movements(back).at(-1), ['refund', 103]);
		});
	},
};

/** As the message to the operator says: by hand, with the OTP of the customer beside them. */
async function refunds(payer: Payer): Promise<void> {
	const { host } = payer;
	const [{ tid } = {}] = await rowsOf(payer);
	const runs = async (operation: string, fields: object) => {
		const step = digiKhata(host, { resource: 'transaction', operation, tid, ...fields });
		const id = await host.api.createWorkflow(inARow(operation, [START, step]));
		const { status, error, items } = await host.api.runManually(id, START.name);
		assert.equal(status, 'success', JSON.stringify(error));
		return items(step.name)[0]?.json;
	};
	const sent = await runs('getRefundOtp', {});
	await runs('initiateRefund', { otp: newestOtp(payer), otpRefId: sent?.['otp_ref_id'] });
}
