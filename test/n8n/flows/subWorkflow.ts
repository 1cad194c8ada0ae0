import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { code, connect, digiKhata, node } from './nodes';
import { newPerson } from './people';
import { issuedTo } from './simulatorFacts';

export const subWorkflow: Flow = {
	title: 'Sub-workflow: returns its references to the workflow that called it',
	async run(stage) {
		const host = await stage.host();
		const people = [newPerson(), newPerson()];
		const child = await host.api.createWorkflow({
			name: 'Text a sender an OTP',
			nodes: [
				node('When Called', 'n8n-nodes-base.executeWorkflowTrigger', 1.1, {
					inputSource: 'passthrough',
				}),
				digiKhata(host),
			],
			connections: connect([['When Called', 'DigiKhata']]),
		});
		// n8n 2 calls published sub-workflows only; n8n 1 has nothing to publish in one.
		await host.api.activate(child).catch(() => undefined);
		const parent = await host.api.createWorkflow({
			name: 'Calls a sub-workflow',
			nodes: [
				node('Start', 'n8n-nodes-base.manualTrigger', 1),
				code('Senders', `return ${JSON.stringify(people)}.map((json) => ({ json }));`),
				node('Call', 'n8n-nodes-base.executeWorkflow', 1.2, {
					workflowId: { __rl: true, mode: 'id', value: child },
					workflowInputs: {
						mappingMode: 'defineBelow',
						value: {},
						matchingColumns: [],
						schema: [],
					},
					mode: 'once',
					options: {},
				}),
			],
			connections: connect([
				['Start', 'Senders'],
				['Senders', 'Call'],
			]),
		});

		const run = await host.api.runManually(parent, 'Start');

		assert.equal(run.status, 'success', JSON.stringify(run.error));
		assert.deepEqual(
			run.items('Call').map(({ json }) => [json['customer_id'], [json['otp_ref_id']]]),
			people.map(({ customer_id }) => [customer_id, issuedTo(host, customer_id)]),
		);
	},
};
