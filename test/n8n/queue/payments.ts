import assert from 'node:assert/strict';

import { startSimulator } from '../../../simulator/server';
import { digiKhata, inARow, node, webhook } from '../flows/nodes';
import { LATENCY_MS, movedFor, newPayment, payAndKill, type Payer } from '../flows/payments';
import { type Flow, simulatorAccount, type Stage } from '../stage';
import { type Cluster, clusterOf } from './cluster';

/** So many nodes have their rounds at the same time: each has a memory of its own. */
const NODES = 4;
/** Rounds of each in which the two executions were in different workers, and how many are tried for them. */
const ROUNDS = 5;
const MAX_TRIES = 40;
const REFERENCES = 100;

/** By n8n's own settings: n8n 1 then runs the jobs of a killed worker again by itself. */
export const queuedPayments: Flow = {
	title: 'Queue mode: two workers get the same payments, or one is killed: nothing is paid twice',
	notBetween: true,
	async run(stage) {
		const cluster = await clusterOf(stage);
		// One, so that it is the one that pays.
		let workers = [await cluster.startWorker()];
		try {
			const check = await payAndKill(await payer(stage, cluster, LATENCY_MS), async () => {
				workers[0]?.kill();
				workers = await Promise.all([cluster.startWorker(), cluster.startWorker()]);
				return cluster.api;
			});
			const quick = await payer(stage, cluster, 0);
			const paths = Array.from({ length: NODES }, (_, index) => `batches-${index}`);
			await Promise.all(paths.map((path) => payTwiceAtOnce(quick, path)));
			assert.equal(quick.simulator.ledger.total(), 100_000_00);
			await check();
		} finally {
			await Promise.all(workers.map((worker) => worker.stop()));
		}
	},
};

/** The cluster, paying by a simulator that takes so long for each answer. */
async function payer(stage: Stage, { api }: Cluster, latencyMs: number): Promise<Payer> {
	const simulator = await startSimulator({ latencyMs });
	stage.atClose(simulator.close);
	const ekoApi = await simulatorAccount(api, simulator.baseUrl, `Eko, ${latencyMs} ms late`);
	return { api, ekoApi, simulator };
}

/** Has two executions get the same payments at the same moment, again and again. */
async function payTwiceAtOnce(host: Payer, path: string): Promise<void> {
	const load = digiKhata(
		host,
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
	await host.api.activate(await host.api.createWorkflow(inARow(path, [trigger, split, load])));
	let rounds = 0;
	for (let tries = 0; rounds < ROUNDS && tries < MAX_TRIES; tries++) {
		const payments = Array.from({ length: REFERENCES }, () => newPayment(1));
		const answers = await Promise.all(
			[1, 2].map(async () => (await host.api.webhook(path, { payments })).text()),
		);
		assert.deepEqual(
			payments.filter((payment) => movedFor(host, payment) !== 1),
			[],
			`Not paid once: ${answers.join('\n').slice(0, 2_000)}`,
		);
		// Within one worker the second execution is told which one is at it.
		if (!answers.some((answer) => answer.includes('under_way_in'))) rounds += 1;
	}
	assert.equal(rounds, ROUNDS, 'Both executions were in the same worker too often');
}
