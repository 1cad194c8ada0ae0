import { answer } from '../../simulator/answer';
import { ENDPOINTS } from '../../simulator/endpoints';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import type { HttpReply, Reply } from '../../simulator/reply';
import { freshState } from '../../simulator/state';
import { TEST_NUMBERS } from '../../simulator/testNumbers';
import { TEST_AMOUNTS } from '../../simulator/wallet/testAmounts';
import { senderAt } from './sender';
import { NOW, requestOtp, send, SIGNED, withSimulator } from './signedCall';

const AADHAR = '312345678909';
const REFUSALS = [308, 319, 327, 346, 347, 461, 463, 585, 945, 1297, 9999];
const HTTP_STATUSES = [400, 401, 403, 404, 405, 408, 415, 429, 500, 502, 503];
const IN_TURN = ['9000200012', '9000200013', '9000200014'];

/** What each number gets on every endpoint, by hand from Eko's tables. */
const EXPECTED: Readonly<Record<string, string>> = {
	...Object.fromEntries(REFUSALS.map((status) => [refusing(status), `HTTP 200, status ${status}`])),
	...Object.fromEntries(HTTP_STATUSES.map((status) => [`9000100${status}`, `HTTP ${status}`])),
	'9000200001': 'the success',
	'9000200002': 'HTTP 200',
	'9000200003': 'HTTP 200',
	'9000200004': 'reset',
	'9000200005': 'silence',
	'9000200006': 'the success',
	'9000200007': 'HTTP 307',
	'9000200008': 'HTTP 500',
	'9000200009': 'the success',
	'9000200010': 'HTTP 200, status 461',
	'9000200011': 'the success',
	'9000300001': 'HTTP 200, status 1',
	'9000300002': 'HTTP 200, status 1',
	'9000300003': 'HTTP 200, status 1',
	'9000300004': 'HTTP 403',
};

function refusing(status: number): string {
	return `90000${String(status).padStart(5, '0')}`;
}

test('the printed table and these expectations name the same numbers, each once', () => {
	const printed = TEST_NUMBERS.map(({ customerId }) => customerId);
	expect([...printed].sort()).toEqual([...Object.keys(EXPECTED), ...IN_TURN].sort());
});

const NOBODY_KNOWS = { otp: '654321', otp_ref_id: 'any reference will do' };
const RECIPIENT = {
	bank_id: 12,
	recipient_name: 'Asha Verma',
	recipient_mobile: '9123456780',
	account: '0067544100008454',
	bank_code: 'KKBK0000878',
};
const DETAILS = { name: 'Asha Kumari', dob: '1990-05-15', residence_address: ['Pune'] };

/** An endpoint of a sender: what it takes, Eko's success, what stands for the Aadhaar number. */
type SenderEndpoint = readonly ['GET' | 'POST', string, object, number, string];
const AADHAAR_OTP: SenderEndpoint = ['POST', '/aadhaar/otp', { aadhar: AADHAR }, 0, 'aadhar'];
const SENDER_ENDPOINTS: readonly SenderEndpoint[] = [
	['GET', '', {}, 2129, 'customer_id'],
	['POST', '', DETAILS, 0, 'customer_id'],
	['POST', '/otp', {}, 0, 'customer_id'],
	['POST', '/otp/verify', NOBODY_KNOWS, 0, 'otp'],
	['GET', '/aadhaar/consent/languages', { org_id: '1' }, 0, 'customer_id'],
	['GET', '/aadhaar/consent/details', { org_id: '1', consent_language: '4' }, 0, 'customer_id'],
	AADHAAR_OTP,
	['POST', '/aadhaar/otp/verify', NOBODY_KNOWS, 0, 'otp'],
	['POST', '/pan', { pan_number: 'ABCDE1234F' }, 0, 'pan_number'],
	['GET', '/recipients', {}, 0, 'customer_id'],
	['POST', '/recipient', RECIPIENT, 0, 'account'],
	['POST', '/recipient/bank/otp', { recipient_id: '10018839' }, 0, 'customer_id'],
	['POST', '/recipient/bank/otp/verify', NOBODY_KNOWS, 2131, 'otp'],
	['POST', '/wallet/loadwallet', { amount: '500', org_id: '1' }, 0, 'customer_id'],
];

test('these are all the endpoints that have a customer_id', () => {
	const withCustomer = ENDPOINTS.filter(({ path }) => path.includes('{customer_id}'));
	expect(withCustomer.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
		SENDER_ENDPOINTS.map(
			([method, path]) => `${method} /customer/payment/ppi-digikhata/sender/{customer_id}${path}`,
		).sort(),
	);
});

const state = freshState();

/** A call of a sender with this number, by the function that the server answers with. */
function ask([method, path, own]: SenderEndpoint, customerId: string): Reply {
	const { initiatorId: initiator_id, userCode: user_code } = SIMULATOR_KEYS;
	const parameters = { initiator_id, user_code, client_ref_id: 'ref-0001', ...own };
	const call = {
		method,
		path: `/ekoapi/v3/customer/payment/ppi-digikhata/sender/${customerId}${path}`,
		query: method === 'GET' ? (parameters as Record<string, string>) : {},
		headers: SIGNED,
		body: parameters,
	};
	return answer(call, SIMULATOR_KEYS, NOW, state);
}

const NO_REPLY = { httpStatus: null, envelopeStatus: null, sms: null };

describe.each(SENDER_ENDPOINTS)('%s …/sender/{customer_id}%s', (...endpoint) => {
	const [, , own, success, field] = endpoint;
	const bodyOf = (customerId: string): unknown =>
		JSON.parse((ask(endpoint, customerId) as HttpReply).body);

	test('every test number answers as its line says, every time, and nobody is texted', () => {
		for (const { customerId, youSee } of [...TEST_NUMBERS, ...TEST_NUMBERS]) {
			const expected = EXPECTED[customerId]?.replace('the success', `HTTP 200, status ${success}`);
			if (expected === undefined) continue;
			const reply = ask(endpoint, customerId);
			const { httpStatus, envelopeStatus, sms } = reply.kind === 'http' ? reply : NO_REPLY;
			const http = httpStatus === null ? reply.kind : `HTTP ${httpStatus}`;
			const seen = envelopeStatus === null ? http : `${http}, status ${envelopeStatus}`;
			expect({ customerId, seen, sms }).toEqual({ customerId, seen: expected, sms: null });
			for (const [told] of youSee.matchAll(/HTTP \d+|status \d+/g)) expect(seen).toContain(told);
		}
	});

	test('the numbers that repeat something personal repeat the most personal there is', () => {
		const value = (customerId: string): unknown =>
			({ customer_id: customerId, ...own })[field as 'customer_id'];
		expect(bodyOf('9000200008')).toMatchObject({ [field]: value('9000200008') });
		expect(bodyOf('9000200009')).toMatchObject({ data: { [field]: value('9000200009') } });
		expect(bodyOf('9000200010')).toMatchObject({
			invalid_params: { [field]: `${String(value('9000200010'))} is not valid` },
		});
		expect(bodyOf('9000000461')).toMatchObject({
			invalid_params: { [field]: expect.stringMatching(/^is not a valid [A-Za-z ]+$/) as string },
		});
	});
});

describe('what the test numbers answer to Generate Sender Aadhaar OTP', () => {
	const reply = (customerId: string): HttpReply => ask(AADHAAR_OTP, customerId) as HttpReply;
	const parsed = (customerId: string): unknown => JSON.parse(reply(customerId).body);

	test('refusals are envelopes with words and no data', () => {
		for (const status of REFUSALS.filter((one) => one !== 461)) {
			expect(parsed(refusing(status))).toEqual({
				status,
				response_type_id: status,
				response_status_id: 1,
				message: expect.stringMatching(/^[A-Z][\w ;!]{8,}$/) as string,
				data: {},
			});
		}
		expect(parsed('9000000461')).toMatchObject({
			response_status_id: 1,
			response_type_id: -1,
			invalid_params: { aadhar: 'is not a valid Aadhaar number' },
		});
	});

	test('HTTP statuses come as plain text or as web pages', () => {
		for (const status of HTTP_STATUSES) {
			const { headers, body } = reply(`9000100${status}`);
			expect(headers['content-type']).toMatch(status < 500 ? 'text/plain' : 'text/html');
			expect(body).toMatch(status < 500 ? /^[A-Z][A-Za-z ]+$/ : /^<!doctype html>/);
		}
	});

	test('behaviors are as their lines say', () => {
		expect(parsed('9000200001')).toMatchObject({ data: { otp_ref_id: '' } });
		expect(reply('9000200002').body).toMatch(/^<!doctype html>/);
		expect(reply('9000200003').body).toMatch(/^\{"response_status_id":0,.*[^}]$/);
		expect(reply('9000200003').headers['content-type']).toBe('application/json');
		expect(reply('9000200006').delayMs).toBe(5000);
		expect(reply('9000200007').headers['location']).toBe('/ekoapi/v3/moved');
		expect(parsed('9000200008')).toEqual({ aadhar: AADHAR, headers: SIGNED });
		expect(parsed('9000200010')).toMatchObject({ response_type_id: -1 });
		expect(reply('9000200011').body).toContain('"intent_id":9007199254740993,');
	});

	test('texts are Eko’s', () => {
		expect(parsed('9000300001')).toMatchObject({ message: 'Agent not allowed' });
		expect(parsed('9000300002')).toMatchObject({ message: 'Customer not allowed' });
		expect(parsed('9000300003')).toMatchObject({ message: 'No Key for Response' });
		expect(reply('9000300004').body).toBe('Kindly use your production key');
	});

	test('only the three numbers made for it repeat the Aadhaar number or the signature', () => {
		const echoing = Object.keys(EXPECTED).filter((customerId) => {
			const text = JSON.stringify(reply(customerId));
			return text.includes(AADHAR) || text.includes(SIGNED['secret-key']);
		});
		expect(echoing).toEqual(['9000200008', '9000200009', '9000200010']);
	});

	test('a number of these families that is not in the table succeeds like any other', () => {
		expect(parsed('9000000999')).toMatchObject({ status: 0 });
	});
});

test('the root page and the base URL list every number and amount, without signature', async () => {
	await withSimulator(async ({ origin, baseUrl }) => {
		for (const url of [`${origin}/`, baseUrl, `${baseUrl}/`]) {
			const page = await send({ url });
			expect(page.status).toBe(200);
			expect(page.data).toContain(baseUrl);
			for (const { customerId, youSee } of TEST_NUMBERS) {
				expect(page.data).toContain(`${customerId}  ${youSee}`);
			}
			for (const { rupees, youSee } of TEST_AMOUNTS) {
				expect(page.data).toContain(`${rupees}  ${youSee}`);
			}
		}
	});
});

test('a redirect, if followed, ends at 404 and is recorded', async () => {
	await withSimulator(async (simulator) => {
		expect((await requestOtp(simulator, '9000200007', { maxRedirects: 1 })).status).toBe(404);
		expect(simulator.requests.at(-1)).toMatchObject({ method: 'POST', path: '/ekoapi/v3/moved' });
	});
});

describe('9000200012, whose first reply to each step is lost', () => {
	test.each([1, 2])('is enrolled and texted all the same (in simulator %d)', async () => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9000200012');
			await expect(sender.information()).rejects.toThrow(/HTTP 504.*Gateway Timeout/s);
			expect(await sender.information()).toMatchObject({ status: 308 });

			await expect(sender.onboard()).rejects.toThrow('HTTP 504');
			expect(simulator.messages).toHaveLength(1);
			expect(simulator.requests.at(-1)?.outcome).toEqual({
				httpStatus: 504,
				envelopeStatus: null,
				otpRefId: null,
				note: 'the step was taken all the same',
			});
			expect(await sender.onboard()).toMatchObject({ status: 327 });
		});
	});

	test('has completed KYC by a PAN whose reply was lost, which the next call says', async () => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9000200012');
			await expect(sender.generateAadhaarOtp()).rejects.toThrow('HTTP 504');
			const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
			await expect(sender.validateAadhaar(typedIn)).rejects.toThrow('HTTP 504');
			await expect(sender.validatePan()).rejects.toThrow('HTTP 504');
			expect(await sender.validatePan()).toMatchObject({ status: 585 });
		});
	});
});

test('9000200013, whose references come with status 9999, completes KYC by them', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9000200013');
		expect(await sender.information()).toMatchObject({ status: 308 });

		expect(await sender.onboard()).toEqual({
			status: 9999,
			response_status_id: 1,
			response_type_id: 9999,
			message: 'Request could not be processed',
			data: { intent_id: 19, kyc_request_id: '', otp_ref_id: expect.any(String) as string },
		});
		expect(simulator.requests.at(-1)?.outcome).toEqual({
			httpStatus: 200,
			envelopeStatus: 9999,
			otpRefId: expect.any(String) as string,
			note: 'the step was taken all the same',
		});
		const generated = await sender.generateOtp();
		const informed = sender.information();
		expect([generated.status, (await informed).status]).toEqual([9999, 9999]);
		const verified = await sender.verify(await sender.textedBy(informed));
		expect(verified).toMatchObject({ status: 2136 });

		const asked = sender.generateAadhaarOtp();
		expect(await asked).toMatchObject({ status: 9999 });
		const validated = await sender.validateAadhaar(await sender.textedBy(asked));
		expect(validated).toMatchObject({ status: 0, response_type_id: 2147 });
		expect(await sender.validatePan()).toMatchObject({ status: 0, response_type_id: 309 });
		expect(simulator.messages).toHaveLength(4);
	});
});
