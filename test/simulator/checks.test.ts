import type { AxiosRequestConfig } from 'axios';

import {
	BODY,
	otpPath,
	requestOtp,
	send,
	SERVICE_CODES,
	SIGNED,
	withSimulator,
} from './signedCall';

const SENDER = '9123456780';

function bodyWith(replaced: Record<string, unknown>): AxiosRequestConfig {
	return { data: JSON.stringify({ ...BODY, ...replaced }) };
}

describe('path and method', () => {
	test('an API version that Eko does not map gets 404 "No mapping rule matched"', async () => {
		await withSimulator(async (simulator) => {
			const url = `${simulator.origin}/ekoapi/v1${otpPath(SENDER)}`;
			const answer = await requestOtp(simulator, SENDER, { url });
			expect([answer.status, answer.data]).toEqual([404, 'No mapping rule matched']);
		});
	});

	test.each([
		'/ekoapi/v3/customer/payment/ppi-digikhata/sender/9123456780/aadhaar',
		'/ekoapi/v3/customer/payment/ppi-digikhata/sender//aadhaar/otp',
		'/ekoapi/v3/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp/',
		'/ekoicici/v3/tools/catalog/service-codes',
		'/favicon.ico',
		'//',
	])('%s is unknown: 404, even unsigned', async (path) => {
		await withSimulator(async ({ origin }) => {
			const answer = await send({ method: 'POST', url: origin + path });
			expect([answer.status, answer.data]).toEqual([404, 'Not Found']);
		});
	});

	test('a known path with another method gets 405 and the right method, even unsigned', async () => {
		await withSimulator(async ({ baseUrl }) => {
			const answer = await send({ method: 'GET', url: baseUrl + otpPath(SENDER) });
			expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
		});
	});
});

describe('the body', () => {
	test.each([['application/x-www-form-urlencoded'], ['text/plain'], ['application/json-seq']])(
		'content type %s gets 415',
		async (contentType) => {
			await withSimulator(async (simulator) => {
				const headers = { ...SIGNED, 'content-type': contentType };
				expect((await requestOtp(simulator, SENDER, { headers })).status).toBe(415);
			});
		},
	);

	test('a content type with a charset is accepted', async () => {
		await withSimulator(async (simulator) => {
			const headers = { ...SIGNED, 'content-type': 'application/json; charset=utf-8' };
			expect((await requestOtp(simulator, SENDER, { headers })).status).toBe(200);
		});
	});

	test('a wrong signature is told before a wrong content type', async () => {
		await withSimulator(async (simulator) => {
			const headers = { ...SIGNED, developer_key: 'x', 'content-type': 'text/plain' };
			expect((await requestOtp(simulator, SENDER, { headers })).status).toBe(401);
		});
	});

	test.each(['', '{', '[]', 'null', '"text"', '1'])('the body %j gets 400', async (data) => {
		await withSimulator(async (simulator) => {
			expect((await requestOtp(simulator, SENDER, { data })).status).toBe(400);
		});
	});
});

describe('the parameters', () => {
	test.each([
		['aadhar', undefined],
		['aadhar', ''],
		['aadhar', '1234 5678 9012'],
		['aadhar', '31234567890'],
		['aadhar', '312345678909\n'],
		['aadhar', 312345678909],
		['initiator_id', undefined],
		['initiator_id', '987654321'],
		['initiator_id', 9876543210],
		['user_code', null],
		['user_code', 'has blank'],
		['client_ref_id', ''],
		['client_ref_id', 'x'.repeat(21)],
		['client_ref_id', 'a.b'],
	])('%s = %j gets status 461 with a reason for that field alone', async (field, value) => {
		await withSimulator(async (simulator) => {
			const answer = await requestOtp(simulator, SENDER, bodyWith({ [field]: value }));
			expect(answer.status).toBe(200);
			const envelope = JSON.parse(answer.data) as { invalid_params: Record<string, string> };
			expect(envelope).toMatchObject({
				status: 461,
				response_status_id: 1,
				response_type_id: -1,
				invalid_params: { [field]: expect.stringMatching(/^(is required|must be )/) as string },
			});
			expect(Object.keys(envelope.invalid_params)).toEqual([field]);
			expect(answer.data).not.toContain('3123');
		});
	});

	test.each(['912345678', '91234567801', '5123456780', 'abcdefghij', '91234%2056780', '91%2F23'])(
		'the sender %s gets status 461 for customer_id',
		async (customerId) => {
			await withSimulator(async (simulator) => {
				const answer = await requestOtp(simulator, customerId);
				expect(JSON.parse(answer.data)).toMatchObject({
					status: 461,
					invalid_params: { customer_id: expect.any(String) as string },
				});
			});
		},
	);

	test('all wrong fields are named at once', async () => {
		await withSimulator(async (simulator) => {
			const answer = await requestOtp(simulator, '123', { data: '{}' });
			const { invalid_params } = JSON.parse(answer.data) as { invalid_params: object };
			expect(Object.keys(invalid_params).sort()).toEqual([
				'aadhar',
				'customer_id',
				'initiator_id',
				'user_code',
			]);
		});
	});

	test.each([
		['initiator_id', '9999999999', 319],
		['user_code', '20810201', 346],
	])('%s = %s is well-formed but unknown: status %d', async (field, value, status) => {
		await withSimulator(async (simulator) => {
			const answer = await requestOtp(simulator, SENDER, bodyWith({ [field]: value }));
			expect(JSON.parse(answer.data)).toMatchObject({ status, response_status_id: 1 });
		});
	});

	test('a customer_id in the body changes nothing: the one in the path counts', async () => {
		await withSimulator(async (simulator) => {
			const answer = await requestOtp(simulator, SENDER, bodyWith({ customer_id: '9000000463' }));
			expect(JSON.parse(answer.data)).toMatchObject({ status: 0 });
		});
	});

	test('a checked parameter comes before a test number', async () => {
		await withSimulator(async (simulator) => {
			const answer = await requestOtp(simulator, '9000000463', bodyWith({ user_code: 'other' }));
			expect(JSON.parse(answer.data)).toMatchObject({ status: 346 });
		});
	});
});

describe('the service catalogue', () => {
	test('answers a signed GET that has only initiator_id in the query', async () => {
		await withSimulator(async ({ baseUrl }) => {
			const params = { initiator_id: '9876543210' };
			const answer = await send({ url: baseUrl + SERVICE_CODES, params, headers: SIGNED });
			expect(JSON.parse(answer.data)).toMatchObject({
				status: 0,
				response_type_id: 1280,
				message: 'List of active services',
			});
		});
	});

	test.each([
		['', 461],
		['?initiator_id=9999999999', 319],
		['?initiator_id=9876543210&client_ref_id=a.b', 461],
	])('with the query "%s" it answers status %d', async (query, status) => {
		await withSimulator(async ({ baseUrl }) => {
			const answer = await send({ url: baseUrl + SERVICE_CODES + query, headers: SIGNED });
			expect(JSON.parse(answer.data)).toMatchObject({ status });
		});
	});
});
