import { demoOwner } from '../n8nApi';
import { part } from './editor';
import type { Step } from './journey';

export const signUp: Step = {
	title: 'a new user sets up the owner of an empty n8n',
	async act({ page, url, pictures }) {
		await page.goto(url);
		for (const name of ['email', 'firstName', 'lastName', 'password'] as const) {
			await part(page, name).locator('input').fill(demoOwner[name]);
		}
		await pictures.take('set up the owner');
		await part(page, 'form-submit-button').click();
		await part(page, 'assistant-set-up-later').click();
		await part(page, 'new-workflow-card').waitFor();
		await pictures.take('an empty n8n');
	},
};
