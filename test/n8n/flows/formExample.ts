import assert from 'node:assert/strict';

import { until } from '../n8nApi';
import type { Flow, Host } from '../stage';
import { example } from './examples';
import { newPerson, withoutEnoughBalance } from './people';
import { issuedTo } from './simulatorFacts';

const consent = 'I agree that my Aadhaar number is used to verify my identity';

export const formExample: Flow = {
	title: 'Example: a form leads to the OTP page, a refusal to a page that says why',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const id = await host.api.createWorkflow(example(host, 'form-for-one-person'));
		await host.api.activate(id);
		const form = `${host.api.url}/form/digikhata-aadhaar-otp`;
		const first = await until('the form', 30_000, async () => {
			const response = await fetch(form);
			return response.ok ? response.text() : undefined;
		});
		assert.match(first, /Verify your Aadhaar/);
		const sender = newPerson();

		const otpPage = await nextPage(host, form, [
			sender.customer_id,
			sender.aadhaar_number,
			consent,
		]);
		assert.match(otpPage.html, /Enter the OTP/);
		assert.equal(issuedTo(host, sender.customer_id).length, 1);
		const last = await nextPage(host, otpPage.url, ['123456']);
		assert.match(last.html, /Thank you/);

		const refused = [withoutEnoughBalance.customer_id, sender.aadhaar_number, consent];
		const refusal = await nextPage(host, form, refused);
		assert.match(refusal.html, /\(status 347\)/);
		assert.ok(!refusal.html.includes(sender.aadhaar_number), 'The page shows the Aadhaar number');
	},
};

/** Fills in a page as a browser does, and opens the one that comes next. */
async function nextPage(
	{ api }: Host,
	page: string,
	answers: readonly string[],
): Promise<{ url: string; html: string }> {
	const body = new FormData();
	answers.forEach((answer, index) => body.set(`field-${index}`, answer));
	const response = await fetch(page, { method: 'POST', body });
	const text = await response.text();
	assert.ok(response.ok, `${page}: HTTP ${response.status} ${text.slice(0, 300)}`);
	const told = text.startsWith('{')
		? (JSON.parse(text) as { formWaitingUrl?: string }).formWaitingUrl
		: undefined;
	if (!told) return { url: page, html: text };
	const waiting = new URL(told, api.url);
	const url = `${api.url}${waiting.pathname}${waiting.search}`;
	const html = await until('the next page', 60_000, async () => {
		const answer = await fetch(url);
		return answer.ok ? answer.text() : undefined;
	});
	return { url, html };
}
