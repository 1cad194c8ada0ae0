import assert from 'node:assert/strict';

import { type Flow, type Host, simulatorAccount } from '../stage';
import { example } from './examples';
import { newPerson } from './people';
import { newestOtp, phoneOf, requestsFor } from './simulatorFacts';

const SECRET = { 'x-backend-token': 'made-up-token' };
const CUSTOMER = { name: 'Asha Verma', date_of_birth: '1990-05-15', pan: 'ABCDE1234F' };

interface Answer {
	readonly code: number;
	readonly body: Readonly<Record<string, unknown>>;
}

type Call = (step: string, body: object, headers?: Record<string, string>) => Promise<Answer>;

export const webhookExample: Flow = {
	title:
		'Example: an app backend takes a person to complete KYC by webhook; what comes twice is done once',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const call = await publish(host, 'digikhata/kyc');
		await completesKyc(host, call);
		await isToldWhyNot(host, call);

		// Where nobody listens.
		const nowhere = await simulatorAccount(host.api, 'http://127.0.0.1:9', 'Nobody’s account');
		const toNobody = await publish({ ...host, ekoApi: nowhere }, 'digikhata/nobody');
		const { code, body } = await toNobody('getSenderInformation', newPerson());
		assert.deepEqual([code, body['outcome']], [503, 'not_sent']);
	},
};

/** Publishes the example and returns how its webhook is called. */
async function publish(host: Host, path: string): Promise<Call> {
	const [[name, value]] = Object.entries(SECRET) as [[string, string]];
	const credential = { name: path, type: 'httpHeaderAuth', data: { name, value } };
	const auth = { id: await host.api.createCredential(credential), name: path };
	const workflow = example(host, 'webhook-for-an-app-backend', (node) =>
		node.name === 'Webhook'
			? {
					parameters: { ...(node['parameters'] as object), path },
					webhookId: path,
					credentials: { httpHeaderAuth: auth },
				}
			: {},
	);
	await host.api.activate(await host.api.createWorkflow(workflow));
	return async (step, body, headers = SECRET) => {
		const sent: Record<string, unknown> = { step, ...body };
		const response = await host.api.webhook(path, sent, headers);
		const text = await response.text();
		for (const secret of [sent['aadhaar_number'], sent['pan']]) {
			const isBack = typeof secret === 'string' && text.includes(secret);
			assert.ok(!isBack, `${step}: a secret came back in ${text}`);
		}
		const isJson = response.headers.get('content-type')?.includes('json');
		return { code: response.status, body: isJson ? (JSON.parse(text) as Answer['body']) : {} };
	};
}

/** Does what each answer says comes next, and has each call delivered twice. */
async function completesKyc(host: Host, call: Call): Promise<void> {
	const sender = { ...newPerson(), ...CUSTOMER, address: ['123 MG Road', 'Pune', '411001'] };
	const consent = await call('getAadhaarKycConsentDetails', { ...sender, consent_language: '4' });
	assert.match(String(consent.body['consentContent']), /मैं सहमत हूँ/);
	const languages = await call('getAadhaarKycConsentLanguages', sender);
	assert.equal((languages.body['consent_language_list'] as unknown[]).length, 13);

	const steps: string[] = [];
	let step = 'getSenderInformation';
	let otp_ref_id: unknown;
	while (step !== 'done') {
		steps.push(step);
		const otp = phoneOf(host, sender.customer_id).at(-1)?.otp;
		const body = { ...sender, otp, otp_ref_id, consent: true };
		const [first, second] = [await call(step, body), await call(step, body)];
		const { outcome, next_step } = first.body;
		assert.deepEqual([first.code, outcome], [200, 'accepted'], JSON.stringify(first.body));
		if (step.endsWith('Otp') && /^ver|^val/.test(step)) {
			const { status, next_step: next } = second.body;
			assert.deepEqual([second.code, status, next], [422, 303, 'getSenderInformation']);
		} else if (/Pan$|^getSender/.test(step)) {
			assert.deepEqual([second.code, second.body['next_step']], [200, next_step]);
		} else {
			const { retry_after, ...rest } = second.body;
			assert.deepEqual([second.code, rest['outcome']], [429, 'not_sent']);
			assert.ok(Number(retry_after) > 0 && Number(retry_after) <= 30, String(retry_after));
		}
		({ otp_ref_id } = first.body);
		step = String(next_step);
	}
	assert.deepEqual(steps, [
		'getSenderInformation',
		'onboardSender',
		'verifySenderOtp',
		'generateSenderAadhaarOtp',
		'validateSenderAadhaarOtp',
		'validateSenderPan',
	]);

	const again = () => call('generateSenderVerificationOtp', sender);
	const both = await Promise.all([again(), again()]);
	assert.deepEqual(both.map(({ code }) => code).sort(), [200, 429]);
	const texted = phoneOf(host, sender.customer_id).map(({ purpose }) => purpose);
	assert.deepEqual(texted, ['sender', 'aadhaar', 'sender']);
}

async function isToldWhyNot(host: Host, call: Call): Promise<void> {
	const sender = newPerson();
	const { aadhaar_number, customer_id } = sender;
	const aadhaar = { aadhaar_number, consent: true };

	const refused = await call('generateSenderAadhaarOtp', { ...aadhaar, customer_id: '9000000347' });
	const { reason, client_ref_id, ...facts } = refused.body;
	assert.deepEqual(facts, {
		outcome: 'refused',
		status: 347,
		http_status: 200,
		customer_id: '9000000347',
		eko_message: 'Insufficient balance',
		is_account_problem: true,
	});
	assert.equal(refused.code, 500);
	assert.match(String(client_ref_id), /^\w+$/);
	assert.match(String(reason), /\(status 347\)/);

	const unclear = await call('getSenderInformation', { customer_id: '9000100502' });
	assert.deepEqual([unclear.code, unclear.body['outcome']], [502, 'unknown']);
	assert.match(String(unclear.body['reason']), /An OTP may have been sent/);

	// Its reference is of use, whatever Eko says beside it.
	const referred = { ...newPerson(), customer_id: '9000200013' };
	const { name, date_of_birth } = CUSTOMER;
	const details = { ...referred, name, date_of_birth, address: 'MG Road, Pune' };
	const { code, body } = await call('onboardSender', details);
	assert.deepEqual([code, body['outcome']], [502, 'unknown']);
	const { otp_ref_id } = body;
	const given = { ...referred, otp_ref_id, otp: newestOtp({ host, sender: referred }) };
	assert.equal((await call('verifySenderOtp', given)).code, 200);

	const { length } = host.simulator.requests;
	for (const [code, step, body, why] of [
		[
			422,
			'generateSenderAadhaarOtp',
			{ ...sender, ...aadhaar, aadhaar_number: '31234567890' },
			/Aadhaar/,
		],
		[422, 'getSenderInformation', {}, /Customer ID/],
		[400, 'generateSenderAadhaarOtp', { ...sender, consent: 'true' }, /"consent": true/],
		[400, 'getOtp', sender, /getSenderInformation/],
	] as const) {
		const answer = await call(step, body);
		assert.deepEqual([answer.code, answer.body['outcome']], [code, 'not_sent'], step);
		assert.match(String(answer.body['reason']), why);
	}
	assert.equal((await call('getSenderInformation', { customer_id }, {})).code, 403);
	assert.equal(host.simulator.requests.length, length);
	assert.deepEqual(requestsFor(host, customer_id), []);
}
