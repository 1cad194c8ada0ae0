import { getAadhaarKycConsentLanguages } from '../../../../../../nodes/DigiKhata/operations/sender/getAadhaarKycConsentLanguages.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './getAadhaarKycConsentLanguages.cases';

describe('Get Aadhaar KYC Consent Languages', () => {
	test('keeps the value that saved workflows store', () => {
		expect(getAadhaarKycConsentLanguages.value).toBe('getAadhaarKycConsentLanguages');
	});

	test('asks for the sender, then for the organization', () => {
		expect(Object.keys(getAadhaarKycConsentLanguages.fields)).toEqual(['customerId', 'orgId']);
	});

	test('counts as reading', () => {
		expect(getAadhaarKycConsentLanguages.effect).toBe('reads');
	});

	test('asks for the path of the languages, with the organization in the query', () => {
		expect(getAadhaarKycConsentLanguages.method).toBe('GET');
		expect(getAadhaarKycConsentLanguages.prepare({ customerId: '9123456780', orgId: '1' })).toEqual(
			{
				path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/consent/languages',
				parameters: { org_id: '1' },
			},
		);
	});

	test('takes status 0 alone for a result', () => {
		expect(Object.keys(getAadhaarKycConsentLanguages.results)).toEqual(['0']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(getAadhaarKycConsentLanguages, reply)).toStrictEqual(result);
	});

	// A reply without a list once led on to the next step.
	test.each([
		[{ status: 0 }],
		[{ status: 0, data: {} }],
		[{ status: 0, data: { consent_language_list: null } }],
		[{ status: 0, data: { consent_language_list: '' } }],
		[{ status: 0, data: { consent_language_list: [] } }],
		[{ status: 0, data: { consent_language_list: { pkid: '1' } } }],
		[{ status: 0, data: [{ pkid: '1' }] }],
	])('finds no result without a language: %j', (reply) => {
		expect(outcomeFor(getAadhaarKycConsentLanguages, reply)).toBe('unknown: noReference');
	});

	test.each([308, 319, 463])('is refused by %d', (status) => {
		expect(outcomeFor(getAadhaarKycConsentLanguages, { status })).toBe('refused: status');
	});
});
