import consentSamples from '../../simulator/samples/getAadhaarKycConsentDetails.json';
import languageSamples from '../../simulator/samples/getAadhaarKycConsentLanguages.json';
import informationSamples from '../../simulator/samples/getSenderInformation.json';
import onboardSamples from '../../simulator/samples/onboardSender.json';
import aadhaarSamples from '../../simulator/samples/generateSenderAadhaarOtp.json';
import panPending from '../../simulator/samples/validateSenderAadhaarOtp.json';
import panSamples from '../../simulator/samples/validateSenderPan.json';
import otpSamples from '../../simulator/samples/verifySenderOtp.json';
import { senderAt, withSender, type Sender, type Stage } from './sender';
import { withSimulator } from './signedCall';

const NUMBER = '9123456780';

/** Eko's sample with a reference as the simulator makes them: every character careless handling would change. */
function withNewReference<Sample extends { data: object }>(sample: Sample): object {
	const otp_ref_id = expect.stringMatching(/^(?=.*\+)(?=.*\/)[A-Za-z0-9+/]{99}=$/) as string;
	return { ...sample, data: { ...sample.data, otp_ref_id } };
}

/** Eko's sample of a wallet, as that of this sender. */
function profileOf(
	name: string,
	{ success }: { success: { data: { customer_profile: object } } },
): object {
	const customer_profile = { ...success.data.customer_profile, mobile: NUMBER, name };
	return { ...success, data: { ...success.data, customer_profile, sender_name: name } };
}

test('a new sender goes all the way to complete KYC and back to the profile, each answer as Eko documents it', async () => {
	await withSender('unheard of', async (sender, { messages }) => {
		expect(await sender.information()).toEqual(informationSamples.notEnrolled);

		const onboarded = sender.onboard({ name: 'Yashwant Basnett' });
		expect(await onboarded).toEqual(withNewReference(onboardSamples.success));
		const first = await sender.textedBy(onboarded);
		expect(await sender.verify(first)).toEqual(otpSamples.aadhaarPending);

		expect(await sender.languages()).toEqual(languageSamples.success);
		expect(await sender.consent()).toMatchObject({ status: 0, response_type_id: 2446 });

		const asked = sender.generateAadhaarOtp();
		expect(await asked).toEqual(withNewReference(aadhaarSamples.success));
		const second = await sender.textedBy(asked);
		expect(await sender.validateAadhaar(second)).toEqual(panPending.success);
		expect(await sender.validatePan()).toEqual(profileOf('Yashwant Basnett', panSamples));

		const informed = sender.information();
		expect(await informed).toEqual(withNewReference(informationSamples.success));
		const third = await sender.textedBy(informed);
		expect(await sender.verify(third)).toEqual(profileOf('Yashwant Basnett', otpSamples));

		const otp = expect.stringMatching(/^\d{6}$/) as string;
		expect(messages).toEqual(
			['sender', 'aadhaar', 'sender'].map((purpose) => ({ to: NUMBER, otp, purpose })),
		);
	});
});

const NOTHING = { otp: '123456', otp_ref_id: 'no-such-reference' };

/** `status / response_type_id` by stage; * where an OTP is texted. OTPs are handed in without a text. */
const TABLE = `
	stage           | information | onboard | generateOtp | verify  | generateAadhaarOtp | validateAadhaar | validatePan
	new             | 308/308     | 0/2129* | 308/308     | 308/308 | 308/308            | 308/308         | 308/308
	enrolled        | 2129/2129*  | 327/327 | 0/2129*     | 302/302 | 327/327            | 327/327         | 327/327
	aadhaar pending | 2129/2129*  | 0/300   | 0/2129*     | 302/302 | 0/2129*            | 302/302         | 2136/2136
	pan pending     | 2129/2129*  | 0/300   | 0/2129*     | 302/302 | 0/2129*            | 302/302         | 0/309
	complete        | 2129/2129*  | 0/300   | 0/2129*     | 302/302 | 585/585            | 585/585         | 585/585
`;

type Step = Exclude<keyof Sender, 'customerId' | 'textedBy'>;

const [[, ...steps] = [], ...rows] = TABLE.trim()
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()));

test.each(rows)(
	'at the stage "%s" every step gets what the table says',
	async (stage, ...cells) => {
		const seen: string[] = [];
		for (const step of steps as Step[]) {
			await withSender(stage as Stage, async (sender, { messages }) => {
				const before = messages.length;
				const handsIn = ['verify', 'validateAadhaar'].includes(step);
				const { status, response_type_id, data } = await sender[step](handsIn ? NOTHING : {});
				const isTexted = messages.length > before;
				seen.push(`${status}/${response_type_id}${isTexted ? '*' : ''}`);
				expect(Boolean(data?.otp_ref_id)).toBe(isTexted);
			});
		}
		expect(seen).toEqual(cells);
	},
);

test('a step out of turn changes nothing, and the log says which step is next', async () => {
	await withSender('unheard of', async (sender, { requests }) => {
		await sender.generateOtp();
		const typedIn = await sender.textedBy(sender.onboard());
		await sender.onboard({ name: 'Somebody Else' });
		await sender.generateAadhaarOtp();
		await sender.validatePan();
		await sender.verify(typedIn);
		await sender.validatePan();
		expect(requests.map(({ outcome }) => outcome.note)).toEqual([
			'next is Onboard Sender',
			'',
			'next is Verify Sender OTP',
			'next is Verify Sender OTP',
			'next is Verify Sender OTP',
			'next is Generate Sender Aadhaar OTP',
			'next is Generate Sender Aadhaar OTP',
		]);
	});
});

test.each([
	['aadhaar pending', 'generateOtp', 'verify', { status: 2136 }],
	['pan pending', 'information', 'verify', { status: 0, response_type_id: 2147 }],
	['pan pending', 'generateAadhaarOtp', 'validateAadhaar', { status: 0, response_type_id: 2147 }],
] as const)('a sender at "%s" who uses %s and %s again stays there', async (...row) => {
	const [stage, ask, handIn, answer] = row;
	await withSender(stage, async (sender) => {
		expect(await sender[handIn](await sender.textedBy(sender[ask]()))).toMatchObject(answer);
		const last = stage === 'pan pending' ? { response_type_id: 309 } : { status: 2136 };
		expect(await sender.validatePan()).toMatchObject(last);
	});
});

test('a sender with a wallet who is onboarded again is told so, and keeps the name', async () => {
	await withSender('complete', async (sender) => {
		const { walletOpened } = onboardSamples;
		expect(await sender.onboard({ name: 'Somebody Else' })).toEqual({
			...walletOpened,
			data: { ...walletOpened.data, customer_id: NUMBER },
		});
		const profile = await sender.verify(await sender.textedBy(sender.information()));
		expect(profile.data).toMatchObject({ sender_name: 'Asha Kumari' });
	});
});

test('a sender first heard of at Generate Sender Aadhaar OTP counts as verified, also behind a look at the consent or a call that Eko does not accept', async () => {
	await withSender('unheard of', async (sender) => {
		await sender.languages();
		await sender.consent();
		expect(await sender.validatePan({ pan_number: 'wrong' })).toMatchObject({ status: 461 });
		const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
		expect(await sender.validateAadhaar(typedIn)).toMatchObject({ response_type_id: 2147 });
		expect(await sender.validatePan()).toEqual(profileOf('Simulated Sender', panSamples));
	});
});

test.each(['information', 'generateOtp', 'validatePan'] as const)(
	'a sender first heard of at another step (%s) is new, and has to go through all of them',
	async (step) => {
		await withSender('unheard of', async (sender, { messages }) => {
			expect(await sender[step]()).toMatchObject({ status: 308 });
			expect(await sender.generateAadhaarOtp()).toMatchObject({ status: 308 });
			expect(messages).toEqual([]);
		});
	},
);

test('each language has its consent; Hindi is in Hindi, the others say which language they stand for', async () => {
	await withSender('unheard of', async (sender, { messages }) => {
		for (const { pkid, consentLanguage } of languageSamples.success.data.consent_language_list) {
			const words: Record<string, RegExp> = {
				English: /^I agree .* simulator/,
				Hindi: /^मैं सहमत हूँ .* सिम्युलेटर/,
			};
			const content =
				words[consentLanguage] ?? new RegExp(`^\\(In ${consentLanguage}:\\) I agree `);
			expect(await sender.consent({ consent_language: pkid })).toEqual({
				...consentSamples.success,
				data: {
					consent_detail: {
						consentContent: expect.stringMatching(content) as string,
						audioUrl: `https://simulator.example/consent/${consentLanguage}.mp3`,
						consentId: Number(pkid),
						consent: expect.any(String) as string,
						consentLanguage,
					},
				},
			});
		}
		expect(messages).toEqual([]);
	});
});

test('two simulators know nothing of each other’s senders and OTPs', async () => {
	await withSender('aadhaar pending', async (sender) => {
		const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
		await withSimulator(async (second) => {
			const same = senderAt(second, NUMBER);
			expect(await same.validateAadhaar(typedIn)).toMatchObject({ status: 308 });
			expect(second.messages).toEqual([]);
		});
	});
});
