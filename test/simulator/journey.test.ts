import { bringTo, senderAt } from './sender';
import { withSimulator } from './signedCall';

const NUMBER = '8617567988';
const REFERENCE = expect.stringMatching(/^[A-Za-z0-9+/]{99}=$/) as string;

/** Eko's documented answer to Verify Sender OTP, for this sender and this name. */
function profileOf(name: string): object {
	return {
		response_status_id: -1,
		data: {
			customer_profile: {
				total_monthly_limit: '50000.0',
				mobile: NUMBER,
				kyc_id: '',
				ekyc_enabled: 0,
				kyc_validity: '',
				kyc_remark: '',
				kyc_type: '',
				balance: '0.00',
				next_allowed_limit: '50000.0',
				name,
				digital_ekyc: 0,
				chart: [],
				email: '',
				kyc_state: 1,
			},
			wallet_token: '',
			id_proof_type_id: '',
			is_registered: 0,
			id_proof: '',
			otpOptionalSum: '',
			sender_name: name,
			otpNotRequiredSum: '',
			ekyc_enabled: '',
			wallet_id: '',
			otpNotRequiredSumNeft: '',
			next_allowed_limit: 50000,
			account: '',
			kyc_state: 0,
			otpOptionalSumNeft: '',
		},
		response_type_id: 309,
		message: 'Success!',
		status: 0,
	};
}

/** What is of this sender in Eko's documented answer to Validate Sender PAN, and what tells it by. */
function completedAs(name: string): object {
	const customer_profile = { mobile: NUMBER, name, next_allowed_limit: '5287.0', kyc_state: 0 };
	const data = { customer_profile, sender_name: name, kyc_state: 0 };
	return { status: 0, response_type_id: 309, data };
}

test('a new sender goes all the way to complete KYC, each answer as Eko documents it', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		expect(await sender.information()).toEqual({
			response_status_id: 1,
			data: { sender_name: '', ekyc_enabled: '' },
			response_type_id: 308,
			message: 'Failure!Customer Not Enrolled',
			status: 308,
		});

		const onboarded = await sender.onboard({ name: 'Yashwant Basnett' });
		expect(onboarded).toEqual({
			response_status_id: 0,
			data: { intent_id: 19, kyc_request_id: '', otp_ref_id: REFERENCE },
			response_type_id: 2129,
			message: 'Validate the OTP',
			status: 0,
		});
		const first = { otp: simulator.messages[0]?.otp, otp_ref_id: onboarded.data?.otp_ref_id };
		expect(await sender.verify(first)).toEqual({
			response_status_id: 1,
			data: { otp_ref_id: '' },
			response_type_id: 2136,
			message: 'Aadhar Validation Pending',
			status: 2136,
		});

		expect(await sender.languages()).toMatchObject({ status: 0, response_type_id: 2444 });
		expect(await sender.consent()).toMatchObject({ status: 0, response_type_id: 2446 });

		const asked = await sender.generateAadhaarOtp();
		expect(asked).toEqual({
			response_status_id: 0,
			data: { intent_id: 20, kyc_request_id: '', otp_ref_id: REFERENCE },
			response_type_id: 2129,
			message: 'Validate the OTP',
			status: 0,
		});
		const second = { otp: simulator.messages[1]?.otp, otp_ref_id: asked.data?.otp_ref_id };
		expect(await sender.validateAadhaar(second)).toEqual({
			response_status_id: 0,
			data: { application_id: '' },
			response_type_id: 2147,
			message: 'Pan Number Required',
			status: 0,
		});

		expect(await sender.validatePan()).toMatchObject(completedAs('Yashwant Basnett'));

		expect(simulator.messages).toEqual([
			{ to: NUMBER, otp: expect.stringMatching(/^\d{6}$/) as string, purpose: 'sender' },
			{ to: NUMBER, otp: expect.stringMatching(/^\d{6}$/) as string, purpose: 'aadhaar' },
		]);
	});
});

test('a sender with complete KYC comes back, verifies the mobile number and gets the profile', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		await bringTo('complete', sender);

		const information = await sender.information();
		expect(information).toEqual({
			response_status_id: 1,
			data: { intent_id: 19, kyc_request_id: '', otp_ref_id: REFERENCE },
			response_type_id: 2129,
			message: 'Validate the OTP',
			status: 2129,
		});
		const { otp } = simulator.messages.at(-1) ?? {};
		const typedIn = { otp, otp_ref_id: information.data?.otp_ref_id };
		expect(await sender.verify(typedIn)).toEqual(profileOf('Asha Kumari'));
	});
});

test('a sender first heard of at Generate Sender Aadhaar OTP counts as verified', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
		expect(await sender.validateAadhaar(typedIn)).toMatchObject({ response_type_id: 2147 });
		expect(await sender.validatePan()).toMatchObject(completedAs('Simulated Sender'));
	});
});

test('to look at the consent first does not make a sender new', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		await sender.languages();
		await sender.consent();
		expect(await sender.generateAadhaarOtp()).toMatchObject({ status: 0 });
	});
});

test.each(['information', 'generateOtp', 'validatePan'] as const)(
	'a sender first heard of at another step (%s) is new, and has to go through all of them',
	async (step) => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, NUMBER);
			expect(await sender[step]()).toMatchObject({ status: 308, response_type_id: 308 });
			expect(await sender.generateAadhaarOtp()).toMatchObject({ status: 308 });
			expect(simulator.messages).toEqual([]);
		});
	},
);

test('a call that Eko does not accept is no first call', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		expect(await sender.validatePan('wrong')).toMatchObject({ status: 461 });
		expect(await sender.generateAadhaarOtp()).toMatchObject({ status: 0 });
	});
});

test('two simulators know nothing of each other’s senders and OTPs', async () => {
	await withSimulator(async (first) => {
		const typedIn = await senderAt(first, NUMBER).textedBy(
			senderAt(first, NUMBER).generateAadhaarOtp(),
		);
		await withSimulator(async (second) => {
			expect(await senderAt(second, NUMBER).validateAadhaar(typedIn)).toMatchObject({
				status: 308,
			});
			expect(second.messages).toEqual([]);
		});
	});
});
