import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { example } from './examples';
import type { NodeFile } from './nodes';
import { withoutEnoughBalance } from './people';
import { issuedTo } from './simulatorFacts';

export const loopExample: Flow = {
	title:
		'Example: a loop in batches with Retry On Fail sends nobody a second OTP and keeps each result',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const before = host.simulator.requests.length;
		const refused = withoutEnoughBalance.customer_id;
		const id = await host.api.createWorkflow({
			...example(host, 'loop-with-retry', (node) =>
				node.name === 'Senders' ? { parameters: changed(node, refused) } : {},
			),
			// The example does not have its runs stored.
			settings: { executionOrder: 'v1' },
		});

		const run = await host.api.runManually(id, 'Start by Hand');

		assert.equal(run.status, 'success', JSON.stringify(run.error));
		assert.equal(run.runsOf('DigiKhata'), 3);
		const items = run.items('All Done').map(({ json }) => json);
		assert.equal(items.length, 11);
		for (const { customer_id, otp_ref_id, reason } of items) {
			const sender = String(customer_id);
			if (sender === refused) assert.match(String(reason), /\(status 347\)/);
			else assert.deepEqual([otp_ref_id], issuedTo(host, sender), sender);
		}
		assert.equal(host.simulator.requests.length - before, 11);
	},
};

function changed(node: NodeFile, refused: string): object {
	const parameters = JSON.stringify(node['parameters'])
		// The first of the second batch is refused, and that batch is tried again.
		.replace('9123456705', refused)
		// The first of the first batch stands in the third one again.
		.replace('9123456711', '9123456700');
	return JSON.parse(parameters) as object;
}
