import { bringTo, senderAt, type Envelope, type Sender } from './sender';
import { withSimulator } from './signedCall';

const NOTHING = { otp: '123456', otp_ref_id: 'no-such-reference' };

/** Every step that depends on the stage; OTPs are handed in without one having been texted. */
const STEPS = {
	information: (sender: Sender) => sender.information(),
	onboard: (sender: Sender) => sender.onboard(),
	generateOtp: (sender: Sender) => sender.generateOtp(),
	verify: (sender: Sender) => sender.verify(NOTHING),
	generateAadhaarOtp: (sender: Sender) => sender.generateAadhaarOtp(),
	validateAadhaar: (sender: Sender) => sender.validateAadhaar(NOTHING),
	validatePan: (sender: Sender) => sender.validatePan(),
} satisfies Record<string, (sender: Sender) => Promise<Envelope>>;

/** `status / response_type_id` by stage; * where an OTP is texted. */
const TABLE = `
	stage            | information | onboard  | generateOtp | verify  | generateAadhaarOtp | validateAadhaar | validatePan
	new              | 308/308     | 0/2129*  | 308/308     | 308/308 | 308/308            | 308/308         | 308/308
	enrolled         | 2129/2129*  | 327/327  | 0/2129*     | 302/302 | 327/327            | 327/327         | 327/327
	aadhaar pending  | 2129/2129*  | 0/300    | 0/2129*     | 302/302 | 0/2129*            | 302/302         | 2136/2136
	pan pending      | 2129/2129*  | 0/300    | 0/2129*     | 302/302 | 0/2129*            | 302/302         | 0/309
	complete         | 2129/2129*  | 0/300    | 0/2129*     | 302/302 | 585/585            | 585/585         | 585/585
`;

const [head = [], ...rows] = TABLE.trim()
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()));

const CASES = rows.flatMap(([stage = '', ...cells]) =>
	cells.map((expected, index) => ({ stage, step: head[index + 1] ?? '', expected })),
);

test.each(CASES)('at the stage "$stage" the step $step gets $expected', async (row) => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		await bringTo(row.stage as Parameters<typeof bringTo>[0], sender);
		const before = simulator.messages.length;

		const { status, response_type_id, data } = await STEPS[row.step as keyof typeof STEPS](sender);

		const isTexted = simulator.messages.length > before;
		expect(`${status}/${response_type_id}${isTexted ? '*' : ''}`).toBe(row.expected);
		expect(Boolean(data?.otp_ref_id)).toBe(isTexted);
	});
});

test('a step out of turn changes nothing', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		const typedIn = await sender.textedBy(sender.onboard());
		await sender.onboard({ name: 'Somebody Else' });
		await sender.generateAadhaarOtp();
		await sender.validatePan();
		expect(await sender.verify(typedIn)).toMatchObject({ status: 2136 });
	});
});

test('the log says which step is next', async () => {
	const lines: string[] = [];
	await withSimulator(
		async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			await sender.information();
			const typedIn = await sender.textedBy(sender.onboard());
			await sender.validatePan();
			await sender.verify(typedIn);
			await sender.validatePan();
		},
		{ log: (line) => lines.push(line) },
	);
	expect(lines.map((line) => line.split('  ->  ')[1]?.split('\n')[0])).toEqual([
		'HTTP 200, status 308, next is Onboard Sender',
		expect.stringMatching(/^HTTP 200, status 0, otp_ref_id .{6}…$/),
		'HTTP 200, status 327, next is Verify Sender OTP',
		'HTTP 200, status 2136, next is Generate Sender Aadhaar OTP',
		'HTTP 200, status 2136, next is Generate Sender Aadhaar OTP',
	]);
});

describe('a step taken again', () => {
	test('a verified sender who verifies the mobile number again is still to validate the Aadhaar number', async () => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			await bringTo('aadhaar pending', sender);
			const typedIn = await sender.textedBy(sender.generateOtp());
			expect(await sender.verify(typedIn)).toMatchObject({ status: 2136 });
		});
	});

	test('a sender whose PAN is pending and who verifies the mobile number again is told so', async () => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			await bringTo('pan pending', sender);
			const typedIn = await sender.textedBy(sender.information());
			expect(await sender.verify(typedIn)).toMatchObject({ status: 0, response_type_id: 2147 });
			expect(await sender.validatePan()).toMatchObject({ response_type_id: 309 });
		});
	});

	test('a sender whose PAN is pending may validate the Aadhaar number again', async () => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			await bringTo('pan pending', sender);
			const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
			expect(await sender.validateAadhaar(typedIn)).toMatchObject({ response_type_id: 2147 });
			expect(await sender.validatePan()).toMatchObject({ response_type_id: 309 });
		});
	});

	test('a sender with a wallet who is onboarded again is told so, and keeps the name', async () => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			await bringTo('complete', sender);
			expect(await sender.onboard({ name: 'Somebody Else' })).toEqual({
				response_status_id: 0,
				data: {
					customer_id_type: 'mobile_number',
					state_desc: 'Non-Kyc',
					state: '2',
					customer_id: '9123456780',
				},
				response_type_id: 300,
				message: 'Wallet opened successfully.',
				status: 0,
			});
			const profile = await sender.verify(await sender.textedBy(sender.information()));
			expect(profile.data).toMatchObject({ sender_name: 'Asha Kumari' });
		});
	});
});
