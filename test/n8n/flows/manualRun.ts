import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { example } from './examples';

export const manualRun: Flow = {
	title: 'Example: a list of senders, each reference arrives in the next node with its sender',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const before = host.simulator.requests.length;
		const id = await host.api.createWorkflow(example(host, 'generate-sender-aadhaar-otp'));

		const run = await host.api.runManually(id, 'Start by Hand');

		assert.equal(run.status, 'success', JSON.stringify(run.error));
		const issued = host.simulator.requests
			.slice(before)
			.map(({ path, outcome }) => [path.split('/')[7], outcome.otpRefId]);
		assert.equal(issued.length, 3);
		assert.deepEqual(
			new Map(
				run
					.items('Use the Reference')
					.map(({ json }) => [json['customer_id'], json['otp_ref_id']] as const),
			),
			new Map(issued as Array<[string, string]>),
		);
	},
};
