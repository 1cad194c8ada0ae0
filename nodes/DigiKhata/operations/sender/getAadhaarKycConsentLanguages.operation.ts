import { customerId } from '../../fields/customerId';
import { orgId } from '../../fields/orgId';
import { defineOperation } from '../../contract/operation';

/** Lists the languages of the Aadhaar KYC consent. */
export const getAadhaarKycConsentLanguages = defineOperation({
	value: 'getAadhaarKycConsentLanguages',
	resource: 'sender',
	name: 'Get Aadhaar KYC Consent Languages',
	action: `Get Aadhaar KYC consent languages`,
	description: 'List the languages in which the consent can be shown',
	effect: 'reads',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-consent-languages',
	fields: { customerId, orgId },
	method: 'GET',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/aadhaar/consent/languages`,
		parameters: { org_id: values.orgId },
	}),
	results: {
		// Nothing without a language to choose.
		0: ({ consent_language_list }) =>
			Array.isArray(consent_language_list) && consent_language_list.length > 0
				? { consent_language_list, next_step: 'getAadhaarKycConsentDetails' }
				: undefined,
	},
});
