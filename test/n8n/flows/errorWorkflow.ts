import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { RETRY } from '../../engine/settings';
import { digiKhata, inARow, node, senders, webhook } from './nodes';
import { exampleWith, tableOf } from './dataTables';
import { newPerson, withoutEnoughBalance } from './people';
import { issuedTo, requestsFor } from './simulatorFacts';

export const errorWorkflow: Flow = {
	title:
		'Example: an error workflow writes down what Eko issued before a run stopped, and what was refused',
	async run(stage) {
		const host = await stage.host();
		const table = await tableOf(host, 'write-down-errors');
		const example = exampleWith(stage, host, 'write-down-errors', table);
		const failed = await host.api.createWorkflow(example);
		// n8n 2 starts only published error workflows; n8n 1 cannot publish one without a trigger of its own.
		await host.api.activate(failed).catch(() => undefined);
		const good = newPerson();
		const people = [good, { ...withoutEnoughBalance, aadhaar_number: '400123456787' }];
		const refusedBefore = requestsFor(host, withoutEnoughBalance.customer_id).length;
		const oneByOne = digiKhata(host, { options: { concurrency: 1 } }, RETRY);
		const nodes = [webhook('error-workflow'), senders(people), oneByOne];
		const id = await host.api.createWorkflow(
			inARow('Stops at a refusal', nodes, { errorWorkflow: failed }),
		);
		await host.api.activate(id);

		await host.api.webhook('error-workflow', {});
		const [run] = await host.api.untilRuns(failed, 1);

		const [otp_ref_id] = issuedTo(host, good.customer_id);
		const rows = await table.rows();
		assert.deepEqual(
			rows.map((row) => [row['outcome'], row['customer_id'], row['otp_ref_id'], row['node']]),
			[
				['issued', good.customer_id, otp_ref_id, 'DigiKhata'],
				['refused', withoutEnoughBalance.customer_id, '', 'DigiKhata'],
			],
		);
		assert.equal(rows[0]?.['message'], '');
		assert.match(String(rows[1]?.['message']), /\(status 347\)/);
		const told = run?.items('Tell the Operator').map(({ json }) => String(json['text'])) ?? [];
		assert.equal(told.length, 1);
		assert.match(
			told[0] ?? '',
			/^The workflow “Stops at a refusal” stopped at DigiKhata .*\(status 347\).*\n.* 2 rows/,
		);

		// An error that says nothing of items.
		const stop = node('Stop', 'n8n-nodes-base.stopAndError', 1, { errorMessage: 'Made up' });
		const another = inARow('Another', [webhook('another-node-stops'), stop], {
			errorWorkflow: failed,
		});
		await host.api.activate(await host.api.createWorkflow(another));
		await host.api.webhook('another-node-stops', {});
		const [, last] = await host.api.untilRuns(failed, 2);
		assert.deepEqual(
			(await table.rows()).slice(2).map(({ outcome }) => outcome),
			['stopped'],
		);
		const [{ json } = { json: {} }] = last?.items('Tell the Operator') ?? [];
		assert.match(String(json['text']), /stopped at Stop .*: Made up\nThe error names no items/);
		// Retry On Fail ran the node three times.
		assert.equal(issuedTo(host, good.customer_id).length, 1);
		assert.equal(requestsFor(host, withoutEnoughBalance.customer_id).length - refusedBefore, 1);
	},
};
