import { startSimulator, type Simulator } from '../../simulator/server';
import { bringTo, mistyped, senderAt, type Envelope, type Sender, type TypedIn } from './sender';
import { NOW, SIGNED, withSimulator } from './signedCall';

const MINUTES = 60 * 1000;

/**
 * Signed for ten minutes later:
 * printf '%s' 1700000600000 | openssl dgst -sha256 -hmac "$(printf '%s' simulator-access-key-1 | base64 -w0)" -binary | base64
 */
const SIGNED_LATER = {
	...SIGNED,
	'secret-key': 'P06GShO7+Fm9qa7IUoR4fo5wpGXv9EBZPMU2IutXfP4=',
	'secret-key-timestamp': '1700000600000',
};

/** Both kinds of OTP: who gets one, how it is asked for, where it is handed in, what a good one gets. */
const KINDS = [
	{
		kind: 'sender verification',
		stage: 'enrolled',
		ask: (sender: Sender) => sender.generateOtp(),
		handIn: (sender: Sender, typedIn: TypedIn) => sender.verify(typedIn),
		good: { status: 2136, response_type_id: 2136 },
	},
	{
		kind: 'Aadhaar',
		stage: 'aadhaar pending',
		ask: (sender: Sender) => sender.generateAadhaarOtp(),
		handIn: (sender: Sender, typedIn: TypedIn) => sender.validateAadhaar(typedIn),
		good: { status: 0, response_type_id: 2147 },
	},
] as const;

const WRONG: Envelope = {
	response_status_id: 1,
	data: {},
	response_type_id: 302,
	message: 'Wrong OTP',
	status: 302,
};
const EXPIRED: Envelope = {
	response_status_id: 1,
	data: {},
	response_type_id: 303,
	message: 'OTP expired',
	status: 303,
};

describe.each(KINDS)('an OTP for $kind', ({ stage, ask, handIn, good }) => {
	/** A sender at the right stage, with an OTP just texted. */
	async function withOtp(
		work: (sender: Sender, typedIn: TypedIn, simulator: Simulator) => Promise<void>,
	): Promise<void> {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			await bringTo(stage, sender);
			await work(sender, await sender.textedBy(ask(sender)), simulator);
		});
	}

	test('is good once', async () => {
		await withOtp(async (sender, typedIn) => {
			expect(await handIn(sender, typedIn)).toMatchObject(good);
			expect(await handIn(sender, typedIn)).toEqual(EXPIRED);
		});
	});

	test('that is mistyped gets 302, however often, and may be typed in again', async () => {
		await withOtp(async (sender, typedIn) => {
			for (let attempt = 0; attempt < 5; attempt++) {
				expect(await handIn(sender, mistyped(typedIn))).toEqual(WRONG);
			}
			expect(await handIn(sender, typedIn)).toMatchObject(good);
		});
	});

	test('loses to a later one: the earlier reference gets 303, with either OTP', async () => {
		await withOtp(async (sender, earlier) => {
			const later = await sender.textedBy(ask(sender));
			expect(await handIn(sender, earlier)).toEqual(EXPIRED);
			expect(await handIn(sender, { ...earlier, otp: later.otp })).toEqual(EXPIRED);
			expect(await handIn(sender, later)).toMatchObject(good);
		});
	});

	test('is wrong for any other reference: changed, cut or made up', async () => {
		await withOtp(async (sender, { otp, otp_ref_id }) => {
			const reference = String(otp_ref_id);
			const spoilt = [
				reference.replaceAll('+', ' '),
				reference.replaceAll('=', ''),
				reference.toLowerCase(),
				` ${reference}`,
				'8617567988~8617567988~Channel4~4202888~4202888',
				'__proto__',
			];
			for (const other of spoilt) {
				expect(await handIn(sender, { otp, otp_ref_id: other })).toEqual(WRONG);
			}
			expect(await handIn(sender, { otp, otp_ref_id })).toMatchObject(good);
		});
	});

	test('is wrong for another sender, and still good for its own', async () => {
		await withOtp(async (sender, typedIn, simulator) => {
			const other = senderAt(simulator, '9123456781');
			await bringTo(stage, other);
			const ofOther = await other.textedBy(ask(other));

			expect(await handIn(other, typedIn)).toEqual(WRONG);
			expect(await handIn(sender, { ...ofOther, otp: typedIn.otp })).toEqual(WRONG);
			expect(await handIn(sender, typedIn)).toMatchObject(good);
			expect(await handIn(other, ofOther)).toMatchObject(good);
		});
	});

	test('asked for twice at the same time is good by exactly one of the two references', async () => {
		await withOtp(async (sender, _typedIn, simulator) => {
			const before = simulator.messages.length;
			await Promise.all([ask(sender), ask(sender)]);
			const otps = simulator.messages.slice(before).map(({ otp }) => otp);
			const references = simulator.requests.slice(-2).map(({ outcome }) => outcome.otpRefId);
			expect(new Set(references).size).toBe(2);

			const [first, second] = references.map((otp_ref_id, index) => ({
				otp: otps[index],
				otp_ref_id,
			}));
			expect(await handIn(sender, first as TypedIn)).toEqual(EXPIRED);
			expect(await handIn(sender, second as TypedIn)).toMatchObject(good);
		});
	});

	test('handed in many times at the same time is good for exactly one of them', async () => {
		await withOtp(async (sender, typedIn) => {
			const answers = await Promise.all(Array.from({ length: 20 }, () => handIn(sender, typedIn)));
			const statuses = answers.map(({ status }) => status).sort();
			expect(statuses).toEqual([good.status, ...Array<number>(19).fill(303)].sort());
		});
	});

	test.each([
		['exactly 10 minutes', 10 * MINUTES, good],
		['a moment more', 10 * MINUTES + 1, EXPIRED],
	])('is handed in after %s', async (_title, ageMs, expected) => {
		let now = NOW;
		const simulator = await startSimulator({ now: () => now });
		try {
			const sender = senderAt(simulator, '9123456780');
			await bringTo(stage, sender);
			const typedIn = await sender.textedBy(ask(sender));

			now = NOW + ageMs;
			const later = senderAt(simulator, '9123456780', SIGNED_LATER);
			expect(await handIn(later, typedIn)).toMatchObject(expected);
			// One that is too old stays so, and a fresh one helps.
			expect(await handIn(later, typedIn)).toEqual(EXPIRED);
			expect(await handIn(later, await later.textedBy(ask(later)))).toMatchObject(good);
		} finally {
			await simulator.close();
		}
	});

	test.each([
		['otp', undefined],
		['otp', null],
		['otp', ''],
		['otp', 123456],
		['otp', '12 34 56'],
		['otp', '123456\n'],
		['otp_ref_id', undefined],
		['otp_ref_id', ''],
		['otp_ref_id', 66748392],
		['otp_ref_id', ['x']],
	])('with %s = %j gets status 461 for that field and stays good', async (field, value) => {
		await withOtp(async (sender, typedIn) => {
			const answer = await handIn(sender, { ...typedIn, [field]: value });
			expect(answer).toMatchObject({ status: 461, response_type_id: -1 });
			expect(Object.keys(answer.invalid_params ?? {})).toEqual([field]);
			expect(await handIn(sender, typedIn)).toMatchObject(good);
		});
	});
});
