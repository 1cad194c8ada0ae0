import assert from 'node:assert/strict';

import { startSimulator } from '../../../simulator/server';
import { digiKhata, inARow, node, webhook } from '../flows/nodes';
import { killAtEachMoment, LATENCY_MS, movedFor, newPayment } from '../flows/payments';
import { type Flow, simulatorAccount } from '../stage';
import { startCluster } from './cluster';

const ROUNDS = 20;
const REFERENCES = 100;

/** By n8n's own settings: n8n 1 then runs the jobs of a killed worker again by itself. */
export const queuedPayments: Flow = {
	title: 'Queue mode: two workers get the same payments, or one is killed: nothing is paid twice',
	async run(stage) {
		const cluster = await startCluster(stage, 0);
		const workers = [await cluster.startWorker(), await cluster.startWorker()];
		const { api, simulator } = cluster;
		const path = 'batches';
		const load = digiKhata(
			cluster,
			{
				resource: 'transaction',
				operation: 'loadWallet',
				customerId: '={{ $json.customer_id }}',
				amount: '={{ $json.amount }}',
				clientRefId: '={{ $json.order }}',
			},
			{ onError: 'continueRegularOutput' },
		);
		const split = node('Payments', 'n8n-nodes-base.splitOut', 1, {
			fieldToSplitOut: 'body.payments',
			options: {},
		});
		const trigger = webhook(path, 'lastNode', { responseData: 'allEntries' });
		await api.activate(await api.createWorkflow(inARow('Batches', [trigger, split, load])));
		for (let round = 0; round < ROUNDS; round++) {
			const payments = Array.from({ length: REFERENCES }, () => newPayment(1));
			const answers = await Promise.all(
				workers.map(async () => (await api.webhook(path, { payments })).text()),
			);
			assert.deepEqual(
				payments.filter((payment) => movedFor(cluster, payment) !== 1),
				[],
				`Not paid once in round ${round}: ${answers.join('\n').slice(0, 2_000)}`,
			);
		}
		assert.equal(simulator.ledger.total(), 100_000_00);

		// One worker, so that it is the one that pays.
		await workers.pop()?.stop();
		const slow = await startSimulator({ latencyMs: LATENCY_MS });
		stage.atClose(slow.close);
		const ekoApi = await simulatorAccount(api, slow.baseUrl, 'Slow Eko');
		await killAtEachMoment({ api, ekoApi, simulator: slow }, async () => {
			workers.pop()?.kill();
			workers.push(await cluster.startWorker());
			return api;
		});
	},
};
