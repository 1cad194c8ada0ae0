import assert from 'node:assert/strict';

import { node } from '../flows/nodes';
import { newPerson } from '../flows/people';
import { issuedTo, requestsFor } from '../flows/simulatorFacts';
import { until } from '../n8nApi';
import type { Flow } from '../stage';
import { type Cluster, clusterOf, LATENCY_MS, type Worker } from './cluster';
import { unfinishedIn } from './executionLog';
import { type Answer, call, executionOf, publishReferenceService } from './webhookCalls';

const CALLS = 500;

/** So many OTPs the killed worker is waiting for at least. */
const UNDER_WAY = 3;

const callLimitMs = 6 * 60_000;

export const workerKilled: Flow = {
	title: `Queue mode: ${CALLS} webhook calls, and a worker is killed: nobody is texted twice`,
	async run(stage) {
		const cluster = await clusterOf(stage);
		const workers = await Promise.all([cluster.startWorker(), cluster.startWorker()]);
		try {
			await callAndKill(cluster, workers);
		} finally {
			await Promise.all(workers.map((worker) => worker.stop()));
		}
	},
};

async function callAndKill(cluster: Cluster, workers: readonly Worker[]): Promise<void> {
	const services = ['answered-by-the-last-node', 'answered-by-a-respond-node'] as const;
	const respond = node('Respond', 'n8n-nodes-base.respondToWebhook', 1.1, {
		respondWith: 'firstIncomingItem',
	});
	const workflowIds = [
		await publishReferenceService(cluster, services[0]),
		await publishReferenceService(cluster, services[1], respond),
	];
	for (const service of services) {
		const { status, text } = await call(cluster, service, newPerson(), callLimitMs);
		assert.equal(status, 200, `The first call of ${service}: ${text}`);
	}

	const people = Array.from({ length: CALLS }, newPerson);
	const answers: Answer[] = [];
	const calls = people.map(async (person, index) => {
		const service = services[index % services.length] as string;
		answers.push(await call(cluster, service, person, callLimitMs));
	});
	const doomed = await busyWorker(cluster, workers);
	doomed.kill();
	const underWay = CALLS - answers.length;
	await Promise.all(calls);

	const lost = unfinishedIn(doomed.log());
	const lostTexts = cluster.simulator.requests.filter((request) =>
		lost.includes(executionOf(request)),
	);
	const good = answers.filter(({ status }) => status === 200);
	const bad = answers.filter(({ status }) => status !== 200);
	const seconds = Math.round(Math.max(...bad.map((answer) => answer.seconds)));
	const figures =
		`${underWay} calls were under way when the worker was killed, ${lost.length} of them in it, ` +
		`${lostTexts.length} of these texted. ${good.length} calls were answered 200, ` +
		`${bad.length} were not, the last one after ${seconds} s.`;

	assert.deepEqual(
		people
			.map(({ customer_id }) => customer_id)
			.filter((customerId) => requestsFor(cluster, customerId).length > 1),
		[],
		`Senders texted more than once. ${figures}`,
	);
	for (const { person, text } of good) {
		const { customer_id, otp_ref_id } = JSON.parse(text) as Record<string, unknown>;
		assert.deepEqual(
			{ customer_id, references: [otp_ref_id] },
			{ customer_id: person.customer_id, references: issuedTo(cluster, person.customer_id) },
			`A caller did not get the reference of its own sender. ${figures}`,
		);
	}
	assert.deepEqual(
		bad.filter(({ status, text }) => status !== 500 || !text.includes('Error in workflow')),
		[],
		`Calls that neither got a reference nor failed visibly. ${figures}`,
	);
	assert.ok(bad.length >= UNDER_WAY, `Callers of the killed worker got answers. ${figures}`);

	const stored = await notSuccessful(cluster, workflowIds);
	assert.deepEqual(
		stored.filter(({ id, status }) => status !== 'error' || !lost.includes(id)),
		[],
		`Executions that failed in another way, or in the other worker. ${figures}`,
	);
	// More than `bad` if a worker is killed after it answered and before it stored that.
	assert.ok(stored.length >= bad.length, `n8n stored ${stored.length} failures. ${figures}`);
	console.log(figures);
}

/** Waits until a worker has sent requests that Eko has not answered yet. */
function busyWorker({ simulator }: Cluster, workers: readonly Worker[]): Promise<Worker> {
	return until('a worker to wait for Eko', 60_000, () => {
		// What is answered at any moment now does not count.
		const since = Date.now() - LATENCY_MS + 250;
		const waiting = simulator.requests.filter(({ receivedAt }) => receivedAt > since);
		const executions = waiting.map(executionOf);
		const busy = workers.find(({ log }) => {
			const unfinished = unfinishedIn(log());
			return executions.filter((id) => unfinished.includes(id)).length >= UNDER_WAY;
		});
		return Promise.resolve(busy);
	});
}

/** The stored executions of these workflows that did not end well, or not at all. */
async function notSuccessful(
	{ api }: Cluster,
	workflowIds: readonly string[],
): Promise<Array<{ id: string; status: string }>> {
	const status = ['error', 'crashed', 'canceled', 'running', 'new', 'waiting', 'unknown'];
	const lists = workflowIds.map((workflowId) =>
		api.request<{ results: Array<{ id: string; status: string }> }>(
			'GET',
			`/executions?filter=${encodeURIComponent(JSON.stringify({ workflowId, status }))}&limit=100`,
		),
	);
	return (await Promise.all(lists)).flatMap(({ results }) =>
		results.map(({ id, status }) => ({ id, status })),
	);
}
