import type { Endpoint } from '../endpoint';
import { CONSENT_LANGUAGES } from './consentLanguages';
import { CONSENT_PARAMETERS } from './consentParameters';
import { SENDER_PATH } from './path';

/** https://eps.eko.in/docs/ppi-digikhata-consent-languages: the same for every sender. */
export const getConsentLanguages: Endpoint = {
	method: 'GET',
	path: `${SENDER_PATH}/aadhaar/consent/languages`,
	parameters: CONSENT_PARAMETERS,
	success: () => ({
		response_status_id: 0,
		data: {
			consent_language_list: CONSENT_LANGUAGES.map((consentLanguage, index) => ({
				pkid: String(index + 1),
				consentLanguage,
			})),
		},
		response_type_id: 2444,
		message: 'Consent Language Successfully Retrieved',
		status: 0,
	}),
};
