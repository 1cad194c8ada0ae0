import assert from 'node:assert/strict';

import { until } from '../../../scripts/until';
import type { Flow, Host } from '../stage';
import { code, digiKhata, FROM_BODY, inARow, node, START, webhook } from './nodes';
import { newPerson, withoutEnoughBalance } from './people';
import { issuedTo, requestsFor } from './simulatorFacts';

const PATH = 'not-saved';

/** No other flow of the suite uses them, and no real ones begin with 1. */
const AADHAAR_NUMBERS = {
	waiting: '112233445566',
	refused: '113322446655',
	byHand: '114433226655',
};

/** As docs/privacy.md tells to set them. */
const settings = {
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
	saveManualExecutions: false,
	saveExecutionProgress: false,
};

export const notSaved: Flow = {
	title:
		'Privacy: with saving off Aadhaar numbers leave the database; a run that waits keeps its own',
	async run(stage) {
		const host = await stage.host();
		const nodes = [
			webhook(PATH, 'responseNode'),
			digiKhata(host, FROM_BODY),
			node('Respond', 'n8n-nodes-base.respondToWebhook', 1.1, {
				respondWith: 'text',
				responseBody: '={{ $execution.resumeUrl }}',
			}),
			node('Wait', 'n8n-nodes-base.wait', 1.1, { resume: 'webhook' }, { webhookId: PATH }),
		];
		const id = await host.api.createWorkflow(inARow('Saves nothing', nodes, settings));
		await host.api.activate(id);
		const isStored = async (number: string) => (await host.storedRows()).includes(number);
		const untilGone = (number: string) =>
			until(`${number} to leave the database`, async () =>
				(await isStored(number)) ? undefined : true,
			);

		const { waiting, refused, byHand } = AADHAAR_NUMBERS;
		const person = { ...newPerson(), aadhaar_number: waiting };
		const resumeUrl = await (await host.api.webhook(PATH, person)).text();
		assert.equal(issuedTo(host, person.customer_id).length, 1);
		await until('the run to wait', () => isStored(waiting));
		assert.equal((await fetch(resumeUrl)).status, 200);

		const before = requestsFor(host, withoutEnoughBalance.customer_id).length;
		await host.api.webhook(PATH, { ...withoutEnoughBalance, aadhaar_number: refused });
		assert.equal(requestsFor(host, withoutEnoughBalance.customer_id).length, before + 1);

		await runByHand(host, byHand);

		await untilGone(waiting);
		await untilGone(refused);
		await untilGone(byHand);
	},
};

/** Presses "Execute workflow", and waits until n8n does not show the run any more. */
async function runByHand({ api }: Host, number: string): Promise<void> {
	// Put together by the run, so that the workflow itself does not have it.
	const sender = code('Sender', `return [{ json: { number: '${[...number].join("' + '")}' } }];`);
	const id = await api.createWorkflow(inARow('Saves nothing, by hand', [START, sender], settings));
	// n8n does not show how a run has ended that it does not save.
	await api.runManually(id, 'Start').catch(() => undefined);
	await api.untilForgotten(id);
}
