import { maskedPath, maskedReference } from '../../simulator/mask';
import { TEST_NUMBERS } from '../../simulator/testNumbers';
import { bringTo, paid, RECIPIENT, senderAt } from './sender';
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

test('a line tells time, path, last digits of the sender, client reference, answer and SMS', async () => {
	let shown = '';
	let otp: string | undefined;
	const lines = await logged(async (simulator) => {
		await requestOtp(simulator, '9123456780');
		shown = simulator.requests[0]?.outcome.otpRefId?.slice(0, 6) ?? '';
		otp = simulator.messages[0]?.otp;
	});
	expect(lines.map((line) => line.replace(/^\d\d:\d\d:\d\d/, 'TIME'))).toEqual([
		'TIME  POST /ekoapi/v3/customer/payment/ppi-digikhata/sender/XXXXXX6780/aadhaar/otp' +
			`  client_ref_id ref-0001  ->  HTTP 200, status 0, otp_ref_id ${shown}…\n` +
			`          SMS to …6780: ${otp} is your OTP for Aadhaar eKYC with DigiKhata.` +
			' It is good for 10 minutes.',
	]);
});

test('a line says why a signature was refused, why no answer was sent, and whether a GET has a reference', async () => {
	const lines = await logged(async (simulator) => {
		await requestOtp(simulator, '9123456780', { headers: { ...SIGNED, developer_key: 'x' } });
		void requestOtp(simulator, '9000200005').catch(() => undefined);
		while (simulator.requests.length < 2) await new Promise(setImmediate);
		await requestOtp(simulator, '9000200004').catch(() => undefined);
		const url = `${simulator.baseUrl}${SERVICE_CODES}?initiator_id=9876543210`;
		await send({ url, headers: SIGNED });
		await send({ url: `${url}&client_ref_id=from-the-query`, headers: SIGNED });
	});
	expect(lines.map((line) => line.split('  client_ref_id ')[1])).toEqual([
		'ref-0001  ->  HTTP 401, status 2483, wrong developer key',
		'ref-0001  ->  no answer, on purpose',
		'ref-0001  ->  connection reset',
		'none  ->  HTTP 200, status 0',
		'from-the-query  ->  HTTP 200, status 0',
	]);
});

test('no line shows anything personal, keys, signature, whole references or whole senders, but each OTP', async () => {
	const secrets: string[] = [];
	const otps: string[] = [];
	const lines = await logged(async (simulator) => {
		for (const { customerId } of TEST_NUMBERS) {
			await requestOtp(simulator, customerId, { timeout: 300 }).catch(() => undefined);
			secrets.push(customerId);
		}
		await requestOtp(simulator, BODY.aadhar);
		await requestOtp(simulator, '3123%204567%208909');
		await send({ url: `${simulator.origin}/312345678909?aadhar=312345678909` });
		for (const client_ref_id of [BODY.aadhar, `${BODY.aadhar}\nx`, { a: BODY.aadhar }]) {
			const data = JSON.stringify({ ...BODY, client_ref_id });
			await requestOtp(simulator, '9123456780', { data });
		}
		await bringTo('complete', senderAt(simulator, '8617567988'));
		await senderAt(simulator, 'ABCDE1234F').validatePan();
		const references = simulator.requests.flatMap(({ outcome }) => outcome.otpRefId ?? []);
		expect(references.length).toBeGreaterThan(2);

		const before = simulator.messages.length;
		const payer = senderAt(simulator, '9123456789');
		await bringTo('complete', senderAt(simulator, '9123456788'));
		await payer.bankOtp((await payer.add()).data?.['recipient_id']);
		const { data } = await paid(payer, 103);
		await payer.inquire(data?.['tid']);
		await payer.refundOtp(data?.['tid']);
		otps.push(...simulator.messages.slice(before).map(({ otp }) => otp));
		secrets.push(...references.map((reference) => reference.slice(0, 7)));
	});
	const text = lines.join('\n');
	secrets.push(BODY.aadhar, '3123 4567', '31234567', 'developer-key-1', 'access-key-1');
	secrets.push(SIGNED['secret-key'], SIGNED['secret-key-timestamp'], BODY.initiator_id);
	secrets.push('861756', '912345678', 'ABCDE1234F', 'Asha', '1990-05-15', 'Pune');
	secrets.push(RECIPIENT.account.slice(1), '100000090657');
	for (const secret of secrets) expect(text).not.toContain(secret);
	expect(text).toContain('/sender/XXXXXX234F/pan');

	const messages = lines.flatMap((line) => line.split('\n').slice(1)).slice(-otps.length);
	expect(messages.map((line) => line.replace(/\. It is good.*$/, ''))).toEqual([
		`          SMS to …6788: ${otps[0]} is your OTP to verify this mobile number for DigiKhata`,
		`          SMS to …6788: ${otps[1]} is your OTP for Aadhaar eKYC with DigiKhata`,
		`          SMS to …6789: ${otps[2]} is your OTP to add a bank account to DigiKhata`,
		`          SMS to …6789: ${otps[3]} is your OTP to send money by DigiKhata`,
		`          SMS to …6789: ${otps[4]} is your OTP for a refund of DigiKhata in cash`,
	]);
});

test('what looks like somebody’s number is masked in a client reference', () => {
	expect(maskedReference('kyc-312345678909')).toBe('kyc-XXXXXXXX8909');
	expect(maskedReference('3123-4567-8909')).toBe('XXXXXXXXXX8909');
	expect(maskedReference('pan_ABCDE1234F')).toBe('pan_XXXXXX234F');
	for (const same of ['ref_20250121_001', '1700000000000'])
		expect(maskedReference(same)).toBe(same);
});

test('a path stays on one line, whatever it contains, and is masked also where it cannot be decoded', () => {
	expect(maskedPath(`/a\nb\u001b[31mé${'c'.repeat(500)}`)).toMatch(/^\/a\?b\?\[31m\?c{1,250}$/);
	expect(maskedPath(otpPath('9123456780') + '%zz')).toMatch(/\/XXXXXX6780\/aadhaar\/otp%zz$/);
});
