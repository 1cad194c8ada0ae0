import { senderAt, withSender, type Sender } from './sender';
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

describe('path and method', () => {
	test.each([
		[
			'/ekoapi/v1/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp',
			'No mapping rule matched',
		],
		['/ekoapi/v3/customer/payment/ppi-digikhata/sender/9123456780/aadhaar', 'Not Found'],
		['/ekoapi/v3/customer/payment/ppi-digikhata/sender//aadhaar/otp', 'Not Found'],
		['/ekoapi/v3/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp/', 'Not Found'],
		['/ekoicici/v3/tools/catalog/service-codes', 'Not Found'],
		['//', 'Not Found'],
	])('%s is unknown: 404 "%s", even unsigned', async (path, text) => {
		await withSimulator(async ({ origin }) => {
			const answer = await send({ method: 'POST', url: origin + path });
			expect([answer.status, answer.data]).toEqual([404, text]);
		});
	});

	test('a known path with another method gets 405 and the right method, even unsigned', async () => {
		await withSimulator(async ({ baseUrl }) => {
			const answer = await send({ method: 'GET', url: baseUrl + otpPath(SENDER) });
			expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
		});
	});
});

test.each([
	['application/x-www-form-urlencoded', 415],
	['application/json-seq', 415],
	['application/json; charset=utf-8', 200],
])('content type %s gets %d', async (contentType, status) => {
	await withSimulator(async (simulator) => {
		const headers = { ...SIGNED, 'content-type': contentType };
		expect((await requestOtp(simulator, SENDER, { headers })).status).toBe(status);
	});
});

test.each(['', '{', '[]', 'null', '1'])('the body %j gets 400', async (data) => {
	await withSimulator(async (simulator) => {
		expect((await requestOtp(simulator, SENDER, { data })).status).toBe(400);
	});
});

const OTP_VALUES = {
	otp: [undefined, null, '', 123456, '12 34 56', '123456\n'],
	otp_ref_id: [undefined, '', 66748392, ['x']],
};
const CONSENT_VALUES = { org_id: [undefined], client_ref_id: [undefined] };

/** By hand from Eko's pages: for each call the values that are not as documented, and the good answer. */
const CALLS: ReadonlyArray<{
	readonly call: Exclude<keyof Sender, 'customerId' | 'textedBy'>;
	readonly stage: Parameters<typeof withSender>[0];
	readonly ask?: (sender: Sender) => ReturnType<Sender['onboard']>;
	readonly bad: Readonly<Record<string, readonly unknown[]>>;
	readonly good: object;
}> = [
	{
		call: 'generateAadhaarOtp',
		stage: 'aadhaar pending',
		bad: {
			aadhar: [undefined, '', '1234 5678 9012', '31234567890', '312345678909\n', 312345678909],
			initiator_id: [undefined, '987654321', 9876543210],
			user_code: ['', 'has blank'],
			client_ref_id: ['', 'x'.repeat(21), 'a.b'],
		},
		good: { status: 0 },
	},
	{
		call: 'onboard',
		stage: 'new',
		bad: {
			name: [undefined, '', '  ', 7],
			// In India it is 15 November 2023, 03:43, at the moment of these calls.
			dob: [
				...[undefined, '15-05-1990', '1990-5-15', '1990-05-15T00:00:00Z', 19900515],
				...['1990-13-01', '2023-02-29', '1990-04-31', '2024-02-29', '2023-11-15'],
			],
			residence_address: [
				...[undefined, [], '12 Station Road, Pune', { 0: '12 Station Road' }],
				...[
					['12 Station Road', 411001],
					['12 Station Road', ' '],
				],
			],
		},
		good: { status: 0, response_type_id: 2129 },
	},
	{
		call: 'verify',
		stage: 'enrolled',
		ask: (sender) => sender.generateOtp(),
		bad: OTP_VALUES,
		good: { status: 2136 },
	},
	{
		call: 'validateAadhaar',
		stage: 'aadhaar pending',
		ask: (sender) => sender.generateAadhaarOtp(),
		bad: OTP_VALUES,
		good: { response_type_id: 2147 },
	},
	{
		call: 'validatePan',
		stage: 'pan pending',
		bad: {
			pan_number: [
				...[undefined, '', 'abcde1234f', 'ABCD1234F', 'ABCDE12345', 'ABCDE1234FX'],
				...['ABCDE 1234F', 'ABCDE1234F\n', 1234],
			],
		},
		good: { response_type_id: 309 },
	},
	{ call: 'languages', stage: 'new', bad: CONSENT_VALUES, good: { response_type_id: 2444 } },
	{
		call: 'consent',
		stage: 'new',
		bad: { ...CONSENT_VALUES, consent_language: ['0', '14', '01', '1.0', 'English', ''] },
		good: { response_type_id: 2446 },
	},
];

test.each(CALLS)(
	'$call: each bad value gets status 461 with a reason for its field alone, and changes nothing',
	async ({ call, stage, ask, bad, good }) => {
		await withSender(stage, async (sender, { messages }) => {
			const typedIn = ask ? await sender.textedBy(ask(sender)) : { otp: '', otp_ref_id: '' };
			const texted = messages.length;
			for (const [field, values] of Object.entries(bad)) {
				for (const value of values) {
					const answer = await sender[call]({ ...(ask && typedIn), [field]: value });
					expect({ field, value, answer }).toEqual({
						field,
						value,
						answer: {
							status: 461,
							response_status_id: 1,
							response_type_id: -1,
							message: 'Invalid or missing parameters',
							invalid_params: {
								[field]: expect.stringMatching(/^(is required|must be )/) as string,
							},
						},
					});
					expect(JSON.stringify(answer)).not.toMatch(/1234|3123/);
				}
			}
			expect(messages).toHaveLength(texted);
			expect(await sender[call](ask ? typedIn : {})).toMatchObject(good);
		});
	},
);

test.each([
	['onboard', { name: 'A' }],
	['onboard', { name: 'De Souza' }],
	['onboard', { name: 'a'.repeat(200) }],
	['onboard', { dob: '2023-11-14' }],
	['onboard', { dob: '2000-02-29' }],
	['onboard', { residence_address: ['12 Station Road, Pune'] }],
	// Eko's own example, which no real number could be.
	['generateAadhaarOtp', { aadhar: '123456789012' }],
	['generateAadhaarOtp', { client_ref_id: undefined }],
	['generateAadhaarOtp', { user_code: undefined }],
	['generateAadhaarOtp', { client_ref_id: 'Aa0_-Aa0_-Aa0_-Aa0_-' }],
	['generateAadhaarOtp', { customer_id: '9000000463' }],
] as const)('%s accepts %j', async (call, values) => {
	await withSender('unheard of', async (sender) => {
		expect(await sender[call](values)).toMatchObject({ status: 0, response_type_id: 2129 });
	});
});

test.each(['R2D2', "D'Souza", 'Anne-Marie', 'A. B.', 'José', 'A\nB'])(
	'the name %j has more than letters and spaces: status 132, and nobody is enrolled or texted',
	async (name) => {
		await withSender('unheard of', async (sender, { messages }) => {
			expect(await sender.onboard({ name })).toEqual({
				response_status_id: 1,
				data: {},
				response_type_id: 132,
				message: 'Sender name may only contain letters',
				status: 132,
			});
			expect(messages).toEqual([]);
			expect(await sender.information()).toMatchObject({ status: 308 });
		});
	},
);

test.each(['912345678', '91234567801', '5123456780', 'abcdefghij', '91234%2056780', '91%2F23'])(
	'the sender %s gets status 461 for customer_id',
	async (customerId) => {
		await withSimulator(async (simulator) => {
			expect(await senderAt(simulator, customerId).generateAadhaarOtp()).toMatchObject({
				status: 461,
				invalid_params: { customer_id: expect.any(String) as string },
			});
		});
	},
);

test('all wrong fields are named at once, and fields that every object inherits are none', async () => {
	await withSimulator(async (simulator) => {
		const data = '{"__proto__":{"aadhar":"312345678909"},"constructor":1}';
		const answer = await requestOtp(simulator, '123', { data });
		const { invalid_params } = JSON.parse(answer.data) as { invalid_params: object };
		expect(Object.keys(invalid_params).sort()).toEqual(['aadhar', 'customer_id', 'initiator_id']);
	});
});

test.each([
	[
		'a wrong signature before a content type',
		{ headers: { ...SIGNED, developer_key: 'x', 'content-type': 'text/plain' } },
		SENDER,
		401,
	],
	['an unknown initiator_id', { data: bodyWith({ initiator_id: '9999999999' }) }, SENDER, 319],
	['an unknown user_code', { data: bodyWith({ user_code: '20810201' }) }, SENDER, 346],
	[
		'a parameter before a test number',
		{ data: bodyWith({ user_code: 'other' }) },
		'9000000463',
		346,
	],
])('%s is told', async (_title, over, customerId, status) => {
	await withSimulator(async (simulator) => {
		const answer = await requestOtp(simulator, customerId, over);
		const { status: told } = JSON.parse(answer.data) as { status: number };
		expect(answer.status === 200 ? told : answer.status).toBe(status);
	});
});

test.each([
	['', 461],
	['?initiator_id=9999999999', 319],
	['?initiator_id=9876543210&client_ref_id=a.b', 461],
	['?initiator_id=9876543210', 0],
])('a GET with the query "%s" gets status %d', async (query, status) => {
	await withSimulator(async ({ baseUrl }) => {
		const answer = await send({ url: baseUrl + SERVICE_CODES + query, headers: SIGNED });
		expect(JSON.parse(answer.data)).toMatchObject({ status });
	});
});

function bodyWith(replaced: Record<string, unknown>): string {
	return JSON.stringify({ ...BODY, ...replaced });
}
