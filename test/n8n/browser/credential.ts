import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { SIMULATOR_KEYS } from '../../../simulator/keys';
import { field, part, untilShows } from './editor';
import type { Step } from './journey';

const WRONG_KEY = 'canary-access-key-91bc';

export const credentialRed: Step = {
	title: 'the credential test is red for a wrong key, and says which and why',
	async act({ page, simulator, pictures }) {
		await part(page, 'universal-add').click();
		await part(page, 'navigation-menu-item').filter({ hasText: 'New credential' }).click();
		await part(page, 'new-credential-type-select').locator('input').fill('eko');
		await part(page, 'new-credential-type-select-option')
			.getByText(/^\s*Eko API\s*$/)
			.click();
		await part(page, 'new-credential-type-button').click();
		await field(page, 'developerKey').waitFor();
		await pictures.take('the empty credential');

		await part(page, 'parameter-input-environment').click();
		await pictures.take('the environments');
		await page.getByText('Custom', { exact: true }).click();
		await field(page, 'baseUrl').fill(simulator.baseUrl);
		await field(page, 'developerKey').fill(SIMULATOR_KEYS.developerKey);
		await field(page, 'accessKey').fill('<your access key>');
		await field(page, 'initiatorId').fill(SIMULATOR_KEYS.initiatorId);
		await field(page, 'userCode').fill(SIMULATOR_KEYS.userCode);
		await save(page);
		await form(page).getByText('More details').click();
		await untilShows(form(page), 'Access Key is still a placeholder. Copy the Access Key again');
		await pictures.take('red, a placeholder instead of a key');
		assert.deepEqual(simulator.requests, [], 'A placeholder must not be sent.');

		await field(page, 'accessKey').fill(WRONG_KEY);
		await save(page);
		const shown = await untilShows(form(page), 'Eko did not accept the signature (status 2484)');
		await pictures.take('red, a wrong key');
		assert.match(shown, /Copy Access Key .* The clock of this n8n server agrees with Eko’s\./);
		assert.ok(!shown.includes(WRONG_KEY) && !shown.includes(SIMULATOR_KEYS.developerKey), shown);
	},
};

export const credentialGreen: Step = {
	title: 'the credential test is green with the keys of the simulator',
	async act({ page, simulator, pictures }) {
		await field(page, 'accessKey').fill(SIMULATOR_KEYS.accessKey);
		await save(page);
		const green = part(page, 'credentials-config-container-test-success');
		await green.waitFor();
		await untilShows(green, 'Connection tested successfully');
		const shown = await form(page).innerText();
		assert.ok(!shown.includes('Couldn’t connect'), shown);
		assert.equal(simulator.requests.at(-1)?.outcome.envelopeStatus, 0);
		// n8n shows 750 pixels of a credential, whatever the height of the window, and scrolls the rest.
		const size = { width: 1200, height: 900 };
		await page.setViewportSize({ ...size, height: 1200 });
		const whole = '.el-dialog { max-height: none !important; height: auto !important; }';
		const style = await page.addStyleTag({ content: whole });
		await pictures.takeForReadme('credential', {
			around: [part(page, 'editCredential-modal')],
			downTo: [part(page, 'userCode')],
		});
		await style.evaluate((tag) => (tag as unknown as { remove(): void }).remove());
		await page.setViewportSize(size);
		await part(page, 'editCredential-modal').getByRole('button', { name: 'Close' }).click();
		await untilShows(part(page, 'resources-list-item'), 'Eko account');
	},
};

function form(page: Page) {
	return part(page, 'node-credentials-config-container');
}

async function save(page: Page): Promise<void> {
	await part(page, 'credential-save-button').click();
}
