import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { digiKhata, inARow, node, RETRY, senders, webhook } from './nodes';
import { newPerson, withoutEnoughBalance } from './people';
import { issuedTo, requestsFor } from './simulatorFacts';

type Facts = Readonly<Record<string, unknown>>;

interface Failed {
	readonly execution: {
		readonly error: {
			readonly message: string;
			readonly context: { readonly issued: Facts[]; readonly unsuccessful: Facts[] };
		};
	};
}

export const errorWorkflow: Flow = {
	title: 'Error workflow: gets the message and the references that were issued before the stop',
	async run(stage) {
		const host = await stage.host();
		const failed = await host.api.createWorkflow(
			inARow('When a run failed', [
				node('Error Trigger', 'n8n-nodes-base.errorTrigger', 1),
				node('Tell', 'n8n-nodes-base.noOp', 1),
			]),
		);
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

		const { execution } = run?.items('Tell')[0]?.json as unknown as Failed;
		assert.match(execution.error.message, /\(status 347\)/);
		const [otp_ref_id] = issuedTo(host, good.customer_id);
		const { issued, unsuccessful } = execution.error.context;
		assert.deepEqual(
			issued.map(({ customer_id, otp_ref_id: reference }) => [customer_id, reference]),
			[[good.customer_id, otp_ref_id]],
		);
		assert.deepEqual(
			unsuccessful.map(({ outcome, status, customer_id }) => [outcome, status, customer_id]),
			[['refused', 347, withoutEnoughBalance.customer_id]],
		);
		// Retry On Fail ran the node three times.
		assert.equal(issuedTo(host, good.customer_id).length, 1);
		assert.equal(requestsFor(host, withoutEnoughBalance.customer_id).length - refusedBefore, 1);
	},
};
