import type { Operation } from '../../contract/operation';
import { customerId, orgId } from './fields';

/** Lists the languages of the Aadhaar KYC consent. */
export const getAadhaarKycConsentLanguages: Operation = {
	id: 'getAadhaarKycConsentLanguages',
	name: 'Get Aadhaar KYC Consent Languages',
	action: 'Get Aadhaar KYC consent languages',
	description: 'List the languages in which the consent can be shown',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-consent-languages',
	effect: 'reads',
	fields: { customerId, orgId },
	method: 'GET',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/aadhaar/consent/languages',
	replies: {
		// Nothing without a language to choose.
		0: ({ consent_language_list }) =>
			Array.isArray(consent_language_list) && consent_language_list.length > 0
				? { consent_language_list, next_step: 'getAadhaarKycConsentDetails' }
				: undefined,
	},
};
