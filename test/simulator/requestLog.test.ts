import { TEST_NUMBERS } from '../../simulator/testNumbers';
import { bringTo, senderAt } from './sender';
import {
	BODY,
	otpPath,
	requestOtp,
	send,
	SERVICE_CODES,
	SIGNED,
	withSimulator,
} from './signedCall';

async function logged(work: Parameters<typeof withSimulator>[0]): Promise<string[]> {
	const lines: string[] = [];
	await withSimulator(work, { log: (line) => lines.push(line) });
	return lines;
}

describe('the request log', () => {
	test('tells time, path, last digits of the sender, client reference, answer and SMS', async () => {
		const references: (string | null | undefined)[] = [];
		const otps: (string | undefined)[] = [];
		const lines = await logged(async (simulator) => {
			await requestOtp(simulator, '9123456780');
			references.push(simulator.requests[0]?.outcome.otpRefId);
			otps.push(simulator.messages[0]?.otp);
		});
		expect(lines).toHaveLength(1);
		const shown = (references[0] ?? '').slice(0, 6);
		expect(lines[0]?.replace(/^\d\d:\d\d:\d\d/, 'TIME')).toBe(
			'TIME  POST /ekoapi/v3/customer/payment/ppi-digikhata/sender/XXXXXX6780/aadhaar/otp' +
				`  client_ref_id ref-0001  ->  HTTP 200, status 0, otp_ref_id ${shown}…\n` +
				`          SMS to …6780: ${otps[0]} is your OTP for Aadhaar eKYC with DigiKhata.` +
				' It is good for 10 minutes.',
		);
	});

	test('says why a signature was refused and why no answer was sent', async () => {
		const lines = await logged(async (simulator) => {
			await requestOtp(simulator, '9123456780', { headers: { ...SIGNED, developer_key: 'x' } });
			await requestOtp(simulator, '9000200005', { timeout: 300 }).catch(() => undefined);
			await requestOtp(simulator, '9000200004').catch(() => undefined);
		});
		expect(lines.map((line) => line.split('  ->  ')[1])).toEqual([
			'HTTP 401, status 2483, wrong developer key',
			'no answer, on purpose',
			'connection reset',
		]);
	});

	test('shows the client reference of a GET, and none where there is none', async () => {
		const lines = await logged(async ({ baseUrl }) => {
			const url = `${baseUrl}${SERVICE_CODES}?initiator_id=9876543210`;
			await send({ url, headers: SIGNED });
			await send({ url: `${url}&client_ref_id=from-the-query`, headers: SIGNED });
		});
		expect(lines[0]).toContain('client_ref_id none  ->  HTTP 200, status 0');
		expect(lines[1]).toContain('client_ref_id from-the-query  ->');
	});

	test('never shows the Aadhaar number, keys, signature, whole references or whole senders', async () => {
		const secrets: string[] = [];
		const lines = await logged(async (simulator) => {
			for (const { customerId } of TEST_NUMBERS) {
				await requestOtp(simulator, customerId, { timeout: 300 }).catch(() => undefined);
				secrets.push(customerId);
			}
			await requestOtp(simulator, BODY.aadhar);
			await requestOtp(simulator, '3123%204567%208909');
			await send({ url: `${simulator.origin}/312345678909?aadhar=312345678909` });
			for (const client_ref_id of [BODY.aadhar, `${BODY.aadhar}\nx`, { a: BODY.aadhar }]) {
				await requestOtp(simulator, '9123456780', {
					data: JSON.stringify({ ...BODY, client_ref_id }),
				});
			}
			for (const { outcome } of simulator.requests) {
				if (outcome.otpRefId) secrets.push(outcome.otpRefId.slice(0, 7));
			}
		});
		expect(lines).toHaveLength(TEST_NUMBERS.length + 6);
		const text = lines.join('\n');
		secrets.push(BODY.aadhar, '3123 4567', '31234567', 'developer-key-1', 'access-key-1');
		secrets.push(SIGNED['secret-key'], SIGNED['secret-key-timestamp'], BODY.initiator_id);
		for (const secret of secrets) expect(text).not.toContain(secret);
	});

	test('shows each OTP once, as the SMS that the sender’s phone would show', async () => {
		const otps: string[] = [];
		const lines = await logged(async (simulator) => {
			const sender = senderAt(simulator, '8617567988');
			await bringTo('complete', sender);
			await sender.information();
			await sender.generateOtp();
			otps.push(...simulator.messages.map(({ otp }) => otp));
		});
		const toVerify =
			'is your OTP to verify this mobile number for DigiKhata. It is good for 10 minutes.';
		const toAadhaar = 'is your OTP for Aadhaar eKYC with DigiKhata. It is good for 10 minutes.';
		expect(lines.flatMap((line) => line.split('\n').slice(1))).toEqual([
			`          SMS to …7988: ${otps[0]} ${toVerify}`,
			`          SMS to …7988: ${otps[1]} ${toAadhaar}`,
			`          SMS to …7988: ${otps[2]} ${toVerify}`,
			`          SMS to …7988: ${otps[3]} ${toVerify}`,
		]);
	});

	test('never shows anything personal of a whole journey but the OTPs', async () => {
		const references: string[] = [];
		const lines = await logged(async (simulator) => {
			await bringTo('complete', senderAt(simulator, '8617567988'));
			await senderAt(simulator, 'ABCDE1234F').validatePan();
			references.push(...simulator.requests.flatMap(({ outcome }) => outcome.otpRefId ?? []));
		});
		expect(references).toHaveLength(2);
		const text = lines.join('\n');
		const personal = [
			BODY.aadhar,
			'8617567988',
			'861756',
			'ABCDE1234F',
			'Asha',
			'1990-05-15',
			'Pune',
		];
		for (const secret of [...personal, ...references.map((reference) => reference.slice(0, 7))]) {
			expect(text).not.toContain(secret);
		}
		expect(text).toContain('/sender/XXXXXX234F/pan');
	});

	test.each([
		['kyc-312345678909', 'kyc-XXXXXXXX8909'],
		['3123-4567-8909', 'XXXXXXXXXX8909'],
		['pan_ABCDE1234F', 'pan_XXXXXX234F'],
		['ref_20250121_001', 'ref_20250121_001'],
		['1700000000000', '1700000000000'],
	])('shows the client reference %s as %s', async (client_ref_id, shown) => {
		const lines = await logged(async (simulator) => {
			const data = JSON.stringify({ ...BODY, client_ref_id });
			await requestOtp(simulator, '9123456780', { data });
		});
		expect(lines[0]).toContain(`  client_ref_id ${shown}  ->`);
	});

	test('keeps one request on one line, whatever its path contains', async () => {
		const lines = await logged(async ({ origin }) => {
			await send({ url: `${origin}/a%0Ab%1B[31m%C3%A9${'c'.repeat(500)}` });
		});
		expect(lines[0]).toMatch(/^[ -~]+$/);
		expect(lines[0]?.length).toBeLessThan(320);
		expect(lines[0]).toContain('/a?b?[31m?c');
	});

	test('masks a path that it cannot decode', async () => {
		const lines = await logged(async ({ baseUrl }) => {
			await send({ method: 'POST', url: `${baseUrl}${otpPath('9123456780')}%zz` });
		});
		expect(lines[0]).toContain('/sender/XXXXXX6780/aadhaar/otp%zz');
	});
});
