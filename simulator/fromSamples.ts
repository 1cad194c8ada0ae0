import type { Endpoint } from './endpoint';
import { CLIENT_REF_ID, INITIATOR_ID, USER_CODE } from './parameters';
import consentLanguages from './samples/getAadhaarKycConsentLanguages.json';
import getAllServices from './samples/getAllServices.json';
import getUserServices from './samples/getUserServices.json';
import { CONSENT_PARAMETERS } from './sender/consentParameters';
import { SENDER_PATH } from './sender/path';
import { stateless } from './stateless';

/** The endpoints that answer each call with Eko's sample: they know nothing of calls before. */
export const FROM_SAMPLES: readonly Endpoint[] = [
	stateless(
		'GET',
		`${SENDER_PATH}/aadhaar/consent/languages`,
		CONSENT_PARAMETERS,
		consentLanguages.success,
	),
	stateless(
		'GET',
		'/tools/catalog/service-codes',
		[INITIATOR_ID, CLIENT_REF_ID],
		getAllServices.success,
	),
	stateless(
		'GET',
		'/user/account/services',
		[INITIATOR_ID, { ...USER_CODE, required: true }, CLIENT_REF_ID],
		getUserServices.success,
	),
];
