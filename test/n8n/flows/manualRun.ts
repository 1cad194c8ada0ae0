import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { code, connect, digiKhata, node } from './nodes';
import { newPerson } from './people';
import { issuedTo } from './simulatorFacts';

export const manualRun: Flow = {
	title: 'Manual run: each reference arrives in the next node with its sender',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const people = [newPerson(), newPerson(), newPerson()];
		const id = await host.api.createWorkflow({
			name: 'Manual run',
			nodes: [
				node('Start', 'n8n-nodes-base.manualTrigger', 1),
				code('Senders', `return ${JSON.stringify(people)}.map((json) => ({ json }));`),
				digiKhata(host),
				node('Next', 'n8n-nodes-base.noOp', 1),
			],
			connections: connect([
				['Start', 'Senders'],
				['Senders', 'DigiKhata'],
				['DigiKhata', 'Next'],
			]),
		});

		const run = await host.api.runManually(id, 'Start');

		assert.equal(run.status, 'success', JSON.stringify(run.error));
		assert.deepEqual(
			run.items('Next').map(({ json }) => [json['customer_id'], [json['otp_ref_id']]]),
			people.map(({ customer_id }) => [customer_id, issuedTo(host, customer_id)]),
		);
	},
};
