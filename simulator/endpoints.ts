import { freshOtpRefId } from './otpRefId';
import {
	AADHAR,
	CLIENT_REF_ID,
	CUSTOMER_ID,
	INITIATOR_ID,
	USER_CODE,
	type Parameter,
} from './parameters';
import type { Envelope } from './reply';

/** Where Eko's paths begin on the simulator, as on Eko's own sandbox. */
export const BASE_PATH = '/ekoapi/v3';

/** One of Eko's endpoints: where it is, what it takes, and what it answers when all is well. */
export interface Endpoint {
	readonly method: 'GET' | 'POST';
	/** Below BASE_PATH; a `{name}` segment is the parameter of that name. */
	readonly path: string;
	readonly parameters: readonly Parameter[];
	readonly success: () => Envelope;
}

/** Every endpoint the simulator knows, one entry each. */
export const ENDPOINTS: readonly Endpoint[] = [
	{
		// https://eps.eko.in/docs/ppi-digikhata-generate-aadhaar-otp
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/{customer_id}/aadhaar/otp',
		parameters: [INITIATOR_ID, USER_CODE, CLIENT_REF_ID, CUSTOMER_ID, AADHAR],
		success: () => ({
			response_status_id: 0,
			data: { intent_id: 20, kyc_request_id: '', otp_ref_id: freshOtpRefId() },
			response_type_id: 2129,
			message: 'Validate the OTP',
			status: 0,
		}),
	},
	{
		// https://eps.eko.in/docs/get-all-services
		method: 'GET',
		path: '/tools/catalog/service-codes',
		parameters: [INITIATOR_ID, CLIENT_REF_ID],
		success: () => ({
			response_status_id: -1,
			data: {
				service_list: [
					{ service_name: 'Pan Verification', service_code: '4', provider_name: 'NSDL' },
					{ service_name: 'AePS Fund Settlement', service_code: '39', provider_name: 'Yes Bank' },
					{ service_name: 'AEPS', service_code: '43', provider_name: 'Fingpay' },
					{ service_name: 'BBPS', service_code: '53', provider_name: '' },
				],
			},
			response_type_id: 1280,
			message: 'List of active services',
			status: 0,
		}),
	},
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
