import { NUMBER, senderAt, withSender } from './sender';
import {
	BODY,
	otpPath,
	requestOtp,
	send,
	SERVICE_CODES,
	SIGNED,
	withSimulator,
} from './signedCall';

test('an unknown path gets 404, a known one with another method 405 and the right method, even unsigned', async () => {
	await withSimulator(async ({ origin }) => {
		const ask = async (path: string, method = 'POST'): Promise<unknown[]> => {
			const { status, data, headers } = await send({ method, url: origin + path });
			return [status, data, headers['allow']] as unknown[];
		};
		const path = `/ekoapi/v3${otpPath(NUMBER)}`;
		const unknown = [path.replace('v3', 'v1'), path.replace('/otp', ''), path.replace(NUMBER, '')];
		expect(await Promise.all([...unknown, `${path}/`, '//'].map((one) => ask(one)))).toEqual([
			[404, 'No mapping rule matched', undefined],
			...Array<unknown>(4).fill([404, 'Not Found', undefined]),
		]);
		expect(await ask(path, 'GET')).toEqual([405, 'Method Not Allowed', 'POST']);
	});
});

const GOOD_BODY = JSON.stringify(BODY);

test.each<[string, string, number]>([
	['application/x-www-form-urlencoded', GOOD_BODY, 415],
	['application/json-seq', GOOD_BODY, 415],
	['application/json; charset=utf-8', GOOD_BODY, 200],
	['application/json', '{', 400],
	['application/json', '[]', 400],
	['application/json', 'null', 400],
])('a body of type %s with %j gets %d', async (contentType, data, status) => {
	await withSimulator(async (simulator) => {
		const headers = { ...SIGNED, 'content-type': contentType };
		expect((await requestOtp(simulator, NUMBER, { headers, data })).status).toBe(status);
	});
});

const OTP_VALUES = {
	otp: [undefined, null, '', 123456, '12 34 56', '123456\n'],
	otp_ref_id: [undefined, '', 66748392, ['x']],
};
const CONSENT_VALUES = { org_id: [undefined], client_ref_id: [undefined] };

/** By hand from Eko's pages: for each call the values that are not as documented. */
const BAD = {
	generateAadhaarOtp: {
		aadhar: [undefined, '', '1234 5678 9012', '31234567890', '312345678909\n', 312345678909],
		initiator_id: [undefined, '987654321', 9876543210],
		user_code: ['', 'has blank'],
		client_ref_id: ['', 'x'.repeat(21), 'a.b'],
	},
	onboard: {
		name: [undefined, '', '  ', 7],
		// In India it is 15 November 2023, 03:43, at the moment of these calls.
		dob: [
			...[undefined, '15-05-1990', '1990-5-15', '1990-05-15T00:00:00Z', 19900515],
			...['1990-13-01', '2023-02-29', '2024-02-29', '2023-11-15'],
		],
		residence_address: [
			...[undefined, [], '12 Station Road, Pune', { 0: '12 Station Road' }],
			...[
				['12 Station Road', 411001],
				['12 Station Road', ' '],
			],
		],
	},
	verify: OTP_VALUES,
	validateAadhaar: OTP_VALUES,
	validatePan: {
		pan_number: [
			...[undefined, '', 'abcde1234f', 'ABCD1234F', 'ABCDE12345', 'ABCDE1234FX'],
			...['ABCDE 1234F', 'ABCDE1234F\n', 1234],
		],
	},
	languages: CONSENT_VALUES,
	consent: { ...CONSENT_VALUES, consent_language: ['0', '14', '01', '1.0', 'English', ''] },
	load: { amount: [500, '1.5'], org_id: [1] },
	transferOtp: { service_code: [undefined] },
	pay: {
		amount: ['110'],
		recipient_id: ['10018839'],
		beneficiary_id: [40378],
		channel: ['2'],
		state: [1],
		currency: [undefined],
		latlong: ['28.63'],
		timestamp: ['2025-01-21 07:07:20'],
		otp: [123456],
	},
	refund: { service_code: ['80'], state: ['1'], otp_ref_id: [undefined] },
} as const;

test.each(Object.entries(BAD))(
	'%s: each bad value gets status 461 with a reason for its field alone, and changes nothing',
	async (call, bad) => {
		await withSender('unheard of', async (sender, { messages, ledger }) => {
			const calls = {
				...sender,
				load: (over: object) => sender.load('500', over),
				transferOtp: (over: object) => sender.transferOtp(110, over),
				pay: (over: object) => sender.pay(110, {}, over),
				refund: (over: object) => sender.refund('12971397', {}, over),
			};
			for (const [field, values] of Object.entries<readonly unknown[]>(bad)) {
				for (const value of values) {
					const over = { otp: '012345', otp_ref_id: 'any', [field]: value };
					const answer = await calls[call as 'onboard'](over);
					const reason = expect.stringMatching(/^(is required|must be )/) as string;
					expect({ field, value, answer }).toEqual({
						field,
						value,
						answer: {
							status: 461,
							response_status_id: 1,
							response_type_id: -1,
							message: 'Invalid or missing parameters',
							invalid_params: { [field]: reason },
						},
					});
					expect(JSON.stringify(answer)).not.toMatch(/1234|3123/);
				}
			}
			expect([messages, ledger.movements]).toEqual([[], []]);
		});
	},
);

test.each([
	['onboard', { dob: '2023-11-14', residence_address: ['12 Station Road, Pune'] }],
	['onboard', { dob: '2000-02-29', name: 'a'.repeat(200) }],
	// Eko's own example, which no real number could be.
	['generateAadhaarOtp', { aadhar: '123456789012', client_ref_id: 'Aa0_-Aa0_-Aa0_-Aa0_-' }],
	['generateAadhaarOtp', { client_ref_id: undefined, user_code: undefined }],
	['generateAadhaarOtp', { customer_id: '9000000463' }],
] as const)('%s accepts %j', async (call, values) => {
	await withSender('unheard of', async (sender) => {
		expect(await sender[call](values)).toMatchObject({ status: 0, response_type_id: 2129 });
	});
});

test('a name of more than letters and spaces gets status 132, and nobody is enrolled or texted', async () => {
	await withSender('unheard of', async (sender, { messages }) => {
		for (const name of ['R2D2', "D'Souza", 'José', 'A\nB']) {
			expect(await sender.onboard({ name })).toEqual({
				response_status_id: 1,
				data: {},
				response_type_id: 132,
				message: 'Sender name may only contain letters',
				status: 132,
			});
		}
		expect(messages).toEqual([]);
		expect(await sender.information()).toMatchObject({ status: 308 });
		expect(await sender.onboard({ name: 'De Souza' })).toMatchObject({ status: 0 });
	});
});

test('a sender that is no mobile number gets status 461 for customer_id', async () => {
	await withSimulator(async (simulator) => {
		for (const one of ['912345678', '91234567801', '5123456780', '91234%2056780', '91%2F23']) {
			const { invalid_params } = await senderAt(simulator, one).generateAadhaarOtp();
			expect(invalid_params).toEqual({ customer_id: expect.any(String) as string });
		}
	});
});

test('all wrong fields are named at once, and fields that every object inherits are none', async () => {
	await withSimulator(async (simulator) => {
		const data = '{"__proto__":{"aadhar":"312345678909"},"constructor":1}';
		const answer = await requestOtp(simulator, '123', { data });
		const { invalid_params } = JSON.parse(answer.data) as { invalid_params: object };
		expect(Object.keys(invalid_params).sort()).toEqual(['aadhar', 'customer_id', 'initiator_id']);
	});
});

test('a wrong signature is told before a content type, and a parameter before a test number', async () => {
	await withSimulator(async (simulator) => {
		const headers = { ...SIGNED, developer_key: 'x', 'content-type': 'text/plain' };
		expect((await requestOtp(simulator, NUMBER, { headers })).status).toBe(401);

		const told = { initiator_id: ['9999999999', 319], user_code: ['20810201', 346] };
		for (const [field, [value, status]] of Object.entries(told)) {
			const data = JSON.stringify({ ...BODY, [field]: value });
			const answer = await requestOtp(simulator, '9000000463', { data });
			expect(JSON.parse(answer.data)).toMatchObject({ status });
		}
	});
});

test('a GET has its parameters in the query', async () => {
	await withSimulator(async ({ baseUrl }) => {
		for (const [query, status] of [
			['', 461],
			['?initiator_id=9999999999', 319],
			['?initiator_id=9876543210', 0],
		] as const) {
			const answer = await send({ url: baseUrl + SERVICE_CODES + query, headers: SIGNED });
			expect(JSON.parse(answer.data)).toMatchObject({ status });
		}
	});
});
