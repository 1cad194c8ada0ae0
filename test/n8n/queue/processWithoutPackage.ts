import assert from 'node:assert/strict';

import { digiKhata, inARow, START } from '../flows/nodes';
import { newPerson, type Person } from '../flows/people';
import { issuedTo, requestsFor } from '../flows/simulatorFacts';
import { until } from '../../../scripts/until';
import type { Flow } from '../stage';
import { type Cluster, clusterOf } from './cluster';
import { type Answer, call, publishReferenceService } from './webhookCalls';

const PATH = 'answered-without-the-package';
const MESSAGE = 'Unrecognized node type: n8n-nodes-digikhata.digiKhata';
const CALL_LIMIT_MS = 60_000;

export const processWithoutPackage: Flow = {
	title:
		'Queue mode: a process without the package fails visibly, and installing it there cures it',
	newestOnly: true,
	async run(stage) {
		const cluster = await clusterOf(stage);
		const [worker, webhookProcess] = await Promise.all([
			cluster.startWorker({ withoutPackage: true }),
			cluster.startWebhookProcess({ withoutPackage: true }),
		]);
		try {
			const workflowId = await publishReferenceService(cluster, PATH);

			// The editor gives no warning: it runs the node in the main process, which has the package.
			const tester = newPerson();
			assert.deepEqual(await runInEditor(cluster, tester), issuedTo(cluster, tester.customer_id));

			const { sent: person, text } = await failedCall(cluster);
			assert.equal(text, '{"message":"Error in workflow"}');
			const run = (await cluster.api.untilRuns(workflowId, 1)).at(-1);
			assert.equal(run?.status, 'error');
			assert.equal(run?.error?.['message'], MESSAGE);
			assert.ok(worker.log().includes(MESSAGE), `In the worker's log: ${worker.log()}`);
			assert.ok(cluster.log().includes(MESSAGE), `In the main process's log: ${cluster.log()}`);
			assert.deepEqual(requestsFor(cluster, person.customer_id), [], 'Somebody was texted');

			const refused = await call(webhookProcess, PATH, person, CALL_LIMIT_MS);
			assert.equal(refused.status, 400, refused.text);
			assert.ok(refused.text.includes(MESSAGE), refused.text);

			for (const n8n of [worker, webhookProcess]) {
				await n8n.stop();
				await n8n.installPackage();
			}
			await Promise.all([worker.start(), webhookProcess.start()]);
			const cured = await call(webhookProcess, PATH, person, CALL_LIMIT_MS);
			assert.equal(cured.status, 200, cured.text);
			assert.deepEqual(
				[(JSON.parse(cured.text) as Record<string, unknown>)['otp_ref_id']],
				issuedTo(cluster, person.customer_id),
			);
		} finally {
			await Promise.all([worker.stop(), webhookProcess.stop()]);
		}
	},
};

/** "Execute workflow" in the editor; returns the references. */
async function runInEditor(cluster: Cluster, person: Person): Promise<unknown[]> {
	const { customer_id: customerId, aadhaar_number: aadhaarNumber } = person;
	const nodes = [START, digiKhata(cluster, { customerId, aadhaarNumber })];
	const id = await cluster.api.createWorkflow(inARow('Tried out in the editor', nodes));
	const run = await cluster.api.runManually(id, 'Start');
	return run.items('DigiKhata').map(({ json }) => json['otp_ref_id']);
}

/**
 * A call that is answered, and not with a reference. n8n may leave the first one after the start of
 * a webhook process without an answer: the job fails before n8n listens for its end.
 */
function failedCall(cluster: Cluster): Promise<Answer> {
	return until('a call that fails visibly', async () => {
		const answer = await call(cluster.webhookProcess, PATH, newPerson(), 10_000);
		assert.notEqual(answer.status, 200, `A worker without the package answered: ${answer.text}`);
		return answer.status === undefined ? undefined : answer;
	});
}
