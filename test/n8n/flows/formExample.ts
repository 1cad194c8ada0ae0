import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { startSimulator } from '../../../simulator/server';
import { Pictures } from '../browser/pictures';
import { type Flow, type Host, simulatorAccount, type Stage } from '../stage';
import { example, sendingAtOnce } from './examples';
import { inBrowser, publishForm } from './forms';
import { newPerson, type Person, withoutEnoughBalance } from './people';
import { phoneOf } from './simulatorFacts';

export const formExample: Flow = {
	title: 'Example: a form verifies an Aadhaar by OTP; a refusal leads to a page that says why',
	smoke: true,
	async run(stage) {
		const host = await withAnEkoOfItsOwn(stage);
		const workflow = example(host, 'form-for-one-person', sendingAtOnce);
		const { url } = await publishForm(host, workflow, 'digikhata-aadhaar-otp');
		await inBrowser(async (page) => {
			const pictures = new Pictures(page, `digikhata-aadhaar-otp in ${stage.version.title}`);
			const visit: Visit = { host, url, page, pictures };
			await confirmsAadhaar(visit);
			await givesAnOtpThatWasReplaced(visit);
			await isRefused(visit);
			await isUnsure(visit);
		});
	},
};

/** Somebody at the form. */
interface Visit {
	readonly host: Host;
	readonly url: string;
	readonly page: Page;
	readonly pictures: Pictures;
}

/** Other flows count on the first reply to its test numbers, too. */
async function withAnEkoOfItsOwn(stage: Stage): Promise<Host> {
	const host = await stage.host();
	const simulator = await startSimulator();
	stage.atClose(() => simulator.close());
	const ekoApi = await simulatorAccount(host.api, simulator.baseUrl, 'Eko of one form');
	return { ...host, simulator, ekoApi };
}

async function confirmsAadhaar(visit: Visit): Promise<void> {
	const sender = newPerson();
	await asksForAnOtp(visit, sender);
	await sees(visit, sender, 'Enter the OTP');
	const otp = newestOtp(visit, sender);
	await givesOtp(visit, otp === '123456' ? '654321' : '123456');
	await sees(visit, sender, 'The OTP is wrong. Please try again.');
	await givesOtp(visit, '12');
	await sees(visit, sender, 'OTP is not 4 to 8 digits. Please try again.');
	await givesOtp(visit, otp);
	await sees(visit, sender, 'Your Aadhaar is confirmed.');
	assert.equal(phoneOf(visit.host, sender.customer_id).length, 1, 'One text message');
}

/** Has an OTP texted in a second tab, and goes on in the first. */
async function givesAnOtpThatWasReplaced(visit: Visit): Promise<void> {
	const sender = newPerson();
	await asksForAnOtp(visit, sender);
	await sees(visit, sender, 'Enter the OTP');
	const [firstTab, otp] = [visit.page.url(), newestOtp(visit, sender)];
	await asksForAnOtp(visit, sender);
	await sees(visit, sender, 'Enter the OTP');
	await visit.page.goto(firstTab);
	await givesOtp(visit, otp);
	await sees(visit, sender, 'The OTP has expired (status 303). Eko says: “OTP expired”.');
	await sees(visit, sender, 'open the form again to get a new OTP');
}

async function isRefused(visit: Visit): Promise<void> {
	const sender = { ...newPerson(), ...withoutEnoughBalance };
	await asksForAnOtp(visit, sender);
	await sees(visit, sender, 'We could not go on');
	await sees(visit, sender, '(status 347)');
}

/** The first reply to each step is lost. */
async function isUnsure(visit: Visit): Promise<void> {
	const sender = { ...newPerson(), customer_id: '9000200012' };
	await asksForAnOtp(visit, sender);
	await sees(visit, sender, 'You may get a text message with an OTP anyway');
	await asksForAnOtp(visit, sender);
	await sees(visit, sender, 'Enter the OTP');
	await givesOtp(visit, newestOtp(visit, sender));
	await sees(visit, sender, 'nobody knows yet whether your Aadhaar is confirmed');
}

async function asksForAnOtp({ url, page }: Visit, sender: Person): Promise<void> {
	await page.goto(url);
	await page.getByPlaceholder('e.g. 9123456780').fill(sender.customer_id);
	await page.getByPlaceholder('e.g. 1234 5678 9012').fill(sender.aadhaar_number);
	await page.getByLabel('I agree').selectOption({ index: 1 });
	await goesOn(page, 'Text Me the OTP');
}

async function givesOtp({ page }: Visit, otp: string): Promise<void> {
	await page.getByLabel('OTP').fill(otp);
	await goesOn(page, 'Continue');
}

async function goesOn(page: Page, button: string): Promise<void> {
	const nextPage = page.waitForEvent('load');
	await page.getByRole('button', { name: button }).click();
	await nextPage;
}

/** Waits until the page shows a text. Throws when the Aadhaar number is on it. */
async function sees({ page, pictures }: Visit, sender: Person, text: string): Promise<void> {
	await page.getByText(text).first().waitFor();
	await pictures.take(text);
	const html = (await page.content()).replace(/[\s-]/g, '');
	assert.ok(!html.includes(sender.aadhaar_number), `"${text}": the page has the Aadhaar number`);
}

function newestOtp({ host }: Visit, { customer_id }: Person): string {
	const newest = phoneOf(host, customer_id).at(-1);
	assert.ok(newest, 'Nobody was texted');
	return newest.otp;
}
