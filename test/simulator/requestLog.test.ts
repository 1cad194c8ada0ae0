import { TEST_NUMBERS } from '../../simulator/testNumbers';
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
	test('tells time, path, last digits of the sender, client reference and answer', async () => {
		const references: (string | null | undefined)[] = [];
		const lines = await logged(async (simulator) => {
			await requestOtp(simulator, '9123456780');
			references.push(simulator.requests[0]?.outcome.otpRefId);
		});
		expect(lines).toHaveLength(1);
		const shown = (references[0] ?? '').slice(0, 6);
		expect(lines[0]?.replace(/^\d\d:\d\d:\d\d/, 'TIME')).toBe(
			'TIME  POST /ekoapi/v3/customer/payment/ppi-digikhata/sender/XXXXXX6780/aadhaar/otp' +
				`  client_ref_id ref-0001  ->  HTTP 200, status 0, otp_ref_id ${shown}…`,
		);
	});

	test('says why a signature was refused and why no answer was sent', async () => {
		const lines = await logged(async (simulator) => {
			await requestOtp(simulator, '9123456780', { headers: { ...SIGNED, developer_key: 'x' } });
			await requestOtp(simulator, '9000200005', { timeout: 300 }).catch(() => undefined);
			await requestOtp(simulator, '9000200004').catch(() => undefined);
		});
		expect(lines.map((line) => line.split('  ->  ')[1])).toEqual([
			'HTTP 403, wrong developer key',
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
