import assert from 'node:assert/strict';

import { node } from '../flows/nodes';
import { newPerson } from '../flows/people';
import { issuedTo } from '../flows/simulatorFacts';
import { until } from '../../../scripts/until';
import type { Flow } from '../stage';
import { clusterOf } from './cluster';
import { call, publishReferenceService } from './webhookCalls';

const PATH = 'heard-by-redis';

/** A busy machine takes long for both. */
const PATIENCE_MS = 2 * 60_000;

export const redisTraffic: Flow = {
	title: 'Queue mode: Redis carries what Respond to Webhook answers, and no Aadhaar number',
	newestOnly: true,
	async run(stage) {
		const cluster = await clusterOf(stage);
		const worker = await cluster.startWorker();
		try {
			const respond = node('Respond', 'n8n-nodes-base.respondToWebhook', 1.1, {
				respondWith: 'firstIncomingItem',
			});
			await publishReferenceService(cluster, PATH, respond);
			const heard = await cluster.redis.listen();
			const person = newPerson();
			const { status, text } = await call(cluster.webhookProcess, PATH, person, PATIENCE_MS);
			assert.equal(status, 200, text);
			const [reference = ''] = issuedTo(cluster, person.customer_id);
			assert.notEqual(reference, '');
			// What Redis tells may come after the answer that it carried.
			await until('Redis to tell of the answer', () => heard().includes(reference));
			assert.ok(!heard().includes(person.aadhaar_number), 'Redis carried the Aadhaar number');
		} finally {
			await worker.stop();
		}
	},
};
