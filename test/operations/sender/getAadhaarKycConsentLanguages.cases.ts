import { getAadhaarKycConsentLanguages } from '../../../nodes/DigiKhata/operations/sender/getAadhaarKycConsentLanguages.operation';
import samples from '../../../simulator/samples/getAadhaarKycConsentLanguages.json';
import { cases } from '../cases';

const LANGUAGES = [
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
];

export default cases(getAadhaarKycConsentLanguages, {
	sends: {
		method: 'GET',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/consent/languages',
		parameters: { org_id: '1' },
	},
	replies: [
		{
			what: 'Eko lists the languages',
			reply: samples.success,
			result: { consent_language_list: LANGUAGES, next_step: 'getAadhaarKycConsentDetails' },
		},
	],
	// A reply without a list once led on to the next step.
	notResults: [
		[{ status: 0 }, 'unknown'],
		[{ status: 0, data: { consent_language_list: null } }, 'unknown'],
		[{ status: 0, data: { consent_language_list: '' } }, 'unknown'],
		[{ status: 0, data: { consent_language_list: [] } }, 'unknown'],
		[{ status: 0, data: { consent_language_list: { pkid: '1' } } }, 'unknown'],
		[{ status: 0, data: [{ pkid: '1' }] }, 'unknown'],
		[{ status: 308 }, 'refused'],
	],
});
