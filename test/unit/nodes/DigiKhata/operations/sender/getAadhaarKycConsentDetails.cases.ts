import type { Sample } from '../sample';

export const SAMPLES: readonly Sample[] = [
	{
		what: 'Eko words the consent',
		reply: {
			response_status_id: 0,
			data: {
				consent_detail: {
					consentContent: 'Use my Aadhaar / Virtual…',
					audioUrl: 'https://paypointindia.co.in/audio/Consent_English.mp3',
					consentId: 1,
					consent: 'Consent for Authenticati…',
					consentLanguage: 'English',
				},
			},
			response_type_id: 2446,
			message: 'Consent Language Successfully Retrieved',
			status: 0,
		},
		result: {
			consentContent: 'Use my Aadhaar / Virtual…',
			audioUrl: 'https://paypointindia.co.in/audio/Consent_English.mp3',
			consentId: 1,
			consent: 'Consent for Authenticati…',
			consentLanguage: 'English',
			next_step: 'generateSenderAadhaarOtp',
		},
	},
];
