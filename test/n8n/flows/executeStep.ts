import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { RETRY } from '../../engine/settings';
import { digiKhata, inARow, senders, START } from './nodes';
import { newPerson } from './people';
import { requestsFor } from './simulatorFacts';

export const executeStep: Flow = {
	title: 'Execute step: with Retry On Fail each click sends each sender once',
	newestOnly: true,
	async run(stage) {
		const host = await stage.host();
		const good = newPerson();
		const unclear = { ...newPerson(), customer_id: '9000100500' };
		const before = requestsFor(host, unclear.customer_id).length;
		const nodes = [START, senders([good, unclear]), digiKhata(host, {}, RETRY)];
		const id = await host.api.createWorkflow(inARow('Execute step', nodes));
		const sent = (): number[] => [
			requestsFor(host, good.customer_id).length,
			requestsFor(host, unclear.customer_id).length - before,
		];

		const first = await host.api.runManually(id, 'Start', 'DigiKhata');
		assert.equal(first.status, 'error');
		assert.deepEqual(sent(), [1, 1]);

		// The editor hands on what the nodes before have output.
		const second = await host.api.runStep(id, 'DigiKhata', first);
		assert.equal(second.status, 'error');
		assert.equal(second.runsOf('Senders'), 1);
		assert.deepEqual(sent(), [2, 2]);
	},
};
