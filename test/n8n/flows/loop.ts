import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { RETRY } from '../../engine/settings';
import { connect, digiKhata, node, senders, START } from './nodes';
import { newPerson, withoutEnoughBalance } from './people';
import { issuedTo } from './simulatorFacts';

export const loop: Flow = {
	title:
		'Loop Over Items: batches with Retry On Fail send nobody a second OTP and keep each result',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const people = Array.from({ length: 10 }, newPerson);
		const { aadhaar_number } = newPerson();
		const before = host.simulator.requests.length;
		// The second batch begins with a refusal, so that it is tried again.
		const refused = { ...withoutEnoughBalance, aadhaar_number };
		const list = [...people.slice(0, 5), refused, ...people.slice(5)];
		const more = { ...RETRY, onError: 'continueRegularOutput' };
		const id = await host.api.createWorkflow({
			name: 'Batches of five',
			nodes: [
				START,
				senders(list),
				node('Loop', 'n8n-nodes-base.splitInBatches', 3, { batchSize: 5, options: {} }),
				digiKhata(host, {}, more),
				node('All Done', 'n8n-nodes-base.noOp', 1),
			],
			connections: connect([
				['Start', 'Senders'],
				['Senders', 'Loop'],
				['Loop', 'All Done'],
				['Loop', 'DigiKhata', 1],
				['DigiKhata', 'Loop'],
			]),
		});

		const run = await host.api.runManually(id, 'Start');

		assert.equal(run.status, 'success', JSON.stringify(run.error));
		assert.equal(run.runsOf('DigiKhata'), 3);
		const items = run.items('All Done').map(({ json }) => json);
		assert.equal(items.length, 11);
		assert.match(String(items[5]?.['message']), /\(status 347\)/);
		const references = items.flatMap(({ otp_ref_id }) => otp_ref_id ?? []);
		assert.deepEqual(
			references,
			people.flatMap(({ customer_id }) => issuedTo(host, customer_id)),
		);
		assert.equal(host.simulator.requests.length - before, 11);
	},
};
