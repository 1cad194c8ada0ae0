import { answer } from '../../simulator/answer';
import { ENDPOINTS } from '../../simulator/endpoints';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import type { HttpReply, Reply } from '../../simulator/reply';
import { freshState } from '../../simulator/state';
import { TEST_NUMBERS } from '../../simulator/testNumbers';
import { TEST_AMOUNTS } from '../../simulator/wallet/testAmounts';
import { COMMON, RECIPIENT, senderAt } from './sender';
import { BODY, NOW, requestOtp, send, SIGNED, withSimulator } from './signedCall';

/** An endpoint of a sender: what it takes, Eko's success, what stands for the Aadhaar number. */
type SenderEndpoint = readonly ['GET' | 'POST', string, object, number, string];
const NOBODY_KNOWS = { otp: '654321', otp_ref_id: 'any reference will do' };
const DETAILS = { name: 'Asha Kumari', dob: '1990-05-15', residence_address: ['Pune'] };
const AADHAAR_OTP: SenderEndpoint = ['POST', '/aadhaar/otp', { aadhar: BODY.aadhar }, 0, 'aadhar'];
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

const state = freshState();

/** A call of a sender with this number, by the function that the server answers with. */
function ask(customerId: string, [method, path, own] = AADHAAR_OTP): Reply {
	const parameters = { ...COMMON, ...own };
	const call = {
		method,
		path: `/ekoapi/v3/customer/payment/ppi-digikhata/sender/${customerId}${path}`,
		query: parameters,
		headers: SIGNED,
		body: parameters,
	};
	return answer(call, SIMULATOR_KEYS, NOW, state);
}

const reply = (...asked: Parameters<typeof ask>): HttpReply => ask(...asked) as HttpReply;
const parsed = (...asked: Parameters<typeof ask>): unknown => JSON.parse(reply(...asked).body);

test('this file knows every endpoint that has a customer_id', () => {
	const withCustomer = ENDPOINTS.filter(({ path }) => path.includes('{customer_id}'));
	expect(withCustomer.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
		SENDER_ENDPOINTS.map(
			([method, path]) => `${method} /customer/payment/ppi-digikhata/sender/{customer_id}${path}`,
		).sort(),
	);
});

test.each(SENDER_ENDPOINTS)(
	'%s …/sender/{customer_id}%s has test numbers, and the most personal of what it takes is repeated',
	(...endpoint) => {
		const [, , own, success, field] = endpoint;
		const sentTo = (customer_id: string) =>
			(({ customer_id, ...own }) as Record<string, unknown>)[field];
		expect(parsed('9000200009', endpoint)).toMatchObject({
			status: success,
			data: { [field]: sentTo('9000200009') },
		});
		expect(parsed('9000200008', endpoint)).toEqual({
			[field]: sentTo('9000200008'),
			headers: SIGNED,
		});
		expect(parsed('9000200010', endpoint)).toMatchObject({
			status: 461,
			invalid_params: { [field]: `${String(sentTo('9000200010'))} is not valid` },
		});
		expect(parsed('9000000461', endpoint)).toMatchObject({
			invalid_params: { [field]: expect.stringMatching(/^is not a valid [A-Za-z ]+$/) as string },
		});
	},
);

test('a number answers with the status that it ends with, as its line says, and every time', () => {
	const all = [...TEST_NUMBERS, ...TEST_NUMBERS].flatMap(({ customerId, youSee }) => {
		const [, family, status = ''] = /^9000([01])0*(\d+)$/.exec(customerId) ?? [];
		return family === undefined ? [] : [{ family, status, youSee, ...reply(customerId) }];
	});
	for (const { family, status, youSee, sms, httpStatus } of all) {
		expect(sms).toBeNull();
		const told = family === '0' ? `HTTP 200, status ${status}:` : `HTTP ${status} (`;
		expect(youSee.startsWith(told)).toBe(true);
		expect(httpStatus).toBe(family === '0' ? 200 : Number(status));
	}
	for (const { youSee, headers, body } of all.filter(({ family }) => family === '1')) {
		const isText = youSee.endsWith('as plain text');
		expect(headers['content-type']).toMatch(isText ? 'text/plain' : 'text/html');
		expect(body).toMatch(isText ? /^[A-Z][A-Za-z ]+$/ : /^<!doctype html>/);
	}
	const byStatus = all.filter(({ family, status }) => family === '0' && status !== '461');
	for (const { status, body } of byStatus) {
		expect(JSON.parse(body)).toEqual({
			status: Number(status),
			response_type_id: Number(status),
			response_status_id: 1,
			message: expect.stringMatching(/^[A-Z][\w ;!]{8,}$/) as string,
			data: {},
		});
	}
});

test('the other numbers behave as their lines say', () => {
	expect(parsed('9000200001')).toMatchObject({ status: 0, data: { otp_ref_id: '' } });
	const page = reply('9000200002');
	expect([page.httpStatus, page.body]).toEqual([200, expect.stringMatching(/^<!doctype html>/)]);
	expect(reply('9000200003').body).toMatch(/^\{"response_status_id":0,.*[^}]$/);
	expect(reply('9000200003').headers['content-type']).toBe('application/json');
	expect(ask('9000200004').kind).toBe('reset');
	expect(ask('9000200005').kind).toBe('silence');
	expect(reply('9000200006')).toMatchObject({ envelopeStatus: 0, delayMs: 5000, sms: null });
	expect(reply('9000200008').httpStatus).toBe(500);
	expect(reply('9000200011').body).toContain('"intent_id":9007199254740993,');
	for (const customerId of ['9000300001', '9000300002', '9000300003']) {
		const { youSee = '' } = TEST_NUMBERS.find((one) => one.customerId === customerId) ?? {};
		const { status, message } = parsed(customerId) as { status: number; message: string };
		expect(youSee).toBe(`HTTP 200, status ${status}: the text "${message}"`);
	}
	const { httpStatus, body } = reply('9000300004');
	expect([httpStatus, body]).toEqual([403, 'Kindly use your production key']);
});

test('only the three numbers made for it repeat the Aadhaar number or the signature', () => {
	const echoing = TEST_NUMBERS.map(({ customerId }) => customerId).filter((customerId) => {
		const text = JSON.stringify(ask(customerId));
		return text.includes(BODY.aadhar) || text.includes(SIGNED['secret-key']);
	});
	expect(echoing).toEqual(['9000200008', '9000200009', '9000200010']);
});

test('a number of these families that is not in the table succeeds like any other', () => {
	expect(parsed('9000000999')).toMatchObject({ status: 0 });
});

test('the root page and the base URL list every number and amount, without signature', async () => {
	await withSimulator(async ({ origin, baseUrl }) => {
		for (const url of [`${origin}/`, baseUrl, `${baseUrl}/`]) {
			const { status, data } = await send({ url });
			expect(status).toBe(200);
			expect(data).toContain(baseUrl);
			for (const { customerId, youSee } of TEST_NUMBERS) {
				expect(data).toContain(`${customerId}  ${youSee}`);
			}
			for (const { rupees, youSee } of TEST_AMOUNTS) expect(data).toContain(`${rupees}  ${youSee}`);
		}
	});
});

test('the redirect of 9000200007, if followed, ends at 404 and is recorded', async () => {
	await withSimulator(async (simulator) => {
		expect((await requestOtp(simulator, '9000200007', { maxRedirects: 1 })).status).toBe(404);
		expect(simulator.requests.at(-1)).toMatchObject({ method: 'POST', path: '/ekoapi/v3/moved' });
	});
});

test('9000200012, whose first reply to each step is lost, takes the step all the same', async () => {
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

test('9000200013, whose references come with status 9999, completes KYC by them', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9000200013');
		expect(await sender.information()).toMatchObject({ status: 308 });

		const onboarded = sender.onboard();
		expect(await onboarded).toEqual({
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
		const verified = await sender.verify(await sender.textedBy(onboarded));
		expect(verified).toMatchObject({ status: 2136 });
		await sender.validateAadhaar(await sender.textedBy(sender.generateAadhaarOtp()));
		expect(await sender.validatePan()).toMatchObject({ status: 0, response_type_id: 309 });
	});
});
