import type { Endpoint } from './endpoint';
import { CLIENT_REF_ID, CUSTOMER_ID, IFSC, INITIATOR_ID, USER_CODE } from './parameters';
import consentLanguages from './samples/getAadhaarKycConsentLanguages.json';
import allServices from './samples/getAllServices.json';
import balance from './samples/getBalance.json';
import userServices from './samples/getUserServices.json';
import bank from './samples/lookUpBank.json';
import { CONSENT_PARAMETERS } from './sender/consentParameters';
import { generateSenderAadhaarOtp } from './sender/generateSenderAadhaarOtp';
import { generateSenderVerificationOtp } from './sender/generateSenderVerificationOtp';
import { getConsentDetails } from './sender/getConsentDetails';
import { getSenderInformation } from './sender/getSenderInformation';
import { onboardSender } from './sender/onboardSender';
import { SENDER_PATH } from './sender/path';
import { validateSenderAadhaarOtp } from './sender/validateSenderAadhaarOtp';
import { validateSenderPan } from './sender/validateSenderPan';
import { verifySenderOtp } from './sender/verifySenderOtp';
import { stateless } from './stateless';

/** Where Eko's paths begin on the simulator, as on Eko's own sandbox. */
export const BASE_PATH = '/ekoapi/v3';

/** Every endpoint the simulator knows, those of a sender in the order of the steps. */
export const ENDPOINTS: readonly Endpoint[] = [
	getSenderInformation,
	onboardSender,
	generateSenderVerificationOtp,
	verifySenderOtp,
	stateless(
		'GET',
		`${SENDER_PATH}/aadhaar/consent/languages`,
		CONSENT_PARAMETERS,
		consentLanguages.success,
	),
	getConsentDetails,
	generateSenderAadhaarOtp,
	validateSenderAadhaarOtp,
	validateSenderPan,
	stateless(
		'GET',
		'/tools/reference/banks/ifsc/{ifsc}',
		[INITIATOR_ID, CLIENT_REF_ID, IFSC],
		bank.success,
	),
	stateless(
		'GET',
		'/user/account/balance',
		[INITIATOR_ID, CLIENT_REF_ID, CUSTOMER_ID],
		balance.success,
	),
	stateless(
		'GET',
		'/tools/catalog/service-codes',
		[INITIATOR_ID, CLIENT_REF_ID],
		allServices.success,
	),
	stateless(
		'GET',
		'/user/account/services',
		[INITIATOR_ID, USER_CODE, CLIENT_REF_ID],
		userServices.success,
	),
];

/** An endpoint that answers at some path, with the parameters that path carries. */
export interface EndpointMatch {
	readonly endpoint: Endpoint;
	readonly pathParameters: Readonly<Record<string, string>>;
}

/** Every endpoint at this path (the whole path, BASE_PATH included), whatever its method. */
export function endpointsAt(path: string): EndpointMatch[] {
	const matches: EndpointMatch[] = [];
	for (const endpoint of ENDPOINTS) {
		const pathParameters = matchPath(BASE_PATH + endpoint.path, path);
		if (pathParameters) matches.push({ endpoint, pathParameters });
	}
	return matches;
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
	const expected = template.split('/');
	const actual = path.split('/');
	if (expected.length !== actual.length) return undefined;

	const parameters: Record<string, string> = {};
	for (const [index, segment] of expected.entries()) {
		const value = actual[index] ?? '';
		if (segment.startsWith('{')) {
			if (value === '') return undefined;
			parameters[segment.slice(1, -1)] = value;
		} else if (segment !== value) {
			return undefined;
		}
	}
	return parameters;
}
