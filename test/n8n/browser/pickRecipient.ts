import assert from 'node:assert/strict';

import { clearCanvas, field, part, untilShows } from './editor';
import type { Step } from './journey';

export const pickRecipient: Step = {
	title: 'a recipient is picked from the sender’s list, which says who is ready',
	async act({ page, pictures }) {
		await clearCanvas(page);
		await part(page, 'canvas-plus-button').click();
		await part(page, 'node-creator-search-bar').fill('digikhata');
		await part(page, 'node-creator-action-item').first().click();
		await part(page, 'item-iterator-item').filter({ hasText: 'Send a transaction OTP' }).click();
		await field(page, 'customerId').fill('9123456799');
		await field(page, 'customerId').press('Tab');

		const picker = part(page, 'resource-locator-recipientId');
		await part(picker, 'rlc-input').click();
		const recipient = part(page, 'rlc-item').first();
		await recipient.waitFor();
		// It is ready: those that are not say so behind the end of the account.
		assert.match(await recipient.innerText(), /X\d{2,4}$/);
		await pictures.take('the list of recipients');
		await recipient.click();
		await pictures.take('a recipient was picked');
		await untilShows(part(page, 'node-parameters'), 'Each item sends an OTP');
	},
};
