import assert from 'node:assert/strict';

import { simulatorCredential } from '../../../scripts/demoWorkflow';
import { SIMULATOR_KEYS } from '../../../simulator/keys';
import type { Flow } from '../stage';
import { code, connect, digiKhata, node } from './nodes';
import { newPerson } from './people';
import { requestsFor } from './simulatorFacts';

export const credentialExpressions: Flow = {
	title: 'Expressions in the credential: each item is sent for its own agent',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const people = [newPerson(), newPerson(), newPerson()];
		const name = 'Eko API account with an expression';
		const id = await host.api.createCredential({
			name,
			type: 'ekoApi',
			data: {
				...simulatorCredential(host.simulator.baseUrl).data,
				userCode: `={{ $json.agent ?? '${SIMULATOR_KEYS.userCode}' }}`,
			},
		});
		const items = people.map((person, index) =>
			index === 1 ? { ...person, agent: 'AGENT_B' } : person,
		);
		const workflow = await host.api.createWorkflow({
			name: 'Agents',
			nodes: [
				node('Start', 'n8n-nodes-base.manualTrigger', 1),
				code('Senders', `return ${JSON.stringify(items)}.map((json) => ({ json }));`),
				digiKhata({ ekoApi: { id, name } }, {}, { onError: 'continueRegularOutput' }),
			],
			connections: connect([
				['Start', 'Senders'],
				['Senders', 'DigiKhata'],
			]),
		});

		await host.api.runManually(workflow, 'Start');

		const agents = people.map(({ customer_id }) =>
			requestsFor(host, customer_id).map(({ body }) => (body as { user_code?: string }).user_code),
		);
		assert.deepEqual(agents, [[SIMULATOR_KEYS.userCode], ['AGENT_B'], [SIMULATOR_KEYS.userCode]]);
	},
};
