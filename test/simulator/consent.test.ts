import { senderAt, type Envelope } from './sender';
import { withSimulator } from './signedCall';

interface ConsentDetail {
	readonly consentContent: string;
	readonly audioUrl: string;
	readonly consentId: number;
	readonly consent: string;
	readonly consentLanguage: string;
}

function detailOf({ data }: Envelope): ConsentDetail {
	return data?.['consent_detail'] as ConsentDetail;
}

test('the languages are the documented ones', async () => {
	await withSimulator(async (simulator) => {
		expect(await senderAt(simulator, '9123456780').languages()).toEqual({
			response_status_id: 0,
			data: {
				consent_language_list: [
					{ pkid: '1', consentLanguage: 'English' },
					{ pkid: '2', consentLanguage: 'Bengali' },
					{ pkid: '3', consentLanguage: 'Gujarati' },
					{ pkid: '4', consentLanguage: 'Hindi' },
					{ pkid: '5', consentLanguage: 'Kannada' },
					{ pkid: '6', consentLanguage: 'Malayalam' },
					{ pkid: '7', consentLanguage: 'Marathi' },
					{ pkid: '8', consentLanguage: 'Odia' },
					{ pkid: '9', consentLanguage: 'Tamil' },
					{ pkid: '10', consentLanguage: 'Telugu' },
					{ pkid: '11', consentLanguage: 'Urdu' },
					{ pkid: '12', consentLanguage: 'Assamese' },
					{ pkid: '13', consentLanguage: 'Punjabi' },
				],
			},
			response_type_id: 2444,
			message: 'Consent Language Successfully Retrieved',
			status: 0,
		});
	});
});

test('each language has its details; Hindi is in Hindi, the others say which language they stand for', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		const languages = (await sender.languages()).data?.['consent_language_list'] as Array<{
			pkid: string;
			consentLanguage: string;
		}>;
		for (const { pkid, consentLanguage } of languages) {
			const answer = await sender.consent({ consent_language: pkid });
			expect(answer).toMatchObject({
				response_status_id: 0,
				response_type_id: 2446,
				message: 'Consent Language Successfully Retrieved',
				status: 0,
			});
			const detail = detailOf(answer);
			expect(detail).toEqual({
				consentContent: expect.any(String) as string,
				audioUrl: `https://simulator.example/consent/${consentLanguage}.mp3`,
				consentId: Number(pkid),
				consent: expect.any(String) as string,
				consentLanguage,
			});
			const words = {
				English: /^I agree .* simulator/,
				Hindi: /^मैं सहमत हूँ .* सिम्युलेटर/,
			};
			expect(detail.consentContent).toMatch(
				words[consentLanguage as keyof typeof words] ??
					new RegExp(`^\\(In ${consentLanguage}:\\) I agree `),
			);
		}
	});
});

test.each(['0', '14', '01', '1.0', 'English', ''])(
	'the language %j is not in the list: status 461',
	async (consent_language) => {
		await withSimulator(async (simulator) => {
			const answer = await senderAt(simulator, '9123456780').consent({ consent_language });
			expect(answer).toMatchObject({ status: 461 });
			expect(Object.keys(answer.invalid_params ?? {})).toEqual(['consent_language']);
		});
	},
);

test.each(['languages', 'consent'] as const)(
	'%s: org_id and client_ref_id are required',
	async (call) => {
		await withSimulator(async (simulator) => {
			const missing = { org_id: undefined, client_ref_id: undefined };
			const answer = await senderAt(simulator, '9123456780')[call](missing);
			expect(answer).toMatchObject({
				status: 461,
				invalid_params: { client_ref_id: 'is required', org_id: 'is required' },
			});
		});
	},
);

test('nobody is texted', async () => {
	await withSimulator(async (simulator) => {
		const sender = senderAt(simulator, '9123456780');
		await sender.languages();
		await sender.consent();
		expect(simulator.messages).toEqual([]);
	});
});
