import type { Operation } from '../../contract/operation';
import { isObject } from '../../eko/envelope';
import { isBlank } from '../../fields/normalize';
import { consentLanguage, customerId, orgId } from './fields';

/** Gets the wording of the Aadhaar KYC consent in one language, to be shown before the Aadhaar OTP. */
export const getAadhaarKycConsentDetails: Operation = {
	id: 'getAadhaarKycConsentDetails',
	name: 'Get Aadhaar KYC Consent Details',
	action: 'Get Aadhaar KYC consent details',
	description: 'Get the consent to show the sender before the Aadhaar OTP',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-consent-details',
	effect: 'reads',
	fields: { customerId, orgId, consentLanguage },
	method: 'GET',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/aadhaar/consent/details',
	replies: {
		// Nothing without the text that is to be shown.
		0: ({ consent_detail: detail }) =>
			isObject(detail) && !isBlank(detail.consentContent)
				? { ...detail, next_step: 'generateSenderAadhaarOtp' }
				: undefined,
	},
};
