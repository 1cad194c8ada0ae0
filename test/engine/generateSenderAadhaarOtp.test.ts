import { SIMULATOR_KEYS } from '../../simulator/keys';
import { credentialFor, sender, sendersUpTo, simulatorForTests } from './eko';
import { CONTINUE } from './settings';

const eko = simulatorForTests();

describe('a run that succeeds', () => {
	test('sends the documented request and outputs the reference byte for byte', async () => {
		const { output, requests } = await eko.run({
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

	test('makes a client reference of 15 characters for each item', async () => {
		const { output, requests } = await eko.run({ items: sendersUpTo(20) });

		const references = output.map(({ json }) => json.client_ref_id);
		expect(new Set(references).size).toBe(20);
		references.forEach((reference) => expect(reference).toMatch(/^[0-9a-z]{15}$/));
		const sent = requests.map(({ body }) => (body as { client_ref_id: string }).client_ref_id);
		expect(new Set(sent)).toEqual(new Set(references));
	});

	test('prefers the node’s initiator and user code to the credential’s', async () => {
		const { requests } = await eko.run({
			items: [sender(1)],
			parameters: { options: { initiatorId: '09998887776', userCode: 'agent-7' } },
			settings: { onError: 'continueRegularOutput' },
		});

		expect(requests[0]?.body).toMatchObject({ initiator_id: '9998887776', user_code: 'agent-7' });
	});

	test('outputs Eko’s whole reply with Simplify off', async () => {
		const { output, requests } = await eko.run({
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

	test.each([true, false])(
		'hides an Aadhaar number that Eko echoes (Simplify %s)',
		async (simplify) => {
			const { output } = await eko.run({
				items: [{ ...sender(1), customer_id: '9000200009' }],
				parameters: { simplify },
			});

			expect(output[0]?.json).toMatchObject({
				status: 0,
				client_ref_id: expect.any(String) as string,
			});
			expect(JSON.stringify(output)).not.toContain('312345678909');
		},
	);

	test('keeps a number beyond 2^53 digit for digit', async () => {
		const { output } = await eko.run({ items: [{ ...sender(1), customer_id: '9000200011' }] });

		expect(output[0]?.json.intent_id).toBe('9007199254740993');
	});

	test('outputs nothing and sends nothing for no items', async () => {
		const { output, requests } = await eko.run({ items: [] });

		expect(output).toEqual([]);
		expect(requests).toEqual([]);
	});
});

describe('what Eko refuses', () => {
	test.each([
		['9000000308', 'The sender is not enrolled with DigiKhata (status 308)', 'Onboard Sender'],
		['9000000319', 'Eko does not know the initiator ID (status 319)', 'Initiator ID'],
		['9000000461', 'Eko did not accept one value (status 461)', 'aadhar: is not a valid'],
		['9000009999', 'Eko refused the request (status 9999)', 'client reference'],
		['9000300001', 'Eko refused the request (status 1)', 'not activated'],
		['9000100403', 'Eko did not accept the keys (HTTP 403)', 'allow-list'],
		['9000100404', 'Endpoint not found at this URL (HTTP 404)', 'Base URL'],
		['9000200007', 'Eko’s URL redirects to another address (HTTP 307)', 'does not follow'],
	])('%s is “%s”', async (customer_id, message, advice) => {
		const { error, requests } = await eko.run({ items: [{ ...sender(1), customer_id }] });

		expect(requests).toHaveLength(1);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toBe(message);
		expect(error?.description).toContain(advice);
		expect(error?.description).not.toContain('may have been sent');
	});

	test.each([
		['9000100401', 401],
		['9000100403', 403],
	])('is asked once only, also on HTTP 401 (%s)', async (customer_id, status) => {
		const { error, requests } = await eko.run({ items: [{ ...sender(1), customer_id }] });

		expect(requests).toHaveLength(1);
		expect(error?.httpCode).toBe(String(status));
	});
});

test('says what Eko says of the environment rather than what a 403 makes likely', async () => {
	const { error } = await eko.run({ items: [{ ...sender(1), customer_id: '9000300004' }] });

	expect(error?.description).toContain('The keys are Eko’s sandbox keys.');
	expect(error?.description).not.toContain('allow-list');
});

test.each(CONTINUE)(
	'names the client reference of a call that was made with %s',
	async (onError) => {
		const { output, errorOutput, requests } = await eko.run({
			items: [{ ...sender(1), customer_id: '9000009999' }],
			settings: { onError },
		});

		const { client_ref_id } = requests[0]?.body as { client_ref_id: string };
		const [failed] = onError === 'continueErrorOutput' ? errorOutput : output;
		expect(failed?.json.error).toMatchObject({ outcome: 'refused', status: 9999, client_ref_id });
	},
);

describe('an outcome that nobody knows', () => {
	test.each([
		['9000100500', 'Eko did not confirm the request (HTTP 500)'],
		['9000100429', 'Eko is receiving too many requests (HTTP 429)'],
		['9000200001', 'Eko reported success without an OTP reference'],
		['9000200002', 'Eko’s reply could not be read'],
		['9000200003', 'Eko’s reply could not be read'],
		['9000200004', 'The connection to Eko broke before the reply was complete'],
		['9000200005', 'Eko did not answer within 0.3 seconds'],
	])('%s is “%s” and warns that a person may have been sent', async (customer_id, message) => {
		const { error } = await eko.run({
			items: [{ ...sender(1), customer_id }],
			parameters: { options: { timeout: 300 } },
		});

		expect(error?.message).toBe(message);
		expect(error?.description).toContain('An OTP may have been sent');
	});
});

describe('a request without an answer', () => {
	test('was perhaps sent when the run was cancelled meanwhile', async () => {
		const cancel = new AbortController();
		const { error } = await eko.run(
			{ items: [sender(1)] },
			{
				cancel: cancel.signal,
				request: async (_, send) => {
					cancel.abort();
					return await send();
				},
			},
		);

		expect(error?.message).toBe('The execution was canceled before Eko answered');
		expect(error?.description).toContain('An OTP may have been sent');
	});

	test('was not cancelled where n8n has no way to cancel it', async () => {
		const { error } = await eko.run(
			{ items: [{ ...sender(1), customer_id: '9000200004' }] },
			{ cancel: undefined },
		);

		expect(error?.message).toBe('The connection to Eko broke before the reply was complete');
	});
});

test.each([[undefined], [{ status: 0, data: { otp_ref_id: 'rounded' } }]])(
	'takes nothing for Eko’s reply that n8n hands on as %j',
	async (body) => {
		const { error } = await eko.run(
			{ items: [sender(1)] },
			{ request: () => Promise.resolve({ statusCode: 200, headers: {}, body }) },
		);

		expect(error?.message).toBe('Eko’s reply could not be read');
		expect(error?.description).not.toContain('Eko says');
	},
);

test('says that nothing was sent when nothing listens at the address', async () => {
	const { error } = await eko.run({
		items: [sender(1)],
		credential: credentialFor('http://127.0.0.1:9/ekoapi/v3'),
	});

	expect(error?.message).toBe('Could not connect to Eko’s server');
	expect(error?.description).toContain('safe to run this item again');
});
