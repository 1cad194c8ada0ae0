import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';
import type { Flow } from '../stage';
import { example } from './examples';
import { inBrowser, publishForm } from './forms';
import { newPerson, type Person, withoutEnoughBalance } from './people';
import { issuedTo } from './simulatorFacts';

export const formExample: Flow = {
	title: 'Example: a form leads to the OTP page, a refusal to a page that says why',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const workflow = example(host, 'form-for-one-person');
		const { url } = await publishForm(host, workflow, 'digikhata-aadhaar-otp');
		await inBrowser(async (page) => {
			const sender = newPerson();
			await page.goto(url);
			await fillIn(page, sender);
			await page.getByLabel('OTP').fill('123456');
			assert.equal(issuedTo(host, sender.customer_id).length, 1);
			await page.getByRole('button', { name: 'Continue' }).click();
			await page.getByText('Thank you').waitFor();

			const refused = { ...withoutEnoughBalance, aadhaar_number: sender.aadhaar_number };
			await page.goto(url);
			await fillIn(page, refused);
			await page.getByText('We could not go on').waitFor();
			const shown = await page.locator('body').innerText();
			assert.match(shown, /\(status 347\)/);
			assert.ok(!shown.includes(sender.aadhaar_number), 'The page shows the Aadhaar number');

			await page.goto(url);
			await fillIn(page, { ...refused, customer_id: '9000100500' });
			await page.getByText('You may get a text message with an OTP all the same').waitFor();
		});
	},
};

async function fillIn(page: Page, person: Person): Promise<void> {
	await page.getByPlaceholder('e.g. 9123456780').fill(person.customer_id);
	await page.getByPlaceholder('e.g. 1234 5678 9012').fill(person.aadhaar_number);
	await page.getByLabel('I agree').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Text Me the OTP' }).click();
}
