import { bringTo, mistyped, senderAt } from './sender';
import { withSimulator } from './signedCall';

test('an OTP of one kind is wrong for the other, and stays good for its own', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		await bringTo('aadhaar pending', sender);
		const forNumber = await sender.textedBy(sender.generateOtp());
		const forAadhaar = await sender.textedBy(sender.generateAadhaarOtp());

		expect(await sender.validateAadhaar(forNumber)).toMatchObject({ status: 302 });
		expect(await sender.verify(forAadhaar)).toMatchObject({ status: 302 });
		expect(await sender.verify(forNumber)).toMatchObject({ status: 2136 });
		expect(await sender.validateAadhaar(forAadhaar)).toMatchObject({ response_type_id: 2147 });
	});
});

test('Onboard Sender, Generate Sender Verification OTP and Get Sender Information replace each other’s OTP', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		await sender.information();
		const onboarded = await sender.textedBy(sender.onboard());
		const generated = await sender.textedBy(sender.generateOtp());
		const informed = await sender.textedBy(sender.information());

		expect(await sender.verify(onboarded)).toMatchObject({ status: 303 });
		expect(await sender.verify(generated)).toMatchObject({ status: 303 });
		expect(await sender.verify(informed)).toMatchObject({ status: 2136 });
	});
});

test('OTPs have 6 digits each, differ, and some begin with 0', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		for (let count = 0; count < 200; count++) await sender.generateAadhaarOtp();
		const otps = simulator.messages.map(({ otp }) => otp);
		expect(otps).toHaveLength(200);
		for (const otp of otps) expect(otp).toMatch(/^\d{6}$/);
		// By chance alone this fails once in 10^9 runs.
		expect(new Set(otps).size).toBeGreaterThan(195);
		expect(otps.some((otp) => otp.startsWith('0'))).toBe(true);
	});
});

test('the log says why an OTP was refused', async () => {
	const lines: string[] = [];
	await withSimulator(
		async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			const other = senderAt(simulator, '9123456781');
			const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
			await other.generateAadhaarOtp();
			lines.length = 0;
			await sender.validateAadhaar(mistyped(typedIn));
			await other.validateAadhaar(typedIn);
			await sender.verify(typedIn);
			await sender.validateAadhaar({ ...typedIn, otp_ref_id: 'made up' });
			await sender.validateAadhaar(typedIn);
			await sender.validateAadhaar(typedIn);
		},
		{ log: (line) => lines.push(line) },
	);
	expect(lines.map((line) => line.split('  ->  ')[1])).toEqual([
		'HTTP 200, status 302, the OTP is not the one texted',
		'HTTP 200, status 302, the otp_ref_id is of another sender',
		'HTTP 200, status 302, the otp_ref_id is of the other kind of OTP',
		'HTTP 200, status 302, no such otp_ref_id',
		'HTTP 200, status 0, next is Validate Sender PAN',
		'HTTP 200, status 303, the otp_ref_id was used, or a later one replaced it',
	]);
});
