import addSamples from '../../simulator/samples/addRecipient.json';
import listSamples from '../../simulator/samples/getManyRecipients.json';
import bankOtpSamples from '../../simulator/samples/generateRecipientOtp.json';
import validateSamples from '../../simulator/samples/validateRecipientOtp.json';
import { bringTo, mistyped, senderAt } from './sender';
import { NOW, withSimulator } from './signedCall';
import { READY, RECIPIENT, walletAt, withWallet, type Wallet } from './wallet';

const HOUR = 60 * 60 * 1000;

/** The recipients of a sender, by what matters here. */
async function listOf(wallet: Wallet): Promise<unknown[]> {
	const { data } = await wallet.recipients();
	const list = (data?.['recipient_list'] ?? []) as Array<Record<string, unknown>>;
	return list.map(({ account, beneficiary_id }) => [account, beneficiary_id]);
}

test('a sender never heard of has the first recipient of Eko’s sample, who is ready', async () => {
	await withWallet(async (wallet) => {
		const { data } = await wallet.recipients();
		const [ready] = listSamples.success.data.recipient_list;
		expect(data).toEqual({ ...listSamples.success.data, recipient_list: [ready] });
		expect(await wallet.otp(110)).toMatchObject({ status: 2133 });
	});
});

test('a sender with complete KYC has none; one is added, and is ready once the OTP is validated', async () => {
	await withSimulator(async (simulator) => {
		const wallet = walletAt(simulator, '9123456780');
		await bringTo('complete', senderAt(simulator, '9123456780'));
		const none = await wallet.recipients();
		expect(none).toMatchObject({ status: 0, response_type_id: 23 });
		expect(none.data).not.toHaveProperty('recipient_list');

		const added = await wallet.add();
		const recipient_id = added.data?.['recipient_id'];
		expect(added).toEqual({
			...addSamples.success,
			data: {
				...addSamples.success.data,
				initiator_id: '9876543210',
				customer_id: '9123456780',
				recipient_mobile: RECIPIENT.recipient_mobile,
				recipient_id: expect.any(Number) as number,
			},
		});
		expect(await wallet.add({ recipient_name: 'Other' })).toMatchObject({ status: 342 });
		expect(await listOf(wallet)).toEqual([['0XXXXXXXXXX08454', null]]);
		expect(await wallet.otp(110, { recipient_id })).toMatchObject({ status: 313 });

		const asked = wallet.bankOtp(recipient_id);
		const { otp_ref_id, beneficiary_id } = (await asked).data ?? {};
		expect(otp_ref_id).toMatch(/^9123456780~9123456780~Channel4~\d{7}~\d{12}$/);
		expect(await asked).toEqual({
			...bankOtpSamples.success,
			data: { ...bankOtpSamples.success.data, beneficiary_id, otp_ref_id },
		});
		const typedIn = await wallet.textedBy(asked);
		expect(await wallet.validate(mistyped(typedIn))).toMatchObject({ status: 302 });
		expect(await wallet.validate(typedIn)).toEqual(validateSamples.success);
		expect(await wallet.validate(typedIn)).toMatchObject({ status: 303 });
		expect(await listOf(wallet)).toEqual([['0XXXXXXXXXX08454', Number(beneficiary_id)]]);
		const to = { recipient_id, beneficiary_id };
		expect(await wallet.otp(110, to)).toMatchObject({ status: 2133 });
		expect(await wallet.otp(110, { ...to, ...READY, recipient_id })).toMatchObject({ status: 313 });
	});
});

test('five new recipients a day, in India, and one bank account an hour, but for the number made for it', async () => {
	// 03:43 in India: the day there ends before the one of UTC.
	let now = NOW;
	await withWallet(
		async (wallet, simulator) => {
			const ids: unknown[] = [];
			for (const account of ['1', '2', '3', '4', '5']) {
				ids.push((await wallet.add({ account })).data?.['recipient_id']);
			}
			expect(new Set(ids).size).toBe(5);
			expect(await wallet.add({ account: '6' })).toMatchObject({ status: 1 });

			expect(await wallet.bankOtp(ids[0])).toMatchObject({ status: 0 });
			expect(await wallet.bankOtp(ids[0])).toMatchObject({ status: 0 });
			expect(await wallet.bankOtp(ids[1])).toMatchObject({ status: 1 });
			const hurried = walletAt(simulator, '9000200014', () => now);
			for (const account of ['1', '2']) {
				const { data } = await hurried.add({ account });
				expect(await hurried.bankOtp(data?.['recipient_id'])).toMatchObject({ status: 0 });
			}

			now += HOUR;
			expect(await wallet.bankOtp(ids[1])).toMatchObject({ status: 0 });
			now += 19 * HOUR;
			expect(await wallet.add({ account: '6' })).toMatchObject({ status: 1 });
			now += HOUR;
			expect(await wallet.add({ account: '6' })).toMatchObject({ status: 0 });
		},
		{ now: () => now },
	);
});

test('a bank is found by its IFSC, which comes back; ZZZZ is none, and nobody’s', async () => {
	await withWallet(async (wallet) => {
		const ofSample = { bank: 'INDIAN OVERSEAS BANK', bank_id: 10, ifsc: 'IOBA0001111' };
		expect((await wallet.bank('IOBA0001111')).data).toMatchObject(ofSample);
		expect((await wallet.bank('KKBK0000878')).data).toMatchObject({ bank_id: 12 });
		const refused = { status: 467, message: 'Please provide valid bank details' };
		expect(await wallet.bank('ZZZZ0000001')).toMatchObject(refused);
		expect(await wallet.add({ bank_code: 'ZZZZ0000001' })).toMatchObject(refused);
	});
});

test.each([
	['new', 308],
	['aadhaar pending', 327],
	['pan pending', 327],
] as const)('whose KYC stopped at "%s" has no recipients and no wallet', async (stage, status) => {
	await withSimulator(async (simulator) => {
		await bringTo(stage, senderAt(simulator, '9123456780'));
		const wallet = walletAt(simulator, '9123456780');
		for (const answer of [wallet.recipients(), wallet.load('500'), wallet.otp(110)]) {
			expect(await answer).toMatchObject({ status });
		}
	});
});
