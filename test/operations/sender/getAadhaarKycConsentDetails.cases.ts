import { getAadhaarKycConsentDetails } from '../../../nodes/DigiKhata/operations/sender/getAadhaarKycConsentDetails.operation';
import samples from '../../../simulator/samples/getAadhaarKycConsentDetails.json';
import { cases } from '../cases';

export default cases(getAadhaarKycConsentDetails, {
	sends: {
		method: 'GET',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/consent/details',
		parameters: { org_id: '1', consent_language: '1' },
	},
	replies: [
		{
			what: 'Eko words the consent',
			reply: samples.success,
			result: {
				consentContent: 'Use my Aadhaar / Virtual…',
				audioUrl: 'https://paypointindia.co.in/audio/Consent_English.mp3',
				consentId: 1,
				consent: 'Consent for Authenticati…',
				consentLanguage: 'English',
				next_step: 'generateSenderAadhaarOtp',
			},
		},
	],
	// A consent without its text once led on to the Aadhaar OTP.
	notResults: [
		[{ status: 0 }, 'unknown'],
		[{ status: 0, data: { consent_detail: null } }, 'unknown'],
		[{ status: 0, data: { consent_detail: 'Use my Aadhaar' } }, 'unknown'],
		[{ status: 0, data: { consent_detail: [{ consentContent: 'Use my Aadhaar' }] } }, 'unknown'],
		[{ status: 0, data: { consent_detail: {} } }, 'unknown'],
		[{ status: 0, data: { consent_detail: { consentId: 1, consentContent: ' \n' } } }, 'unknown'],
		[{ status: 308 }, 'refused'],
	],
});
