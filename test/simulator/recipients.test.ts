import addSamples from '../../simulator/samples/addRecipient.json';
import listSamples from '../../simulator/samples/getManyRecipients.json';
import bankOtpSamples from '../../simulator/samples/generateRecipientOtp.json';
import validateSamples from '../../simulator/samples/validateRecipientOtp.json';
import { mistyped, NUMBER, READY, RECIPIENT, senderAt, withSender, type Sender } from './sender';
import { NOW } from './signedCall';

const HOUR = 60 * 60 * 1000;

/** The recipients of a sender, by what matters here. */
async function listOf(sender: Sender): Promise<unknown[]> {
	const { data } = await sender.recipients();
	const list = data?.['recipient_list'] as Array<Record<string, unknown>>;
	return list.map(({ account, beneficiary_id }) => [account, beneficiary_id]);
}

test('a sender never heard of has the first recipient of Eko’s sample, who is ready', async () => {
	await withSender('unheard of', async (sender) => {
		const { data } = await sender.recipients();
		const [ready] = listSamples.success.data.recipient_list;
		expect(data).toEqual({ ...listSamples.success.data, recipient_list: [ready] });
		expect(await sender.transferOtp(110)).toMatchObject({ status: 2133 });
	});
});

test('a sender with complete KYC has none; one is added, and is ready once the OTP is validated', async () => {
	await withSender('complete', async (sender) => {
		const none = await sender.recipients();
		expect(none).toMatchObject({ status: 0, response_type_id: 23 });
		expect(none.data).not.toHaveProperty('recipient_list');

		const added = await sender.add();
		const recipient_id = added.data?.['recipient_id'];
		expect(added).toEqual({
			...addSamples.success,
			data: {
				...addSamples.success.data,
				initiator_id: '9876543210',
				customer_id: NUMBER,
				recipient_mobile: RECIPIENT.recipient_mobile,
				recipient_id: expect.any(Number) as number,
			},
		});
		expect(await sender.add({ recipient_name: 'Other' })).toMatchObject({ status: 342 });
		expect(await listOf(sender)).toEqual([['0XXXXXXXXXX08454', null]]);
		expect(await sender.transferOtp(110, { recipient_id })).toMatchObject({ status: 313 });

		const asked = sender.bankOtp(recipient_id);
		const { otp_ref_id, beneficiary_id } = (await asked).data ?? {};
		expect(otp_ref_id).toMatch(/^9123456780~9123456780~Channel4~\d{7}~\d{12}$/);
		expect(await asked).toEqual({
			...bankOtpSamples.success,
			data: { ...bankOtpSamples.success.data, beneficiary_id, otp_ref_id },
		});
		const typedIn = await sender.textedBy(asked);
		expect(await sender.validateRecipient(mistyped(typedIn))).toMatchObject({ status: 302 });
		expect(await sender.validateRecipient(typedIn)).toEqual(validateSamples.success);
		expect(await sender.validateRecipient(typedIn)).toMatchObject({ status: 303 });
		expect(await listOf(sender)).toEqual([['0XXXXXXXXXX08454', Number(beneficiary_id)]]);
		const to = { recipient_id, beneficiary_id };
		expect(await sender.transferOtp(110, to)).toMatchObject({ status: 2133 });
		const ofAnother = { ...READY, recipient_id };
		expect(await sender.transferOtp(110, ofAnother)).toMatchObject({ status: 313 });
	});
});

test('five new recipients a day, in India, and one bank account an hour, but for the number made for it', async () => {
	// 03:43 in India: the day there ends before the one of UTC.
	let now = NOW;
	const options = { now: () => now };
	await withSender(
		'unheard of',
		async (sender, simulator) => {
			const ids: unknown[] = [];
			for (const account of ['1', '2', '3', '4', '5']) {
				ids.push((await sender.add({ account })).data?.['recipient_id']);
			}
			expect(new Set(ids).size).toBe(5);
			expect(await sender.add({ account: '6' })).toMatchObject({ status: 1 });

			expect(await sender.bankOtp(ids[0])).toMatchObject({ status: 0 });
			expect(await sender.bankOtp(ids[0])).toMatchObject({ status: 0 });
			expect(await sender.bankOtp(ids[1])).toMatchObject({ status: 1 });
			const hurried = senderAt(simulator, '9000200014', options.now);
			for (const account of ['1', '2']) {
				const { data } = await hurried.add({ account });
				expect(await hurried.bankOtp(data?.['recipient_id'])).toMatchObject({ status: 0 });
			}

			now += HOUR;
			expect(await sender.bankOtp(ids[1])).toMatchObject({ status: 0 });
			now += 19 * HOUR;
			expect(await sender.add({ account: '6' })).toMatchObject({ status: 1 });
			now += HOUR;
			expect(await sender.add({ account: '6' })).toMatchObject({ status: 0 });
		},
		options,
	);
});

test('a bank is found by its IFSC, which comes back; ZZZZ is none, and nobody’s', async () => {
	await withSender('unheard of', async (sender) => {
		const ofSample = { bank: 'INDIAN OVERSEAS BANK', bank_id: 10, ifsc: 'IOBA0001111' };
		expect((await sender.lookUpBank('IOBA0001111')).data).toMatchObject(ofSample);
		expect((await sender.lookUpBank('KKBK0000878')).data).toMatchObject({ bank_id: 12 });
		const refused = { status: 467, message: 'Please provide valid bank details' };
		expect(await sender.lookUpBank('ZZZZ0000001')).toMatchObject(refused);
		expect(await sender.add({ bank_code: 'ZZZZ0000001' })).toMatchObject(refused);
	});
});

test.each([
	['new', 308],
	['pan pending', 327],
] as const)('whose KYC stopped at "%s" has no recipients and no wallet', async (stage, status) => {
	await withSender(stage, async (sender) => {
		for (const answer of [sender.recipients(), sender.load('500'), sender.transferOtp(110)]) {
			expect(await answer).toMatchObject({ status });
		}
	});
});

test('the wallet’s balance is told with the profile', async () => {
	await withSender('complete', async (sender) => {
		await sender.load('500');
		const { data } = await sender.verify(await sender.textedBy(sender.information()));
		expect(data).toMatchObject({ customer_profile: { balance: '500.00' } });
	});
});
