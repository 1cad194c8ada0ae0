import assert from 'node:assert/strict';

import { issuedTo, requestsFor } from '../flows/simulatorFacts';
import { field, part, untilShows } from './editor';
import type { Step } from './journey';
import { sender, withoutAadhaarNumber } from './sender';

export const fillAndRun: Step = {
	title: 'the form is filled and run, and the output panel shows the otp_ref_id',
	async act({ page, simulator, pictures }) {
		const form = part(page, 'node-parameters');
		await untilShows(form, 'Show the person the KYC consent before you run this');
		await pictures.take('the empty form');
		await field(page, 'customerId').fill(sender.customer_id);
		await field(page, 'aadhaarNumber').fill(sender.written);
		await part(page, 'node-execute-button').click();

		await part(page, 'node-run-status-success').waitFor();
		const output = part(page, 'output-panel');
		const issued = issuedTo({ simulator }, sender.customer_id);
		assert.equal(issued.length, 1, 'One OTP is texted.');
		const shown = await untilShows(output, issued.join());
		assert.match(shown, /otp_ref_id/);
		withoutAadhaarNumber(shown);
		// There each field of the output has a line.
		await output.getByText('Schema', { exact: true }).click();
		await untilShows(output, 'next_step');
		await pictures.takeForReadme('form-and-output', {
			around: [part(page, 'tab-params'), output],
			downTo: [
				page.getByText('Show the person the KYC consent'),
				part(output, 'run-data-schema-node-name').filter({ hasText: 'message' }),
			],
		});
		const bodies = requestsFor({ simulator }, sender.customer_id).map(({ body }) => body);
		assert.deepEqual(
			bodies.map((body) => (body as { aadhar: string }).aadhar),
			[sender.aadhaar_number],
		);
	},
};
