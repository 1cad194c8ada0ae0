import assert from 'node:assert/strict';

import { node } from '../flows/nodes';
import { newPerson } from '../flows/people';
import { issuedTo, requestsFor } from '../flows/simulatorFacts';
import { until } from '../../../scripts/until';
import type { Flow } from '../stage';
import { type Cluster, clusterOf, JOBS_PER_WORKER, LATENCY_MS } from './cluster';
import type { N8nProcess } from './n8nProcess';
import { type Answer, call, executionOf, publishReferenceService } from './webhookCalls';

const CALLS = 200;

/** A worker is killed while so many of its requests wait for Eko's answer, or more. */
const UNDER_WAY = 3;

const CALL_LIMIT_MS = 8 * 60_000;

export const workerKilled: Flow = {
	title: `Queue mode: ${CALLS} webhook calls, and a worker is killed: nobody gets a second OTP`,
	async run(stage) {
		const cluster = await clusterOf(stage);
		// n8n 1 runs the jobs of a killed worker a second time unless told not to. n8n 2 never does.
		const how = { settings: { QUEUE_WORKER_MAX_STALLED_COUNT: '0' } };
		const workers = await Promise.all([cluster.startWorker(how), cluster.startWorker(how)]);
		try {
			await callAndKill(cluster, workers);
		} finally {
			await Promise.all(workers.map((worker) => worker.stop()));
		}
	},
};

async function callAndKill(cluster: Cluster, workers: readonly N8nProcess[]): Promise<void> {
	const respond = node('Respond', 'n8n-nodes-base.respondToWebhook', 1.1, {
		respondWith: 'firstIncomingItem',
	});
	const paths = ['answered-by-the-last-node', 'answered-by-a-respond-node'] as const;
	const workflowIds = [
		await publishReferenceService(cluster, paths[0]),
		await publishReferenceService(cluster, paths[1], respond),
	];
	for (const path of paths) {
		const { status, text } = await call(cluster.webhookProcess, path, newPerson(), CALL_LIMIT_MS);
		assert.equal(status, 200, `The first call of ${path}: ${text}`);
	}

	const people = Array.from({ length: CALLS }, newPerson);
	const answers: Answer[] = [];
	const calls = people.map(async (person, index) => {
		const path = paths[index % paths.length] as string;
		answers.push(await call(cluster.webhookProcess, path, person, CALL_LIMIT_MS));
	});
	const killed = await busyWorker(cluster, workers);
	killed.kill();
	const underWay = CALLS - answers.length;
	await Promise.all(calls);

	const textsTo = (customerId: string) => requestsFor(cluster, customerId).length;
	const good = answers.filter(({ status }) => status === 200);
	const bad = answers.filter(({ status }) => status !== 200);
	const badTexts = bad.filter(({ sent }) => textsTo(sent.customer_id) > 0);
	const seconds = Math.round(Math.max(0, ...bad.map((answer) => answer.seconds)));
	const figures =
		`${underWay} calls were under way when the worker was killed. ${good.length} calls were ` +
		`answered 200, ${bad.length} were not, ${badTexts.length} of these after their sender was ` +
		`texted, the last one after ${seconds} s.`;

	const customerIds = people.map(({ customer_id }) => customer_id);
	assert.deepEqual(
		customerIds.filter((customerId) => textsTo(customerId) > 1),
		[],
		`Senders texted more than once. ${figures}`,
	);
	for (const { sent: person, text } of good) {
		const { customer_id, otp_ref_id } = JSON.parse(text) as Record<string, unknown>;
		assert.deepEqual(
			{ customer_id, references: [otp_ref_id] },
			{ customer_id: person.customer_id, references: issuedTo(cluster, person.customer_id) },
			`A caller did not get the reference of its own sender. ${figures}`,
		);
	}
	assert.deepEqual(
		bad.filter(({ status = 0 }) => status < 500),
		[],
		`Calls that neither got a reference nor failed visibly. ${figures}`,
	);
	assert.ok(
		badTexts.length >= UNDER_WAY && bad.length <= JOBS_PER_WORKER,
		`The calls that failed are not those the killed worker had under way. ${figures}`,
	);

	const survivors = workers.filter((worker) => worker !== killed);
	const finishedElsewhere = survivors.flatMap(({ log }) => startedIn(log()));
	const stored = await storedFailures(cluster, workflowIds);
	assert.deepEqual(
		stored.filter(({ id, status }) => status !== 'error' || finishedElsewhere.includes(id)),
		[],
		`Executions that failed in another way, or in the other worker. ${figures}`,
	);
	// One more for each call that the worker answered and was killed before it had stored that.
	assert.ok(
		stored.length >= bad.length && stored.length <= JOBS_PER_WORKER,
		`n8n stored ${stored.length} failures. ${figures}`,
	);
	console.log(figures);
}

/** Waits until a worker has sent requests that Eko has not answered yet. */
function busyWorker({ simulator }: Cluster, workers: readonly N8nProcess[]): Promise<N8nProcess> {
	return until('a worker to wait for Eko', () => {
		// What is answered at any moment now does not count.
		const since = Date.now() - LATENCY_MS / 2;
		const waiting = simulator.requests.filter(({ receivedAt }) => receivedAt > since);
		const executions = waiting.map(executionOf);
		return workers.find(({ log }) => {
			const unfinished = unfinishedIn(log());
			return executions.filter((id) => unfinished.includes(id)).length >= UNDER_WAY;
		});
	});
}

interface StoredExecution {
	readonly id: string;
	readonly status: string;
}

/** The executions of these workflows that did not succeed, once none is under way any more. */
function storedFailures(
	{ api }: Cluster,
	workflowIds: readonly string[],
): Promise<StoredExecution[]> {
	const list = async (workflowId: string, ...status: string[]): Promise<StoredExecution[]> => {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status }));
		const path = `/executions?filter=${filter}&limit=100`;
		const { results } = await api.request<{ results: StoredExecution[] }>('GET', path);
		return results.map(({ id, status }) => ({ id, status }));
	};
	const listAll = async (...status: string[]) =>
		(await Promise.all(workflowIds.map((id) => list(id, ...status)))).flat();
	return until('all executions to end', async () => {
		const underWay = await listAll('new', 'running', 'waiting', 'unknown');
		return underWay.length === 0 ? listAll('error', 'crashed', 'canceled') : undefined;
	});
}

/** The executions that a worker started, by its log. */
function startedIn(log: string): string[] {
	return idsAfter('Worker started execution', log);
}

/** The executions that a worker started and, by its log, has not finished. */
function unfinishedIn(log: string): string[] {
	const finished = new Set(idsAfter('Worker finished execution', log));
	return startedIn(log).filter((id) => !finished.has(id));
}

function idsAfter(words: string, log: string): string[] {
	return [...log.matchAll(new RegExp(`${words} (\\d+)`, 'g'))].map(([, id = '']) => id);
}
