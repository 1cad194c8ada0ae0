import { senderAt } from './sender';
import { withSimulator } from './signedCall';

const NUMBER = '9000200013';

test('a sender whose references come with status 9999 gets to complete KYC by them', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		expect(await sender.information()).toMatchObject({ status: 308 });

		const enrolled = sender.onboard();
		expect(await enrolled).toEqual({
			status: 9999,
			response_status_id: 1,
			response_type_id: 9999,
			message: 'Request could not be processed',
			data: { intent_id: 19, kyc_request_id: '', otp_ref_id: expect.any(String) as string },
		});
		const { otp_ref_id } = (await enrolled).data ?? {};
		expect(simulator.requests.at(-1)?.outcome).toEqual({
			httpStatus: 200,
			envelopeStatus: 9999,
			otpRefId: otp_ref_id,
			note: 'the step was taken all the same',
		});
		const verified = await sender.verify(await sender.textedBy(enrolled));
		expect(verified).toMatchObject({ status: 2136 });

		const asked = sender.generateAadhaarOtp();
		expect(await asked).toMatchObject({ status: 9999 });
		const validated = await sender.validateAadhaar(await sender.textedBy(asked));
		expect(validated).toMatchObject({ status: 0, response_type_id: 2147 });
		expect(await sender.validatePan()).toMatchObject({ status: 0, response_type_id: 309 });
	});
});

test('those of the other texts come so, too', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, NUMBER);
		await sender.onboard();
		for (const call of [sender.information, sender.generateOtp]) {
			const { status, data } = await call();
			expect([status, typeof data?.otp_ref_id]).toEqual([9999, 'string']);
		}
		expect(simulator.messages.map(({ purpose }) => purpose)).toEqual([
			'sender',
			'sender',
			'sender',
		]);
	});
});
