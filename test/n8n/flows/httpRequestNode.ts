import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Flow } from '../stage';
import { connect, node } from './nodes';

export const httpRequestNode: Flow = {
	title: 'HTTP Request node: the credential signs for another path of Eko, and for no other host',
	async run(stage) {
		const host = await stage.host();
		let strayRequests = 0;
		const elsewhere = createServer((_, response) => {
			strayRequests++;
			response.end('{}');
		});
		await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
		const { port } = elsewhere.address() as AddressInfo;
		const call = async (url: string) => {
			const id = await host.api.createWorkflow({
				name: 'Another Eko path',
				nodes: [
					node('Start', 'n8n-nodes-base.manualTrigger', 1),
					node(
						'HTTP Request',
						'n8n-nodes-base.httpRequest',
						4.2,
						{
							url,
							authentication: 'predefinedCredentialType',
							nodeCredentialType: 'ekoApi',
							options: {},
						},
						{ credentials: { ekoApi: host.ekoApi } },
					),
				],
				connections: connect([['Start', 'HTTP Request']]),
			});
			return host.api.runManually(id, 'Start');
		};
		try {
			const run = await call(
				`${host.simulator.baseUrl}/tools/catalog/service-codes?initiator_id=9876543210`,
			);
			assert.equal(run.status, 'success', JSON.stringify(run.error));
			assert.equal(run.items('HTTP Request')[0]?.json['status'], 0);

			const refused = await call(`http://127.0.0.1:${port}/ekoapi/v3/tools/catalog/service-codes`);
			assert.equal(refused.status, 'error');
			assert.match(String(refused.error?.['message']), /Eko/);
			assert.equal(strayRequests, 0);
		} finally {
			elsewhere.close();
		}
	},
};
