import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { requestsFor } from '../flows/simulatorFacts';
import { field, part, untilShows } from './editor';
import type { Step } from './journey';
import { sender, withoutAadhaarNumber } from './sender';

export const refusal: Step = {
	title: 'a refusal shows what happened and how to go on, and no Aadhaar number',
	async act({ page, pictures }) {
		await part(page, 'canvas-node').filter({ hasText: 'Generate a sender Aadhaar OTP' }).dblclick();
		await runWith(page, { customerId: '9000000308' });
		await untilShows(message(page), 'The sender is not enrolled with DigiKhata (status 308)');
		const advice = await untilShows(
			part(page, 'node-error-description'),
			'Enroll the sender first, with Onboard Sender and Verify Sender OTP.',
		);
		await pictures.takeForReadme('refusal', {
			around: [part(page, 'tab-params'), part(page, 'output-panel')],
			downTo: [page.getByText('Show the person the KYC consent')],
		});
		assert.ok(advice.startsWith('Eko says: “Failure!Customer Not Enrolled”.'), advice);

		// Not with the mouse: n8n tells of each run in a corner, over the details, and at any moment.
		for (const more of ['From Eko DigiKhata', 'Other info']) {
			await part(page, 'output-panel').getByText(more, { exact: true }).dispatchEvent('click');
		}
		const details = await untilShows(part(page, 'output-panel'), '"outcome": "refused"');
		assert.match(details, /"next_step": "onboardSender"/);
		assert.match(details, /"client_ref_id": "\w+"/);
		await pictures.take('the details of a refusal');
		withoutAadhaarNumber((await part(page, 'output-panel').textContent()) ?? '');

		// Eko repeats the Aadhaar number to this one.
		await runWith(page, { customerId: '9000200010' });
		await untilShows(part(page, 'node-error-description'), 'aadhar: [hidden] is not valid.');
		await pictures.take('a refusal that repeats the Aadhaar number');
		withoutAadhaarNumber((await part(page, 'output-panel').textContent()) ?? '');
	},
};

export const refusedField: Step = {
	title: 'a field that Eko or the node does not accept is named, with the reason',
	async act({ page, simulator, pictures }) {
		await runWith(page, { customerId: '9000000461' });
		await untilShows(message(page), 'Eko did not accept one value (status 461)');
		await untilShows(
			part(page, 'node-error-description'),
			'aadhar: is not a valid Aadhaar number.',
		);
		await pictures.take('a field Eko does not accept');

		await runWith(page, { customerId: '9123456781', aadhaarNumber: sender.written.slice(0, -1) });
		await untilShows(message(page), 'Aadhaar Number has 11 digits, not 12');
		await untilShows(part(page, 'node-error-description'), 'Nothing was sent.');
		await pictures.take('a field the node does not accept');
		assert.deepEqual(requestsFor({ simulator }, '9123456781'), []);
	},
};

async function runWith(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
	await part(page, 'node-execute-button').click();
}

function message(page: Page) {
	return part(page, 'node-error-message');
}
