import type { Endpoint } from '../endpoint';
import type { Parameter } from '../parameters';
import { withData } from '../reply';
import samples from '../samples/getAadhaarKycConsentDetails.json';
import { consentText, languageOf } from './consentLanguages';
import { CONSENT_PARAMETERS } from './consentParameters';
import { SENDER_PATH } from './path';

const CONSENT_LANGUAGE: Parameter = {
	name: 'consent_language',
	required: true,
	accepts: (value) => languageOf(value) !== undefined,
	expected: 'must be the pkid of a language from the list of consent languages',
};

/** https://eps.eko.in/docs/ppi-digikhata-consent-details: the same for every sender. */
export const getConsentDetails: Endpoint = {
	method: 'GET',
	path: `${SENDER_PATH}/aadhaar/consent/details`,
	parameters: [...CONSENT_PARAMETERS, CONSENT_LANGUAGE],
	success({ consent_language }) {
		const consentLanguage = languageOf(consent_language) ?? 'English';
		const { title, content } = consentText(consentLanguage);
		return withData(samples.success, {
			consent_detail: {
				consentContent: content,
				// A name nobody can have: there is nothing to hear.
				audioUrl: `https://simulator.example/consent/${consentLanguage}.mp3`,
				consentId: Number(consent_language),
				consent: title,
				consentLanguage,
			},
		});
	},
};
