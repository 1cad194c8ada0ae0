import { startSimulator } from '../../simulator/server';
import { bringTo, mistyped, senderAt, withSender, type Sender, type TypedIn } from './sender';
import { NOW, SIGNED } from './signedCall';

const MINUTES = 60 * 1000;

/**
 * Signed for ten minutes later:
 * printf '%s' 1700000600000 | openssl dgst -sha256 -hmac "$(printf '%s' simulator-access-key-1 | base64 -w0)" -binary | base64
 */
const SIGNED_LATER = {
	...SIGNED,
	'secret-key': 'P06GShO7+Fm9qa7IUoR4fo5wpGXv9EBZPMU2IutXfP4=',
	'secret-key-timestamp': '1700000600000',
};

/** Both kinds of OTP: who gets one, how it is asked for, where it is handed in, what a good one gets. */
const KINDS = [
	{
		kind: 'sender verification',
		stage: 'enrolled',
		ask: (sender: Sender) => sender.generateOtp(),
		handIn: (sender: Sender, typedIn: TypedIn) => sender.verify(typedIn),
		good: { status: 2136, response_type_id: 2136 },
	},
	{
		kind: 'Aadhaar',
		stage: 'aadhaar pending',
		ask: (sender: Sender) => sender.generateAadhaarOtp(),
		handIn: (sender: Sender, typedIn: TypedIn) => sender.validateAadhaar(typedIn),
		good: { status: 0, response_type_id: 2147 },
	},
] as const;

function refusedBy(status: number, message: string): object {
	return { response_status_id: 1, data: {}, response_type_id: status, message, status };
}
const WRONG = refusedBy(302, 'Wrong OTP');
const EXPIRED = refusedBy(303, 'OTP expired');

describe.each(KINDS)('an OTP for $kind', ({ stage, ask, handIn, good }) => {
	test('is good once, however often it was mistyped before, and until the next one', async () => {
		await withSender(stage, async (sender) => {
			const earlier = await sender.textedBy(ask(sender));
			const later = await sender.textedBy(ask(sender));
			expect(await handIn(sender, earlier)).toEqual(EXPIRED);
			expect(await handIn(sender, { ...earlier, otp: later.otp })).toEqual(EXPIRED);
			for (let attempt = 0; attempt < 5; attempt++) {
				expect(await handIn(sender, mistyped(later))).toEqual(WRONG);
			}
			expect(await handIn(sender, later)).toMatchObject(good);
			expect(await handIn(sender, later)).toEqual(EXPIRED);
		});
	});

	test('is wrong for any other reference, and for another sender', async () => {
		await withSender(stage, async (sender, simulator) => {
			const typedIn = await sender.textedBy(ask(sender));
			const other = senderAt(simulator, '9123456781');
			await bringTo(stage, other);
			const ofOther = await other.textedBy(ask(other));
			expect(await handIn(other, typedIn)).toEqual(WRONG);

			const reference = String(typedIn.otp_ref_id);
			const spoilt = [
				...[reference.replaceAll('+', ' '), reference.replaceAll('=', '')],
				...[reference.toLowerCase(), ` ${reference}`, '__proto__', ofOther.otp_ref_id],
			];
			for (const otp_ref_id of spoilt) {
				expect(await handIn(sender, { otp: typedIn.otp, otp_ref_id })).toEqual(WRONG);
			}
			expect(await handIn(sender, typedIn)).toMatchObject(good);
			expect(await handIn(other, ofOther)).toMatchObject(good);
		});
	});

	test('asked for twice, then handed in many times at the same time, is good once', async () => {
		await withSender(stage, async (sender, { messages, requests }) => {
			await Promise.all([ask(sender), ask(sender)]);
			const otps = messages.slice(-2).map(({ otp }) => otp);
			const references = requests.slice(-2).map(({ outcome }) => outcome.otpRefId);
			const both = otps.map((otp, index) => ({ otp, otp_ref_id: references[index] }));
			const handedIn = Array.from({ length: 20 }, (_, index) => both[index % 2] as TypedIn);
			const answers = await Promise.all(handedIn.map((typedIn) => handIn(sender, typedIn)));
			const statuses = answers.map(({ status }) => status).sort();
			expect(statuses).toEqual([good.status, ...Array<number>(19).fill(303)].sort());
		});
	});

	test.each([
		['exactly 10 minutes', 10 * MINUTES, good],
		['a moment more', 10 * MINUTES + 1, EXPIRED],
	])('is handed in after %s', async (_title, ageMs, expected) => {
		let now = NOW;
		const simulator = await startSimulator({ now: () => now });
		try {
			const sender = senderAt(simulator, '9123456780');
			await bringTo(stage, sender);
			const typedIn = await sender.textedBy(ask(sender));

			now = NOW + ageMs;
			const later = senderAt(simulator, '9123456780', SIGNED_LATER);
			expect(await handIn(later, typedIn)).toMatchObject(expected);
			// One that is too old stays so, and a fresh one helps.
			expect(await handIn(later, typedIn)).toEqual(EXPIRED);
			expect(await handIn(later, await later.textedBy(ask(later)))).toMatchObject(good);
		} finally {
			await simulator.close();
		}
	});
});

test('an OTP of one kind is wrong for the other, and stays good for its own', async () => {
	await withSender('aadhaar pending', async (sender) => {
		const forNumber = await sender.textedBy(sender.generateOtp());
		const forAadhaar = await sender.textedBy(sender.generateAadhaarOtp());
		expect(await sender.validateAadhaar(forNumber)).toEqual(WRONG);
		expect(await sender.verify(forAadhaar)).toEqual(WRONG);
		expect(await sender.verify(forNumber)).toMatchObject({ status: 2136 });
		expect(await sender.validateAadhaar(forAadhaar)).toMatchObject({ response_type_id: 2147 });
	});
});

test('Onboard Sender, Generate Sender Verification OTP and Get Sender Information replace each other’s OTP', async () => {
	await withSender('new', async (sender) => {
		const onboarded = await sender.textedBy(sender.onboard());
		const generated = await sender.textedBy(sender.generateOtp());
		const informed = await sender.textedBy(sender.information());
		expect(await sender.verify(onboarded)).toEqual(EXPIRED);
		expect(await sender.verify(generated)).toEqual(EXPIRED);
		expect(await sender.verify(informed)).toMatchObject({ status: 2136 });
	});
});

test('OTPs have 6 digits each, and some begin with 0; like their references they differ', async () => {
	await withSender('aadhaar pending', async (sender, { messages, requests }) => {
		await Promise.all(Array.from({ length: 200 }, () => sender.generateAadhaarOtp()));
		const otps = messages.slice(-200).map(({ otp }) => otp);
		for (const otp of otps) expect(otp).toMatch(/^\d{6}$/);
		// By chance alone this fails once in 10^9 runs.
		expect(new Set(otps).size).toBeGreaterThan(195);
		expect(otps.some((otp) => otp.startsWith('0'))).toBe(true);

		const references = requests.slice(-200).map(({ outcome }) => outcome.otpRefId);
		expect(new Set(references).size).toBe(200);
		// What careless handling would change is in every one.
		for (const reference of references) expect(reference).toMatch(/(?=.*\+)(?=.*\/).*=$/);
	});
});

test('the log says why an OTP was refused', async () => {
	await withSender('aadhaar pending', async (sender, simulator) => {
		const other = senderAt(simulator, '9123456781');
		await bringTo('aadhaar pending', other);
		const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
		await sender.validateAadhaar(mistyped(typedIn));
		await other.validateAadhaar(typedIn);
		await sender.verify(typedIn);
		await sender.validateAadhaar({ ...typedIn, otp_ref_id: 'made up' });
		const later = await sender.textedBy(sender.generateAadhaarOtp());
		await sender.validateAadhaar(typedIn);
		await sender.validateAadhaar(later);
		await sender.validateAadhaar(later);
		expect(simulator.requests.slice(-8).map(({ outcome }) => outcome.note)).toEqual([
			'the OTP is not the one texted',
			'the otp_ref_id is of another sender',
			'the otp_ref_id is of another kind of OTP',
			'no such otp_ref_id',
			'',
			'a later OTP replaced it',
			'next is Validate Sender PAN',
			'the OTP was used',
		]);
	});
});
