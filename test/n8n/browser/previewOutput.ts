import assert from 'node:assert/strict';

import { clearCanvas, drag, part, untilShows } from './editor';
import type { Step } from './journey';

export const previewOutput: Step = {
	title: 'the next node shows the fields to drag before the first run',
	async act({ page, simulator, pictures }) {
		const sent = simulator.requests.length;
		await clearCanvas(page);
		await part(page, 'canvas-plus-button').click();
		await part(page, 'node-creator-search-bar').fill('digikhata');
		await part(page, 'node-creator-action-item').first().click();
		await part(page, 'item-iterator-item').filter({ hasText: 'Get sender information' }).click();
		await part(page, 'ndv-close-button').click();
		await part(page, 'canvas-handle-plus').last().click();
		await part(page, 'node-creator-search-bar').fill('edit fields');
		await part(page, 'node-creator-node-item').first().click();

		const input = part(page, 'ndv-input-panel');
		await part(input, 'schema-preview-warning').waitFor();
		const names = part(input, 'run-data-schema-node-name');
		const otpRefId = names.filter({ hasText: /^otp_ref_id$/ });
		await otpRefId.waitFor();
		await drag(page, otpRefId, part(page, 'assignment-collection-drop-area'));
		await untilShows(part(page, 'assignment-value'), '{{ $json.otp_ref_id }}');
		await pictures.take('the fields before the first run');
		assert.equal(simulator.requests.length, sent, 'Nothing is sent.');
	},
};
