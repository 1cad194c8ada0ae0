import { bringTo, mistyped, senderAt, withSender, type Envelope } from './sender';
import { NOW } from './signedCall';

const MINUTES = 60 * 1000;

// That a right OTP is taken once, and a wrong one never, is what randomWalk.test.ts proves.
test('a refused OTP gets status 302, or 303 where a new one is needed, and the log says why', async () => {
	let now = NOW;
	const options = { now: () => now };
	await withSender(
		'aadhaar pending',
		async (sender, simulator) => {
			const told: unknown[] = [];
			const tell = async (call: Promise<Envelope>) => {
				const { status, message } = await call;
				told.push([status, message, simulator.requests.at(-1)?.outcome.note]);
			};
			const other = senderAt(simulator, '9123456781', options.now);
			await bringTo('aadhaar pending', other);
			const earlier = await sender.textedBy(sender.generateAadhaarOtp());
			const typedIn = await sender.textedBy(sender.generateAadhaarOtp());

			await tell(sender.validateAadhaar({ ...typedIn, otp_ref_id: '__proto__' }));
			await tell(other.validateAadhaar(typedIn));
			await tell(sender.verify(typedIn));
			await tell(sender.validateAadhaar(mistyped(typedIn)));
			await tell(sender.validateAadhaar(earlier));
			now += 10 * MINUTES + 1;
			await tell(sender.validateAadhaar(typedIn));
			const later = await sender.textedBy(sender.generateAadhaarOtp());
			await sender.validateAadhaar(later);
			await tell(sender.validateAadhaar(later));

			expect(told).toEqual([
				[302, 'Wrong OTP', 'no such otp_ref_id'],
				[302, 'Wrong OTP', 'the otp_ref_id is of another sender'],
				[302, 'Wrong OTP', 'the otp_ref_id is of another kind of OTP'],
				[302, 'Wrong OTP', 'the OTP is not the one texted'],
				[303, 'OTP expired', 'a later OTP replaced it'],
				[303, 'OTP expired', 'the OTP is more than 10 minutes old'],
				[303, 'OTP expired', 'the OTP was used'],
			]);
		},
		options,
	);
});

test('a reference that was changed on the way is unknown', async () => {
	await withSender('aadhaar pending', async (sender) => {
		const { otp, otp_ref_id } = await sender.textedBy(sender.generateAadhaarOtp());
		const reference = String(otp_ref_id);
		for (const spoilt of [
			...[reference.replaceAll('+', ' '), reference.replaceAll('=', '')],
			...[reference.toLowerCase(), ` ${reference}`],
		]) {
			expect(await sender.validateAadhaar({ otp, otp_ref_id: spoilt })).toMatchObject({
				status: 302,
			});
		}
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
		for (const one of references) expect(one).toMatch(/^(?=.*\+)(?=.*\/)[A-Za-z0-9+/]{99}=$/);
	});
});
