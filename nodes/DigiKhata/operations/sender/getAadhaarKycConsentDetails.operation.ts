import { consentLanguage } from '../../fields/consentLanguage';
import { customerId } from '../../fields/customerId';
import { isBlank } from '../../fields/normalize';
import { orgId } from '../../fields/orgId';
import { isObject } from '../../eko/isObject';
import { defineOperation } from '../../contract/operation';

/** Gets the wording of the Aadhaar KYC consent in one language, to be shown before the Aadhaar OTP. */
export const getAadhaarKycConsentDetails = defineOperation({
	value: 'getAadhaarKycConsentDetails',
	resource: 'sender',
	name: 'Get Aadhaar KYC Consent Details',
	action: `Get Aadhaar KYC consent details`,
	description: 'Get the consent to show the sender before the Aadhaar OTP',
	effect: 'reads',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-consent-details',
	fields: { customerId, orgId, consentLanguage },
	method: 'GET',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/aadhaar/consent/details`,
		parameters: { org_id: values.orgId, consent_language: values.consentLanguage },
	}),
	results: {
		// Nothing without the text that is to be shown.
		0: ({ consent_detail: detail }) =>
			isObject(detail) && !isBlank(detail.consentContent)
				? { ...detail, next_step: 'generateSenderAadhaarOtp' }
				: undefined,
	},
});
