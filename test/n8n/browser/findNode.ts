import assert from 'node:assert/strict';

import { field, part, untilShows } from './editor';
import type { Step } from './journey';

export const findNode: Step = {
	title: 'the node is found by searching "aadhaar"',
	async act({ page, pictures }) {
		await part(page, 'universal-add').click();
		await part(page, 'navigation-menu-item').filter({ hasText: 'New workflow' }).click();
		await part(page, 'canvas-plus-button').click();
		await part(page, 'node-creator-search-bar').fill('aadhaar');
		const found = part(page, 'node-creator-action-item').first();
		await untilShows(found, 'DigiKhata');
		await untilShows(found, 'Onboard and verify senders in Eko’s wallet DigiKhata');
		await pictures.take('find the node');

		await found.click();
		const action = part(page, 'item-iterator-item').filter({
			hasText: 'Generate a sender Aadhaar OTP',
		});
		await action.waitFor();
		await pictures.take('what the node can do');
		await action.click();
		await field(page, 'customerId').waitFor();
		const credential = part(page, 'node-credentials-select').locator('input');
		assert.equal(await credential.inputValue(), 'Eko account', 'The credential is chosen already.');
	},
};
