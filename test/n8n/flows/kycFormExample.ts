import assert from 'node:assert/strict';

import { Pictures } from '../browser/pictures';
import { until } from '../n8nApi';
import type { Flow, Host } from '../stage';
import { example } from './examples';
import { inBrowser, publishForm } from './forms';
import { KycVisitor } from './kycVisitor';
import { newPerson } from './people';
import { requestsFor } from './simulatorFacts';

export const kycFormExample: Flow = {
	title: 'Example: a form takes a new sender to complete KYC, whatever is mistyped on the way',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const { url, workflowId } = await publishForm(
			host,
			example(host, 'kyc-by-form'),
			'digikhata-kyc',
		);
		const sender = newPerson();
		const texted = () => textedTo(host, sender.customer_id);
		await inBrowser(async (page) => {
			const pictures = new Pictures(page, `kyc form in ${stage.version.title}`);
			const visitor = new KycVisitor(page, sender, pictures);

			await visitor.arrives(url, '98765');
			await visitor.seesTheEnd('Mobile Number has 5 digits, not 10');
			await page.getByRole('link', { name: 'Start again' }).click();
			await visitor.sees('DigiKhata KYC');
			await visitor.sends({ 'e.g. 9123456780': sender.customer_id });

			await visitor.sees('You are new to DigiKhata');
			await visitor.givesDetails('K. Rao');
			await visitor.sees('Full Name has characters other than the letters A to Z');
			assert.deepEqual(texted(), []);
			await visitor.sends({ 'e.g. Asha Verma': 'Asha Verma' });

			await visitor.sees('To have a new one texted, leave the field empty');
			assert.deepEqual(texted(), ['sender']);
			await visitor.givesOtp(otherThan(otpOf(host, sender.customer_id)));
			await visitor.sees('The OTP is wrong (status 302)');
			await visitor.givesOtp('');
			await visitor.sees('To have a new one texted, leave the field empty');
			await visitor.givesOtp(otpOf(host, sender.customer_id));

			await visitor.sees('In which language');
			await visitor.choosesLanguage('Hindi');
			await visitor.sees('Your consent and Aadhaar number');
			await page.getByText('मैं सहमत हूँ').waitFor();
			await visitor.givesAadhaar(sender.aadhaar_number.slice(1));
			await visitor.sees('Aadhaar Number has 11 digits, not 12');
			assert.deepEqual(texted(), ['sender', 'sender']);
			await visitor.givesAadhaar(sender.aadhaar_number.replace(/(\d{4})(?=\d)/g, '$1 '));

			await visitor.sees('Enter the OTP from UIDAI');
			await visitor.givesOtp('12');
			await visitor.sees('OTP is not 4 to 8 digits');
			await visitor.givesOtp('');
			await visitor.sees('Your consent and Aadhaar number');
			await visitor.givesAadhaar(sender.aadhaar_number);
			await visitor.sees('Enter the OTP from UIDAI');
			await visitor.givesOtp(otpOf(host, sender.customer_id));

			await visitor.sees('The last step');
			await visitor.givesPan('ABCDE12345');
			await visitor.sees('PAN Number is not five letters, four digits and a letter');
			await visitor.givesPan('abcde1234f');
			await visitor.seesTheEnd('KYC complete');
			assert.deepEqual(texted(), ['sender', 'sender', 'aadhaar', 'aadhaar']);

			// Whom the simulator takes for complete.
			await visitor.arrives(url);
			await visitor.sees('To have a new one texted, leave the field empty');
			await visitor.givesOtp(otpOf(host, sender.customer_id));
			await visitor.seesTheEnd('KYC complete');
			assert.deepEqual(texted().slice(4), ['sender']);
		});
		assert.deepEqual(panRequests(host, sender.customer_id), [0]);
		await untilForgotten(host, workflowId);
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
			await visitor.sees('To have a new one texted, leave the field empty');
		});
		await untilForgotten(host, workflowId);
		assert.deepEqual(textedTo(host, sender.customer_id), ['sender']);
	},
};

/** What the OTPs that a sender was texted are for, in order. */
function textedTo({ simulator }: Host, customerId: string): string[] {
	return simulator.messages.filter(({ to }) => to === customerId).map(({ purpose }) => purpose);
}

/** The OTP on top of a sender's phone. */
function otpOf({ simulator }: Host, customerId: string): string {
	const newest = simulator.messages.filter(({ to }) => to === customerId).at(-1);
	assert.ok(newest, 'Nobody was texted');
	return newest.otp;
}

function otherThan(otp: string): string {
	return otp === '123456' ? '654321' : '123456';
}

/** Eko's status for each PAN that was sent for a sender. */
function panRequests(host: Host, customerId: string): Array<number | null> {
	return requestsFor(host, customerId)
		.filter(({ path }) => path.endsWith('/pan'))
		.map(({ outcome }) => outcome.envelopeStatus);
}

/** Waits until n8n has no run of a workflow any more, neither ended nor waiting. */
async function untilForgotten({ api }: Host, workflowId: string): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	// n8n looks once a minute whether a wait is over.
	await until('n8n to forget the runs', 150_000, async () => {
		const { results } = await api.request<{ results: unknown[] }>(
			'GET',
			`/executions?filter=${filter}&limit=100`,
		);
		return results.length === 0 || undefined;
	});
}
