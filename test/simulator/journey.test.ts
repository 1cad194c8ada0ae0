import consentSamples from '../../simulator/samples/getAadhaarKycConsentDetails.json';
import languageSamples from '../../simulator/samples/getAadhaarKycConsentLanguages.json';
import informationSamples from '../../simulator/samples/getSenderInformation.json';
import onboardSamples from '../../simulator/samples/onboardSender.json';
import aadhaarSamples from '../../simulator/samples/generateSenderAadhaarOtp.json';
import panPending from '../../simulator/samples/validateSenderAadhaarOtp.json';
import panSamples from '../../simulator/samples/validateSenderPan.json';
import otpSamples from '../../simulator/samples/verifySenderOtp.json';
import type { Stage } from '../../simulator/senders';
import { NUMBER, withSender } from './sender';

/** Eko's sample with these values in its data. */
function withData<Sample extends { data: object }>(sample: Sample, values: object): object {
	return { ...sample, data: { ...sample.data, ...values } };
}

/** Eko's sample of a wallet, as that of this sender. */
function profileOf(
	name: string,
	{ success }: { success: { data: { customer_profile: object } } },
): object {
	const customer_profile = { ...success.data.customer_profile, mobile: NUMBER, name };
	return withData(success, { customer_profile, sender_name: name });
}

test('a new sender goes all the way to complete KYC and back to the profile, each answer as Eko documents it', async () => {
	await withSender('unheard of', async (sender, { messages }) => {
		const withReference = { otp_ref_id: expect.any(String) as string };
		expect(await sender.information()).toEqual(informationSamples.notEnrolled);

		const onboarded = sender.onboard({ name: 'Yashwant Basnett' });
		expect(await onboarded).toEqual(withData(onboardSamples.success, withReference));
		const first = await sender.textedBy(onboarded);
		expect(await sender.verify(first)).toEqual(otpSamples.aadhaarPending);

		expect(await sender.languages()).toEqual(languageSamples.success);

		const asked = sender.generateAadhaarOtp();
		expect(await asked).toEqual(withData(aadhaarSamples.success, withReference));
		const second = await sender.textedBy(asked);
		expect(await sender.validateAadhaar(second)).toEqual(panPending.success);
		expect(await sender.validatePan()).toEqual(profileOf('Yashwant Basnett', panSamples));

		const informed = sender.information();
		expect(await informed).toEqual(withData(informationSamples.success, withReference));
		const third = await sender.textedBy(informed);
		expect(await sender.verify(third)).toEqual(profileOf('Yashwant Basnett', otpSamples));

		const otp = expect.stringMatching(/^\d{6}$/) as string;
		expect(messages).toEqual(
			['sender', 'aadhaar', 'sender'].map((purpose) => ({ to: NUMBER, otp, purpose })),
		);
	});
});

/** `status / response_type_id` by stage; * where an OTP is texted. OTPs are handed in without a text. */
const TABLE = `
	stage           | information | onboard | generateOtp | verify  | generateAadhaarOtp | validateAadhaar | validatePan
	unheard of      | 308/308     | 0/2129* | 308/308     | 308/308 | 0/2129*            | 308/308         | 308/308
	new             | 308/308     | 0/2129* | 308/308     | 308/308 | 308/308            | 308/308         | 308/308
	enrolled        | 2129/2129*  | 327/327 | 0/2129*     | 302/302 | 327/327            | 327/327         | 327/327
	aadhaar pending | 2129/2129*  | 0/300   | 0/2129*     | 302/302 | 0/2129*            | 302/302         | 2136/2136
	pan pending     | 2129/2129*  | 0/300   | 0/2129*     | 302/302 | 0/2129*            | 302/302         | 0/309
	complete        | 2129/2129*  | 0/300   | 0/2129*     | 302/302 | 585/585            | 585/585         | 585/585
`;

const [[, ...steps] = [], ...rows] = TABLE.trim()
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()));

test.each(rows)(
	'at the stage "%s" every step gets what the table says',
	async (stage, ...cells) => {
		const seen: string[] = [];
		for (const step of steps as Array<'verify'>) {
			await withSender(stage as Stage, async (sender, { messages }) => {
				const before = messages.length;
				const handsIn = ['verify', 'validateAadhaar'].includes(step);
				const nothing = handsIn ? { otp: '123456', otp_ref_id: 'no-such-reference' } : {};
				const { status, response_type_id, data } = await sender[step](nothing);
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
		await sender.validatePan();
		await sender.verify(typedIn);
		await sender.validatePan();
		expect(requests.map(({ outcome }) => outcome.note)).toEqual([
			...['next is Onboard Sender', ''],
			...['next is Verify Sender OTP', 'next is Verify Sender OTP'],
			...['next is Generate Sender Aadhaar OTP', 'next is Generate Sender Aadhaar OTP'],
		]);
	});
});

test('a sender who proves something again does not fall back, and keeps the name when onboarded again', async () => {
	await withSender('pan pending', async (sender) => {
		const panIsNext = { status: 0, response_type_id: 2147 };
		const forNumber = await sender.textedBy(sender.information());
		expect(await sender.verify(forNumber)).toMatchObject(panIsNext);
		const forAadhaar = await sender.textedBy(sender.generateAadhaarOtp());
		expect(await sender.validateAadhaar(forAadhaar)).toMatchObject(panIsNext);
		await sender.validatePan();

		expect(await sender.onboard({ name: 'Somebody Else' })).toEqual(
			withData(onboardSamples.walletOpened, { customer_id: NUMBER }),
		);
		const profile = await sender.verify(await sender.textedBy(sender.information()));
		expect(profile).toEqual(profileOf('Asha Kumari', otpSamples));
	});
});

test('a look at the consent, or a call that Eko does not accept, makes no new sender', async () => {
	await withSender('unheard of', async (sender) => {
		await sender.consent();
		expect(await sender.validatePan({ pan_number: 'wrong' })).toMatchObject({ status: 461 });
		const typedIn = await sender.textedBy(sender.generateAadhaarOtp());
		expect(await sender.validateAadhaar(typedIn)).toMatchObject({ response_type_id: 2147 });
		expect(await sender.validatePan()).toEqual(profileOf('Simulated Sender', panSamples));
	});
});

test('each language has its consent; Hindi is in Hindi, the others say which language they stand for', async () => {
	await withSender('unheard of', async (sender) => {
		const words: Record<string, RegExp> = {
			English: /^I agree .* simulator/,
			Hindi: /^मैं सहमत हूँ .* सिम्युलेटर/,
		};
		for (const { pkid, consentLanguage } of languageSamples.success.data.consent_language_list) {
			const content =
				words[consentLanguage] ?? new RegExp(`^\\(In ${consentLanguage}:\\) I agree `);
			const consent_detail = {
				consentContent: expect.stringMatching(content) as string,
				audioUrl: `https://simulator.example/consent/${consentLanguage}.mp3`,
				consentId: Number(pkid),
				consent: expect.any(String) as string,
				consentLanguage,
			};
			expect(await sender.consent({ consent_language: pkid })).toEqual(
				withData(consentSamples.success, { consent_detail }),
			);
		}
	});
});
