import assert from 'node:assert/strict';

import { issuedTo, phoneOf, requestsFor } from '../flows/simulatorFacts';
import { drag, field, part, untilShows } from './editor';
import type { Step } from './journey';
import { sender } from './sender';

export const dragReference: Step = {
	title: 'the otp_ref_id is dragged into the next node, and arrives there',
	async act({ page, simulator, pictures }) {
		await part(page, 'ndv-close-button').click();
		await part(page, 'canvas-handle-plus').last().click();
		await part(page, 'node-creator-search-bar').fill('digikhata');
		await part(page, 'node-creator-action-item').first().click();
		await part(page, 'item-iterator-item')
			.filter({ hasText: 'Validate a sender Aadhaar OTP' })
			.click();

		const input = part(page, 'ndv-input-panel');
		const [issued] = issuedTo({ simulator }, sender.customer_id);
		assert.ok(issued, 'No OTP was texted.');
		for (const [name, onto, value] of [
			['customer_id', 'customerId', sender.customer_id],
			['otp_ref_id', 'otpRefId', issued],
		] as const) {
			const output = part(input, 'run-data-schema-node-name').filter({ hasText: name });
			await output.waitFor();
			const mapped = part(page, `parameter-input-${onto}`);
			await drag(page, output, mapped);
			await untilShows(part(mapped, 'inline-expression-editor-input'), `{{ $json.${name} }}`);
			await untilShows(part(page, `parameter-expression-preview-${onto}`), value);
		}
		const otp = phoneOf({ simulator }, sender.customer_id).at(-1)?.otp;
		await field(page, 'otp').fill(otp ?? '');

		await part(page, 'node-execute-button').click();
		await part(page, 'node-run-status-success').waitFor();
		await untilShows(part(page, 'output-panel'), 'validateSenderPan');
		const { body, outcome } = requestsFor({ simulator }, sender.customer_id).at(-1) ?? {};
		assert.equal((body as { otp_ref_id: string }).otp_ref_id, issued);
		assert.equal(outcome?.envelopeStatus, 0);
		await pictures.takeForReadme('drag-the-reference', {
			around: [input, part(page, 'node-execute-button')],
			downTo: [
				part(page, 'parameter-expression-preview-otpRefId'),
				input.getByText('Variables and context'),
			],
		});
		assert.deepEqual(issuedTo({ simulator }, sender.customer_id), [issued], 'No second OTP.');
	},
};
