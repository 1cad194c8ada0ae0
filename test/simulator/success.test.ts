import { freshOtpRefId } from '../../simulator/otpRefId';
import { BODY, NOW, requestOtp, SIGNED, withSimulator } from './signedCall';

describe('an ordinary sender', () => {
	test.each(['6000000000', '7123456789', '8617567988', '9999999999'])(
		'%s gets the documented envelope',
		async (customerId) => {
			await withSimulator(async (simulator) => {
				const answer = await requestOtp(simulator, customerId);
				expect(answer.headers['content-type']).toBe('application/json');
				expect(JSON.parse(answer.data)).toEqual({
					response_status_id: 0,
					data: {
						intent_id: 20,
						kyc_request_id: '',
						otp_ref_id: expect.stringMatching(/^[A-Za-z0-9+/]{99}=$/) as string,
					},
					response_type_id: 2129,
					message: 'Validate the OTP',
					status: 0,
				});
			});
		},
	);

	test.each([
		["Eko's own example, which no real number could be", { aadhar: '123456789012' }],
		['no client reference', { client_ref_id: undefined }],
		['a client reference of 20 characters', { client_ref_id: 'Aa0_-Aa0_-Aa0_-Aa0_-' }],
	])('succeeds with %s', async (_title, replaced) => {
		await withSimulator(async (simulator) => {
			const data = JSON.stringify({ ...BODY, ...replaced });
			const answer = await requestOtp(simulator, '9123456780', { data });
			expect(JSON.parse(answer.data)).toMatchObject({ status: 0 });
		});
	});

	test('gets a new reference on every call, also at the same time', async () => {
		await withSimulator(async (simulator) => {
			const calls = Array.from({ length: 50 }, () => requestOtp(simulator, '9123456780'));
			const references = (await Promise.all(calls)).map(
				({ data }) => (JSON.parse(data) as { data: { otp_ref_id: string } }).data.otp_ref_id,
			);
			expect(new Set(references).size).toBe(50);
			expect(simulator.requests.map(({ outcome }) => outcome.otpRefId).sort()).toEqual(
				references.sort(),
			);
		});
	});

	test('is recorded with all that came in and what was answered', async () => {
		await withSimulator(async (simulator) => {
			await requestOtp(simulator, '9123456780', { params: { a: 'b c' } });
			expect(simulator.requests).toEqual([
				{
					method: 'POST',
					path: '/ekoapi/v3/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp',
					query: { a: 'b c' },
					headers: expect.objectContaining(SIGNED) as object,
					body: BODY,
					receivedAt: NOW,
					outcome: {
						httpStatus: 200,
						envelopeStatus: 0,
						otpRefId: expect.any(String) as string,
						note: '',
					},
				},
			]);
		});
	});

	test('waits for as long as the simulator was told to take', async () => {
		await withSimulator(
			async (simulator) => {
				const started = performance.now();
				await requestOtp(simulator, '9123456780');
				expect(performance.now() - started).toBeGreaterThanOrEqual(290);
			},
			{ latencyMs: 300 },
		);
	});
});

test('every reference contains each character that careless handling would change', () => {
	for (let count = 0; count < 500; count += 1) {
		expect(freshOtpRefId()).toMatch(/^(?=.*\+)(?=.*\/)[A-Za-z0-9+/]{99}=$/);
	}
});
