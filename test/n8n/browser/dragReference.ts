import assert from 'node:assert/strict';

import { issuedTo } from '../flows/simulatorFacts';
import { drag, part, untilShows } from './editor';
import type { Step } from './journey';
import { sender } from './sender';

export const dragReference: Step = {
	title: 'the otp_ref_id is dragged into the next node, and arrives there',
	async act({ page, simulator, pictures }) {
		await part(page, 'ndv-close-button').click();
		await part(page, 'canvas-handle-plus').last().click();
		await part(page, 'node-creator-search-bar').fill('Edit Fields');
		await part(page, 'item-iterator-item').filter({ hasText: 'Edit Fields' }).first().click();

		const input = part(page, 'ndv-input-panel');
		const reference = part(input, 'run-data-schema-node-name').filter({ hasText: 'otp_ref_id' });
		await reference.waitFor();
		await drag(page, reference, part(page, 'drop-area'));
		const mapped = part(page, 'assignment');
		await untilShows(part(mapped, 'inline-expression-editor-input'), '{{ $json.otp_ref_id }}');
		const issued = issuedTo({ simulator }, sender.customer_id).join();
		await untilShows(part(mapped, 'parameter-expression-preview-value'), issued);

		await part(page, 'node-execute-button').click();
		await part(page, 'node-run-status-success').waitFor();
		await untilShows(part(page, 'output-panel'), issued);
		await pictures.takeForReadme('drag-the-reference', {
			around: [input, part(page, 'node-execute-button')],
			downTo: part(input, 'run-data-schema-node-name').filter({ hasText: 'message' }),
		});
		assert.deepEqual(issuedTo({ simulator }, sender.customer_id), [issued], 'No second OTP.');
	},
};
