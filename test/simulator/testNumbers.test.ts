import { TEST_NUMBERS } from '../../simulator/testNumbers';
import { startSimulator, type Simulator } from '../../simulator/server';
import { BODY, NOW, requestOtp, send, SIGNED, type Answer } from './signedCall';

const AADHAR = BODY.aadhar;

/** What each test number must do, written by hand from Eko's tables. */
const EXPECTED: Record<string, (call: Promise<Answer>) => Promise<void>> = {
	...Object.fromEntries(
		[308, 319, 327, 346, 347, 463, 585, 945, 1297, 9999].map((status) => [
			`90000${String(status).padStart(5, '0')}`,
			async (call: Promise<Answer>) => {
				const answer = await call;
				expect(answer.status).toBe(200);
				expect(JSON.parse(answer.data)).toEqual({
					status,
					response_type_id: status,
					response_status_id: 1,
					message: expect.stringMatching(/^[A-Z][\w ;!]{8,}$/) as string,
					data: {},
				});
			},
		]),
	),
	'9000000461': async (call) => {
		expect(JSON.parse((await call).data)).toMatchObject({
			status: 461,
			response_status_id: 1,
			response_type_id: -1,
			invalid_params: { aadhar: 'is not a valid Aadhaar number' },
		});
	},
	...Object.fromEntries(
		[400, 401, 403, 404, 405, 408, 415, 429, 500, 502, 503].map((status) => [
			`9000100${status}`,
			async (call: Promise<Answer>) => {
				const answer = await call;
				expect(answer.status).toBe(status);
				expect(() => JSON.parse(answer.data) as unknown).toThrow();
			},
		]),
	),
	'9000200001': async (call) => {
		expect(JSON.parse((await call).data)).toMatchObject({ status: 0, data: { otp_ref_id: '' } });
	},
	'9000200002': async (call) => {
		const answer = await call;
		expect([answer.status, answer.headers['content-type']]).toEqual([
			200,
			'text/html; charset=utf-8',
		]);
		expect(answer.data).toMatch(/^<!doctype html>/);
	},
	'9000200003': async (call) => {
		const answer = await call;
		expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
		expect(answer.data).toMatch(/^\{"response_status_id":0,/);
		expect(() => JSON.parse(answer.data) as unknown).toThrow();
	},
	'9000200004': async (call) => {
		await expect(call).rejects.toMatchObject({ code: 'ECONNRESET' });
	},
	'9000200005': async (call) => {
		await expect(call).rejects.toMatchObject({ code: 'ECONNABORTED' });
	},
	'9000200006': async (call) => {
		const started = Date.now();
		expect(JSON.parse((await call).data)).toMatchObject({ status: 0 });
		expect(Date.now() - started).toBeGreaterThan(4900);
	},
	'9000200007': async (call) => {
		const answer = await call;
		expect([answer.status, answer.headers['location']]).toEqual([307, '/ekoapi/v3/moved']);
	},
	'9000200008': async (call) => {
		const answer = await call;
		expect(answer.status).toBe(500);
		expect(JSON.parse(answer.data)).toMatchObject({
			aadhar: AADHAR,
			headers: { developer_key: SIGNED.developer_key, 'secret-key': SIGNED['secret-key'] },
		});
	},
	'9000200009': async (call) => {
		expect(JSON.parse((await call).data)).toMatchObject({ status: 0, data: { aadhar: AADHAR } });
	},
	'9000200010': async (call) => {
		const { invalid_params } = JSON.parse((await call).data) as { invalid_params: object };
		expect(invalid_params).toEqual({ aadhar: `${AADHAR} is not valid` });
	},
	'9000200011': async (call) => {
		const { data } = await call;
		expect(data).toContain('"intent_id":9007199254740993,');
		expect(JSON.parse(data)).toMatchObject({ status: 0 });
	},
	'9000200012': async (call) => {
		const answer = await call;
		expect([answer.status, answer.data]).toEqual([
			504,
			expect.stringContaining('Gateway Timeout') as string,
		]);
	},
	'9000200013': async (call) => {
		expect(JSON.parse((await call).data)).toMatchObject({
			status: 9999,
			data: { otp_ref_id: expect.stringMatching(/\S{20,}/) as string },
		});
	},
	'9000300001': saysInEnvelope('Agent not allowed'),
	'9000300002': saysInEnvelope('Customer not allowed'),
	'9000300003': saysInEnvelope('No Key for Response'),
	'9000300004': async (call) => {
		const answer = await call;
		expect([answer.status, answer.data]).toEqual([403, 'Kindly use your production key']);
	},
};

function saysInEnvelope(message: string) {
	return async (call: Promise<Answer>): Promise<void> => {
		expect(JSON.parse((await call).data)).toMatchObject({ status: 1, message });
	};
}

describe('test numbers', () => {
	let simulator: Simulator;
	beforeAll(async () => {
		simulator = await startSimulator({ now: () => NOW });
	});
	afterAll(() => simulator.close());

	test('the printed table and these expectations name the same numbers, each once', () => {
		const printed = TEST_NUMBERS.map(({ customerId }) => customerId);
		expect([...printed].sort()).toEqual(Object.keys(EXPECTED).sort());
	});

	test.each(TEST_NUMBERS.map(({ customerId, youSee }) => [customerId, youSee]))(
		'%s: %s',
		async (customerId) => {
			const timeout = customerId === '9000200005' ? 300 : 15_000;
			await EXPECTED[customerId]?.(requestOtp(simulator, customerId, { timeout }));
			expect(simulator.requests.at(-1)?.path).toContain(`/sender/${customerId}/`);
		},
	);

	test.each(TEST_NUMBERS.map(({ customerId, youSee }) => [customerId, youSee]))(
		'the line about %s tells the HTTP status or the status that is really answered (%s)',
		(customerId, youSee) => {
			const { outcome } =
				simulator.requests.find(({ path }) => path.includes(`/${customerId}/`)) ?? {};
			for (const [, told] of youSee.matchAll(/HTTP (\d+)/g)) {
				expect(outcome?.httpStatus).toBe(Number(told));
			}
			for (const [, told] of youSee.matchAll(/status (\d+)/g)) {
				expect(outcome?.envelopeStatus).toBe(Number(told));
			}
			expect(outcome).toBeDefined();
		},
	);

	test('only the three numbers made for it repeat the Aadhaar number', async () => {
		const echoing: string[] = [];
		for (const { customerId } of TEST_NUMBERS) {
			if (['9000200004', '9000200005', '9000200006'].includes(customerId)) continue;
			const answer = await requestOtp(simulator, customerId);
			const text = answer.data + JSON.stringify(answer.headers);
			if (text.includes(AADHAR) || text.includes(SIGNED['secret-key'])) echoing.push(customerId);
		}
		expect(echoing).toEqual(['9000200008', '9000200009', '9000200010']);
	});

	test('the redirect, if followed, ends at 404 and is recorded', async () => {
		const answer = await requestOtp(simulator, '9000200007', { maxRedirects: 1 });
		expect(answer.status).toBe(404);
		expect(simulator.requests.at(-1)).toMatchObject({ method: 'POST', path: '/ekoapi/v3/moved' });
	});

	test('a number of these families that is not in the table succeeds like any other', async () => {
		const answer = await requestOtp(simulator, '9000000999');
		expect(JSON.parse(answer.data)).toMatchObject({ status: 0 });
	});

	test('the root page and the base URL list every number, without signature', async () => {
		for (const url of [`${simulator.origin}/`, simulator.baseUrl, `${simulator.baseUrl}/`]) {
			const page = await send({ url });
			expect(page.status).toBe(200);
			expect(page.data).toContain(simulator.baseUrl);
			for (const { customerId, youSee } of TEST_NUMBERS) {
				expect(page.data).toContain(`${customerId}  ${youSee}`);
			}
		}
	});
});
