import assert from 'node:assert/strict';

import { RESOURCES } from '../../../nodes/DigiKhata/operations';
import { casesOf, examplesOf, withOptions } from '../../operations/cases';
import { startPeer } from '../../peer';
import { type Flow, simulatorAccount } from '../stage';
import { digiKhata, inARow, START } from './nodes';

export const everyOperation: Flow = {
	title: 'Every operation succeeds against Eko’s own mock server',
	async run(stage) {
		const { api } = await stage.host();
		const peer = await startPeer();
		try {
			const ekoApi = await simulatorAccount(api, peer.baseUrl, 'Eko’s mock server');
			for (const { id: resource, operations } of RESOURCES) {
				for (const operation of operations) {
					const fields = examplesOf(casesOf(operation));
					const node = digiKhata(
						{ ekoApi },
						// It answers every inquiry with a transaction that succeeded.
						withOptions({
							resource,
							operation: operation.id,
							...fields,
							options: { lookBeforePaying: false },
						}),
					);
					const id = await api.createWorkflow(inARow(operation.name, [START, node]));
					const run = await api.runManually(id, 'Start');
					assert.equal(run.status, 'success', `${operation.name}: ${JSON.stringify(run.error)}`);
					assert.ok(run.items('DigiKhata').length > 0, `${operation.name} has no output`);
				}
			}
		} finally {
			await peer.close();
		}
	},
};
