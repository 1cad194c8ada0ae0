import { getAadhaarKycConsentDetails } from '../../../../../../nodes/DigiKhata/operations/sender/getAadhaarKycConsentDetails.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './getAadhaarKycConsentDetails.cases';

describe('Get Aadhaar KYC Consent Details', () => {
	test('keeps the value that saved workflows store', () => {
		expect(getAadhaarKycConsentDetails.value).toBe('getAadhaarKycConsentDetails');
	});

	test('asks for the sender, then for the organization and the language', () => {
		expect(Object.keys(getAadhaarKycConsentDetails.fields)).toEqual([
			'customerId',
			'orgId',
			'consentLanguage',
		]);
	});

	test('counts as reading', () => {
		expect(getAadhaarKycConsentDetails.effect).toBe('reads');
	});

	test('asks for the path of the details, with organization and language in the query', () => {
		const values = { customerId: '9123456780', orgId: '1', consentLanguage: '4' };
		expect(getAadhaarKycConsentDetails.method).toBe('GET');
		expect(getAadhaarKycConsentDetails.prepare(values)).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/consent/details',
			parameters: { org_id: '1', consent_language: '4' },
		});
	});

	test('takes status 0 alone for a result', () => {
		expect(Object.keys(getAadhaarKycConsentDetails.results)).toEqual(['0']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(getAadhaarKycConsentDetails, reply)).toStrictEqual(result);
	});

	// A consent without its text once led on to the Aadhaar OTP.
	test.each([
		[{ status: 0 }],
		[{ status: 0, data: {} }],
		[{ status: 0, data: { consent_detail: null } }],
		[{ status: 0, data: { consent_detail: 'Use my Aadhaar' } }],
		[{ status: 0, data: { consent_detail: [{ consentContent: 'Use my Aadhaar' }] } }],
		[{ status: 0, data: { consent_detail: {} } }],
		[{ status: 0, data: { consent_detail: { consentId: 1, consentContent: '' } } }],
		[{ status: 0, data: { consent_detail: { consentId: 1, consentContent: ' \n' } } }],
	])('finds no result without the text to show: %j', (reply) => {
		expect(outcomeFor(getAadhaarKycConsentDetails, reply)).toBe('unknown: noReference');
	});

	test.each([308, 319, 463])('is refused by %d', (status) => {
		expect(outcomeFor(getAadhaarKycConsentDetails, { status })).toBe('refused: status');
	});
});
