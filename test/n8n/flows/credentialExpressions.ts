import assert from 'node:assert/strict';

import { SIMULATOR_KEYS } from '../../../simulator/keys';
import { type Flow, simulatorAccount } from '../stage';
import { digiKhata, inARow, senders, START } from './nodes';
import { newPerson } from './people';
import { requestsFor } from './simulatorFacts';

export const credentialExpressions: Flow = {
	title: 'Expressions in the credential: each item is sent for its own agent',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const people = [newPerson(), newPerson(), newPerson()];
		const name = 'Eko API account with an expression';
		const userCode = `={{ $json.agent ?? '${SIMULATOR_KEYS.userCode}' }}`;
		const { baseUrl } = host.simulator;
		const ekoApi = await simulatorAccount(host.api, baseUrl, name, { userCode });
		const items = people.map((person, index) =>
			index === 1 ? { ...person, agent: 'AGENT_B' } : person,
		);
		const sending = digiKhata({ ekoApi }, {}, { onError: 'continueRegularOutput' });
		const workflow = await host.api.createWorkflow(
			inARow('Agents', [START, senders(items), sending]),
		);

		await host.api.runManually(workflow, 'Start');

		const agents = people.map(({ customer_id }) =>
			requestsFor(host, customer_id).map(({ body }) => (body as { user_code?: string }).user_code),
		);
		assert.deepEqual(agents, [[SIMULATOR_KEYS.userCode], ['AGENT_B'], [SIMULATOR_KEYS.userCode]]);
	},
};
