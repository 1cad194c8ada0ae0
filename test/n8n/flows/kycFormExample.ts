import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';
import { Pictures } from '../browser/pictures';
import type { Flow, Host } from '../stage';
import { example } from './examples';
import { inBrowser, publishForm } from './forms';
import { KycVisitor } from './kycVisitor';
import { newPerson, type Person } from './people';
import { phoneOf, requestsFor } from './simulatorFacts';

/** n8n looks once a minute whether a page's time is over. */
const patienceMs = 150_000;

export const kycFormExample: Flow = {
	title: 'Example: a form takes a new sender to complete KYC, whatever is mistyped on the way',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const workflow = example(host, 'kyc-by-form');
		const { url, workflowId } = await publishForm(host, workflow, 'digikhata-kyc');
		const sender = newPerson();
		await inBrowser(async (page) => {
			const pictures = new Pictures(page, `kyc form in ${stage.version.title}`);
			const visit = { host, url, page, sender, visitor: new KycVisitor(page, sender, pictures) };
			await mistypesMobileNumber(visit);
			await enrols(visit);
			await verifiesMobileNumber(visit);
			await confirmsAadhaar(visit);
			await completesByPan(visit);
			assert.deepEqual(textedFor(visit), ['sender', 'sender', 'aadhaar', 'aadhaar']);
			await comesBackComplete(visit);
			assert.deepEqual(textedFor(visit).slice(4), ['sender']);
		});
		await host.api.untilForgotten(workflowId, patienceMs);
	},
};

export const abandonedKycForm: Flow = {
	title: 'Example: a KYC form that somebody leaves ends by itself, texts nobody, leaves nothing',
	async run(stage) {
		const host = await stage.host();
		const path = 'digikhata-kyc-abandoned';
		const workflow = example(host, 'kyc-by-form', ({ name, parameters }) => ({
			...(name === 'Your Mobile Number' && {
				webhookId: path,
				parameters: { ...(parameters as object), options: { path } },
			}),
			// A second, in place of half an hour.
			...(name === 'Enter the Mobile OTP' && {
				parameters: { ...(parameters as object), resumeAmount: 1 / 60 },
			}),
		}));
		const { url, workflowId } = await publishForm(host, workflow, path);
		const sender = newPerson();
		await inBrowser(async (page) => {
			const visitor = new KycVisitor(page, sender);
			await visitor.arrives(url);
			await visitor.sees('You are new to DigiKhata');
			await visitor.givesDetails('Asha Verma');
			await visitor.sees('leave the field empty');
		});
		await host.api.untilForgotten(workflowId, patienceMs);
		assert.deepEqual(textedFor({ host, sender }), ['sender']);
	},
};

interface Visit {
	readonly host: Host;
	readonly url: string;
	readonly page: Page;
	readonly sender: Person;
	readonly visitor: KycVisitor;
}

async function mistypesMobileNumber({ visitor, page, url }: Visit): Promise<void> {
	await visitor.arrives(url, '98765');
	await visitor.seesTheEnd('Mobile Number has 5 digits, not 10');
	await page.getByRole('link', { name: 'Start again' }).click();
	await visitor.sees('DigiKhata KYC');
}

async function enrols(visit: Visit): Promise<void> {
	const { visitor, sender } = visit;
	await visitor.givesMobileNumber(sender.customer_id);
	await visitor.sees('You are new to DigiKhata');
	await visitor.givesDetails('K. Rao');
	await visitor.sees('Full Name has characters other than the letters A to Z');
	assert.deepEqual(textedFor(visit), []);
	// What else was entered is still there.
	await visitor.givesName('Asha Verma');
	await visitor.sees('leave the field empty');
	assert.deepEqual(textedFor(visit), ['sender']);
}

async function verifiesMobileNumber(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.givesOtp(otherThan(newestOtp(visit)));
	await visitor.sees('The OTP is wrong (status 302)');
	assert.deepEqual(textedFor(visit), ['sender']);
	await visitor.givesOtp('');
	await visitor.sees('leave the field empty');
	assert.deepEqual(textedFor(visit), ['sender', 'sender']);
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('In which language');
}

async function confirmsAadhaar(visit: Visit): Promise<void> {
	const { visitor, page, sender } = visit;
	await visitor.choosesLanguage('Hindi');
	await visitor.sees('Your consent and Aadhaar number');
	await page.getByText('मैं सहमत हूँ').waitFor();
	await visitor.givesAadhaar(sender.aadhaar_number.slice(1));
	await visitor.sees('Aadhaar Number has 11 digits, not 12');
	assert.deepEqual(textedFor(visit), ['sender', 'sender']);
	await visitor.givesAadhaar(sender.aadhaar_number.replace(/(\d{4})(?=\d)/g, '$1 '));
	await visitor.sees('Enter the OTP from UIDAI');
	await visitor.givesOtp('12');
	await visitor.sees('OTP is not 4 to 8 digits');
	await visitor.givesOtp('');
	await visitor.sees('Your consent and Aadhaar number');
	await visitor.givesAadhaar(sender.aadhaar_number);
	await visitor.sees('Enter the OTP from UIDAI');
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('The last step');
}

async function completesByPan({ visitor, host, sender }: Visit): Promise<void> {
	await visitor.givesPan('ABCDE12345');
	await visitor.sees('PAN Number is not five letters, four digits and a letter');
	await visitor.givesPan('abcde1234f');
	await visitor.seesTheEnd('KYC complete');
	const sent = requestsFor(host, sender.customer_id).filter(({ path }) => path.endsWith('/pan'));
	assert.deepEqual(
		sent.map(({ outcome }) => outcome.envelopeStatus),
		[0],
	);
}

async function comesBackComplete(visit: Visit): Promise<void> {
	const { visitor, url } = visit;
	await visitor.arrives(url);
	await visitor.sees('leave the field empty');
	await visitor.givesOtp(newestOtp(visit));
	await visitor.seesTheEnd('KYC complete');
}

/** What the OTPs are for that the sender was texted, in order. */
function textedFor({ host, sender }: Pick<Visit, 'host' | 'sender'>): string[] {
	return phoneOf(host, sender.customer_id).map(({ purpose }) => purpose);
}

function newestOtp({ host, sender }: Visit): string {
	const newest = phoneOf(host, sender.customer_id).at(-1);
	assert.ok(newest, 'Nobody was texted');
	return newest.otp;
}

function otherThan(otp: string): string {
	return otp === '123456' ? '654321' : '123456';
}
