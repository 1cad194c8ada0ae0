import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { digiKhata, inARow, node, senders, START } from './nodes';
import { newPerson } from './people';
import { issuedTo } from './simulatorFacts';

export const subWorkflow: Flow = {
	title: 'Sub-workflow: returns its references to the workflow that called it',
	async run(stage) {
		const host = await stage.host();
		const people = [newPerson(), newPerson()];
		const whenCalled = node('When Called', 'n8n-nodes-base.executeWorkflowTrigger', 1.1, {
			inputSource: 'passthrough',
		});
		const child = await host.api.createWorkflow(
			inARow('Text a sender an OTP', [whenCalled, digiKhata(host)]),
		);
		// n8n 2 calls published sub-workflows only; n8n 1 has nothing to publish in one.
		await host.api.activate(child).catch(() => undefined);
		const call = node('Call', 'n8n-nodes-base.executeWorkflow', 1.2, {
			workflowId: { __rl: true, mode: 'id', value: child },
			workflowInputs: { mappingMode: 'defineBelow', value: {}, matchingColumns: [], schema: [] },
			mode: 'once',
			options: {},
		});
		const parent = await host.api.createWorkflow(
			inARow('Calls a sub-workflow', [START, senders(people), call]),
		);

		const run = await host.api.runManually(parent, 'Start');

		assert.equal(run.status, 'success', JSON.stringify(run.error));
		assert.deepEqual(
			run.items('Call').map(({ json }) => [json['customer_id'], [json['otp_ref_id']]]),
			people.map(({ customer_id }) => [customer_id, issuedTo(host, customer_id)]),
		);
	},
};
