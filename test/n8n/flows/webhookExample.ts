import assert from 'node:assert/strict';

import type { Flow } from '../stage';
import { example } from './examples';
import { newPerson, withoutEnoughBalance } from './people';
import { issuedTo, requestsFor } from './simulatorFacts';

const header = { 'x-backend-token': 'made-up-token' };

export const webhookExample: Flow = {
	title:
		'Example: webhook for an app backend answers 200 with the reference, 422 or 502 with a reason',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const [name, value] = Object.entries(header)[0] as [string, string];
		const credential = { name: 'Backend', type: 'httpHeaderAuth', data: { name, value } };
		const auth = { id: await host.api.createCredential(credential), name: credential.name };
		const id = await host.api.createWorkflow(
			example(host, 'webhook-for-an-app-backend', (node) =>
				node.name === 'Webhook' ? { credentials: { httpHeaderAuth: auth } } : {},
			),
		);
		await host.api.activate(id);
		const path = 'digikhata/aadhaar-otp';
		const sender = newPerson();

		const good = await host.api.webhook(path, sender, header);
		const goodBody = (await good.json()) as Record<string, unknown>;

		assert.equal(good.status, 200);
		assert.equal(goodBody['customer_id'], sender.customer_id);
		assert.deepEqual([goodBody['otp_ref_id']], issuedTo(host, sender.customer_id));

		const refused = { ...withoutEnoughBalance, aadhaar_number: sender.aadhaar_number };
		const bad = await host.api.webhook(path, refused, header);
		const text = await bad.text();

		assert.equal(bad.status, 422, text);
		const { reason, client_ref_id, ...facts } = JSON.parse(text) as Record<string, unknown>;
		assert.deepEqual(facts, {
			outcome: 'refused',
			status: 347,
			http_status: 200,
			customer_id: refused.customer_id,
		});
		assert.match(String(client_ref_id), /^\w+$/);
		assert.match(String(reason), /\(status 347\)/);
		assert.ok(!text.includes(sender.aadhaar_number), 'The Aadhaar number came back');

		const unclear = { ...sender, customer_id: '9000100500' };
		const failed = await host.api.webhook(path, unclear, header);
		const failedText = await failed.text();
		assert.equal(failed.status, 502, failedText);
		assert.match(failedText, /An OTP may have been sent/);

		const stranger = newPerson();
		assert.equal((await host.api.webhook(path, stranger)).status, 403);
		assert.deepEqual(requestsFor(host, stranger.customer_id), []);
	},
};
