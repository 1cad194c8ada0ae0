import { senderAt } from './sender';
import { withSimulator } from './signedCall';

const NUMBER = '9000200012';

test('a sender whose first replies are lost was enrolled and texted all the same', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		await expect(sender.information()).rejects.toThrow('HTTP 504');
		expect(await sender.information()).toMatchObject({ status: 308 });

		await expect(sender.onboard()).rejects.toThrow('HTTP 504');
		expect(simulator.messages).toEqual([
			{ to: NUMBER, otp: expect.stringMatching(/^\d{6}$/) as string, purpose: 'sender' },
		]);
		expect(simulator.requests.at(-1)?.outcome).toEqual({
			httpStatus: 504,
			envelopeStatus: null,
			otpRefId: null,
			note: 'the step was taken all the same',
		});
		expect(await sender.onboard()).toMatchObject({ status: 327 });
	});
});

test('a PAN whose reply was lost completed the KYC, which the next call says', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		await expect(sender.generateAadhaarOtp()).rejects.toThrow('HTTP 504');
		const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
		await expect(sender.validateAadhaar(typedIn)).rejects.toThrow('HTTP 504');

		await expect(sender.validatePan()).rejects.toThrow('HTTP 504');
		expect(await sender.validatePan()).toMatchObject({ status: 585 });
	});
});

test('another simulator loses the first replies again', async () => {
	const firstCall = (): Promise<void> =>
		withSimulator(async (simulator) => {
			await expect(senderAt(simulator, NUMBER).information()).rejects.toThrow('HTTP 504');
		});
	await firstCall();
	await firstCall();
});
