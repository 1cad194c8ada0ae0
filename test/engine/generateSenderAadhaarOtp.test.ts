import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { SIMULATOR_KEYS } from '../../simulator/keys';
import { startSimulator } from '../../simulator/server';
import { credentialFor, sender, sendersUpTo, simulatorForTests } from './eko';
import { runDigiKhata } from './runWorkflow';

const eko = simulatorForTests();

/** Runs against the simulator; `requests` are those of this run alone. */
async function run(setup: Omit<Parameters<typeof runDigiKhata>[0], 'credential'>) {
	const { baseUrl, requests } = eko.running;
	const before = requests.length;
	const result = await runDigiKhata({ credential: credentialFor(baseUrl), ...setup });
	return { ...result, requests: requests.slice(before) };
}

const CONTINUE = ['continueRegularOutput', 'continueErrorOutput'] as const;

describe('a run that succeeds', () => {
	it('sends the documented request and outputs the reference byte for byte', async () => {
		const { output, requests } = await run({
			items: [{ customer_id: '+91 91234-00001', aadhaar_number: '3123 4567 8909' }],
			parameters: { options: { clientRefId: 'onboarding-1' } },
		});

		expect(requests).toHaveLength(1);
		expect(requests[0]).toMatchObject({
			method: 'POST',
			path: '/ekoapi/v3/customer/payment/ppi-digikhata/sender/9123400001/aadhaar/otp',
			headers: { 'content-type': 'application/json' },
			body: {
				initiator_id: SIMULATOR_KEYS.initiatorId,
				user_code: SIMULATOR_KEYS.userCode,
				client_ref_id: 'onboarding-1',
				aadhar: '312345678909',
			},
		});
		expect(Object.keys(requests[0]?.body as object)).toHaveLength(4);
		expect(output).toEqual([
			{
				json: {
					otp_ref_id: requests[0]?.outcome.otpRefId,
					intent_id: 20,
					kyc_request_id: '',
					next_step: 'validateSenderAadhaarOtp',
					customer_id: '9123400001',
					client_ref_id: 'onboarding-1',
					status: 0,
					response_status_id: 0,
					response_type_id: 2129,
					message: 'Validate the OTP',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('keeps the order of input and pairs each output with its item', async () => {
		const { output, requests } = await run({
			items: sendersUpTo(40),
			parameters: { options: { concurrency: 7 } },
		});

		const reference = new Map(
			requests.map(({ path, outcome }) => [path.split('/')[7], outcome.otpRefId]),
		);
		expect(output).toHaveLength(40);
		output.forEach(({ json, pairedItem }, index) => {
			expect(json.customer_id).toBe(sender(index + 1).customer_id);
			expect(json.otp_ref_id).toBe(reference.get(json.customer_id as string));
			expect(pairedItem).toEqual({ item: index });
		});
	});

	it('makes a client reference of 15 characters for each item', async () => {
		const { output, requests } = await run({ items: sendersUpTo(20) });

		const references = output.map(({ json }) => json.client_ref_id);
		expect(new Set(references).size).toBe(20);
		references.forEach((reference) => expect(reference).toMatch(/^[0-9a-z]{15}$/));
		const sent = requests.map(({ body }) => (body as { client_ref_id: string }).client_ref_id);
		expect(new Set(sent)).toEqual(new Set(references));
	});

	it('prefers the node’s initiator and user code to the credential’s', async () => {
		const { requests } = await run({
			items: [sender(1)],
			parameters: { initiatorId: '09998887776', userCode: 'agent-7' },
			settings: { onError: 'continueRegularOutput' },
		});

		expect(requests[0]?.body).toMatchObject({ initiator_id: '9998887776', user_code: 'agent-7' });
	});

	it('outputs Eko’s whole reply with Simplify off', async () => {
		const { output, requests } = await run({
			items: [sender(1)],
			parameters: { simplify: false, options: { clientRefId: 'ref-1' } },
		});

		expect(output[0]?.json).toEqual({
			response_status_id: 0,
			data: { intent_id: 20, kyc_request_id: '', otp_ref_id: requests[0]?.outcome.otpRefId },
			response_type_id: 2129,
			message: 'Validate the OTP',
			status: 0,
			client_ref_id: 'ref-1',
			next_step: 'validateSenderAadhaarOtp',
		});
	});

	it.each([true, false])(
		'hides an Aadhaar number that Eko echoes (Simplify %s)',
		async (simplify) => {
			const { output } = await run({
				items: [{ ...sender(1), customer_id: '9000200009' }],
				parameters: { simplify },
			});

			expect(output[0]?.error).toBeUndefined();
			expect(JSON.stringify(output)).not.toContain('312345678909');
		},
	);

	it('keeps a number beyond 2^53 digit for digit', async () => {
		const { output } = await run({ items: [{ ...sender(1), customer_id: '9000200011' }] });

		expect(output[0]?.json.intent_id).toBe('9007199254740993');
	});

	it('outputs nothing and sends nothing for no items', async () => {
		const { output, requests } = await run({ items: [] });

		expect(output).toEqual([]);
		expect(requests).toEqual([]);
	});

	it('has at most as many requests under way as Concurrency says', async () => {
		const simulator = await startSimulator({ latencyMs: 100 });
		await runDigiKhata({
			items: sendersUpTo(6),
			credential: credentialFor(simulator.baseUrl),
			parameters: { options: { concurrency: 2 } },
		});
		await simulator.close();

		const arrivals = simulator.requests.map(({ receivedAt }) => receivedAt);
		expect(arrivals).toHaveLength(6);
		// The third can only start after the first was answered, and so on.
		arrivals.slice(2).forEach((arrival, index) => {
			expect(arrival - (arrivals[index] ?? 0)).toBeGreaterThanOrEqual(95);
		});
		expect((arrivals[1] ?? 0) - (arrivals[0] ?? 0)).toBeLessThan(95);
	});
});

describe('an item that cannot be used', () => {
	const items = [sender(1), { ...sender(2), aadhaar_number: '3123' }, sender(3)];

	it('stops the run before anything is sent, naming item and field', async () => {
		const { error, requests } = await run({ items });

		expect(requests).toEqual([]);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toBe('Item 2: Aadhaar Number has 4 digits, not 12');
		expect(error?.description).toBe('Check it for a typo. No request was sent.');
		expect(error?.context.itemIndex).toBe(1);
	});

	it('names the other items to correct', async () => {
		const { error } = await run({ items: [{}, sender(1), {}, {}] });

		expect(error?.message).toBe('Item 1: Customer ID is empty');
		expect(error?.description).toContain('To correct, too: item 3, 4.');
	});

	it.each(CONTINUE)('becomes an item error and the rest is sent with %s', async (onError) => {
		const { output, errorOutput, requests } = await run({ items, settings: { onError } });

		expect(requests).toHaveLength(2);
		const bad = onError === 'continueErrorOutput' ? errorOutput : output.slice(1, 2);
		expect(bad).toHaveLength(1);
		expect(bad[0]).toMatchObject({
			json: { error: 'Aadhaar Number has 4 digits, not 12. Check it for a typo.' },
			pairedItem: { item: 1 },
		});
		expect(Object.keys(bad[0]?.json ?? {})).toEqual(['error']);
	});

	it.each([
		['Customer ID', [sender(1), sender(2), { ...sender(1), customer_id: '+919123400001' }], {}],
		['Client Reference ID', sendersUpTo(3), { options: { clientRefId: '={{ $itemIndex % 2 }}' } }],
	])('is one whose %s stands in the run already', async (label, senders, parameters) => {
		const { error, requests } = await run({ items: senders, parameters });

		expect(requests).toEqual([]);
		expect(error?.message).toBe(`Item 3: ${label} is the same as that of item 1`);
	});

	it('has a client reference that holds the Aadhaar number', async () => {
		const { error } = await run({
			items: [sender(1)],
			parameters: { options: { clientRefId: 'kyc-312345678909' } },
		});

		expect(error?.message).toBe('Item 1: Client Reference ID holds the Aadhaar number');
	});

	it.each(['={{ $json.nothing }}', '={{ null }}', '  '])(
		'is none for an Initiator ID and User Code that come to nothing: %s',
		async (initiatorId) => {
			const { requests } = await run({
				items: [sender(1)],
				parameters: { initiatorId, userCode: initiatorId },
			});

			expect(requests[0]?.body).toMatchObject({
				initiator_id: SIMULATOR_KEYS.initiatorId,
				user_code: SIMULATOR_KEYS.userCode,
			});
		},
	);

	it('has an expression that cannot be evaluated', async () => {
		const { error } = await run({
			items: [sender(1)],
			parameters: { customerId: '={{ $("Nowhere").item.json.mobile }}' },
		});

		expect(error?.message).toBe(
			'Item 1: Customer ID has an expression that could not be evaluated',
		);
	});
});

describe('a credential that cannot be used', () => {
	const cases: Array<[ICredentialDataDecryptedObject, string]> = [
		[{ accessKey: '' }, 'Access Key is empty'],
		[{ developerKey: 'two words' }, 'Developer Key has a space or line break inside'],
		[{ baseUrl: 'http://example.com/ekoapi/v3' }, 'Base URL does not begin with https://'],
		[{ environment: '' }, 'Environment is not set'],
	];

	it.each(cases)('stops the run by name of the field: %j', async (change, message) => {
		const credential = { ...credentialFor(eko.running.baseUrl), ...change };
		const before = eko.running.requests.length;
		const { error } = await runDigiKhata({ items: [sender(1)], credential });

		expect(error?.message).toBe(message);
		expect(eko.running.requests).toHaveLength(before);
	});

	// n8n hands on the input items, Aadhaar numbers included, when a node throws in spite of "continue".
	it.each(CONTINUE)('becomes the error of each item with %s', async (onError) => {
		const { output, errorOutput, error } = await runDigiKhata({
			items: sendersUpTo(2),
			credential: { ...credentialFor(eko.running.baseUrl), accessKey: '' },
			settings: { onError },
		});

		const failed = onError === 'continueErrorOutput' ? errorOutput : output;
		expect(error).toBeUndefined();
		expect(failed.map(({ json }) => json)).toEqual([
			{ error: expect.stringMatching(/^Access Key is empty\. Copy/) as string },
			{ error: expect.stringMatching(/^Access Key is empty\. Copy/) as string },
		]);
		expect([...output, ...errorOutput]).toHaveLength(2);
	});

	it('is none at all: the error holds no parameter of the node', async () => {
		const { error } = await runDigiKhata({
			items: [sender(1)],
			credential: credentialFor(eko.running.baseUrl),
			parameters: { aadhaarNumber: '312345678909' },
			settings: { credentials: {} },
		});

		expect(error?.message).toBe('Credential could not be read');
		expect(JSON.stringify(error)).not.toContain('312345678909');
	});

	it('in production texts the owner of an Aadhaar number once in a run', async () => {
		const { error } = await runDigiKhata({
			items: sendersUpTo(2),
			credential: { ...credentialFor(''), environment: 'production' },
		});

		expect(error?.message).toBe('Item 2: Aadhaar Number is the same as that of item 1');
	});

	it('in production refuses an Aadhaar number that fails its check digit', async () => {
		const { error } = await runDigiKhata({
			items: [{ ...sender(1), aadhaar_number: '312345678908' }],
			credential: { ...credentialFor(''), environment: 'production' },
		});

		expect(error?.message).toBe('Item 1: Aadhaar Number does not match its check digit');
	});
});

describe('what Eko refuses', () => {
	it.each([
		['9000000308', 'The sender is not enrolled with DigiKhata (status 308)', 'Onboard Sender'],
		['9000000319', 'Eko does not know the initiator ID (status 319)', 'Initiator ID'],
		['9000000461', 'Eko did not accept one value (status 461)', 'aadhar: is not a valid'],
		['9000009999', 'Eko refused the request (status 9999)', 'client reference'],
		['9000300001', 'Eko refused the request (status 1)', 'not activated'],
		['9000100403', 'Eko did not accept the keys (HTTP 403)', 'allow-list'],
		['9000100404', 'Eko has nothing at this address (HTTP 404)', 'Base URL'],
		['9000200007', 'The address of Eko redirects elsewhere (HTTP 307)', 'not followed'],
	])('%s is “%s”', async (customer_id, message, advice) => {
		const { error, requests } = await run({ items: [{ ...sender(1), customer_id }] });

		expect(requests).toHaveLength(1);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toBe(message);
		expect(error?.description).toContain(advice);
		expect(error?.description).not.toContain('may have been texted');
	});

	it.each([
		['9000100401', 401],
		['9000100403', 403],
	])('is asked once only, also on HTTP 401 (%s)', async (customer_id, status) => {
		const { error, requests } = await run({ items: [{ ...sender(1), customer_id }] });

		expect(requests).toHaveLength(1);
		expect(error?.httpCode).toBe(String(status));
	});
});

it('says what Eko says of the environment rather than what a 403 makes likely', async () => {
	const { error } = await run({ items: [{ ...sender(1), customer_id: '9000300004' }] });

	expect(error?.description).toContain('The keys are Eko’s sandbox keys.');
	expect(error?.description).not.toContain('allow-list');
});

it.each(CONTINUE)('names the client reference of a call that was made with %s', async (onError) => {
	const { output, errorOutput, requests } = await run({
		items: [{ ...sender(1), customer_id: '9000009999' }],
		settings: { onError },
	});

	const { client_ref_id } = requests[0]?.body as { client_ref_id: string };
	const [failed] = onError === 'continueErrorOutput' ? errorOutput : output;
	expect(failed?.json.error).toContain(`Client reference: ${client_ref_id}.`);
});

describe('an outcome that nobody knows', () => {
	it.each([
		['9000100500', 'Eko did not confirm the request (HTTP 500)'],
		['9000100429', 'Eko is receiving too many requests (HTTP 429)'],
		['9000200001', 'Eko reported success without an OTP reference'],
		['9000200002', 'Eko’s reply could not be read'],
		['9000200003', 'Eko’s reply could not be read'],
		['9000200004', 'The connection to Eko broke before the reply was complete'],
		['9000200005', 'Eko did not answer within 0.3 seconds'],
	])('%s is “%s” and warns that a person may have been texted', async (customer_id, message) => {
		const { error } = await run({
			items: [{ ...sender(1), customer_id }],
			parameters: { options: { timeout: 300 } },
		});

		expect(error?.message).toBe(message);
		expect(error?.description).toContain('An OTP may have been texted all the same');
	});
});

it('says that nothing was sent when nothing listens at the address', async () => {
	const { error } = await runDigiKhata({
		items: [sender(1)],
		credential: credentialFor('http://127.0.0.1:9/ekoapi/v3'),
	});

	expect(error?.message).toBe('The server of Eko could not be reached');
	expect(error?.description).toContain('safe to run this item again');
});
