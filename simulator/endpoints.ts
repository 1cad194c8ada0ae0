import { getBalance } from './account/getBalance';
import type { Endpoint } from './endpoint';
import { FROM_SAMPLES } from './fromSamples';
import { addRecipient } from './recipient/addRecipient';
import { generateRecipientOtp } from './recipient/generateRecipientOtp';
import { getManyRecipients } from './recipient/getManyRecipients';
import { lookUpBank } from './recipient/lookUpBank';
import { validateRecipientOtp } from './recipient/validateRecipientOtp';
import { generateSenderAadhaarOtp } from './sender/generateSenderAadhaarOtp';
import { generateSenderVerificationOtp } from './sender/generateSenderVerificationOtp';
import { getConsentDetails } from './sender/getConsentDetails';
import { getSenderInformation } from './sender/getSenderInformation';
import { onboardSender } from './sender/onboardSender';
import { validateSenderAadhaarOtp } from './sender/validateSenderAadhaarOtp';
import { validateSenderPan } from './sender/validateSenderPan';
import { verifySenderOtp } from './sender/verifySenderOtp';
import { getRefundOtp } from './wallet/getRefundOtp';
import { getTransactionStatus } from './wallet/getTransactionStatus';
import { initiateRefund } from './wallet/initiateRefund';
import { initiateTransaction } from './wallet/initiateTransaction';
import { loadWallet } from './wallet/loadWallet';
import { sendTransactionOtp } from './wallet/sendTransactionOtp';

/** Where Eko's paths begin on the simulator, as on Eko's own sandbox. */
export const BASE_PATH = '/ekoapi/v3';

/** Every endpoint the simulator knows, those of a sender in the order of the steps. */
export const ENDPOINTS: readonly Endpoint[] = [
	getSenderInformation,
	onboardSender,
	generateSenderVerificationOtp,
	verifySenderOtp,
	getConsentDetails,
	generateSenderAadhaarOtp,
	validateSenderAadhaarOtp,
	validateSenderPan,
	getManyRecipients,
	addRecipient,
	generateRecipientOtp,
	validateRecipientOtp,
	lookUpBank,
	loadWallet,
	sendTransactionOtp,
	initiateTransaction,
	getTransactionStatus,
	getRefundOtp,
	initiateRefund,
	getBalance,
	...FROM_SAMPLES,
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
