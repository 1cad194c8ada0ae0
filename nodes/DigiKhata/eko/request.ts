import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { EkoRequest } from '../contract/operation';
import { captureResponse, type HttpResult } from './network';

/** Begins a request by one of n8n's HTTP helpers, signed by the credential; gives its whole response. */
export type Transport = (options: IHttpRequestOptions) => Promise<unknown>;

/**
 * How a node sends.
 *
 * @param credential as n8n decrypted it; passing it on saves n8n from reading it again for each item
 */
export function nodeTransport(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	credential: ICredentialDataDecryptedObject,
): Transport {
	return (options) =>
		context.helpers.httpRequestWithAuthentication.call(context, 'ekoApi', options, {
			credentialsDecrypted: { id: '', name: '', type: 'ekoApi', data: credential },
		});
}

/**
 * Sends one request to Eko, once, and waits for the whole response. It may send an OTP to a person. Never
 * throws for what happens on the way: that is the result.
 *
 * n8n's own second send on HTTP 401 is off because no HTTP status counts as failed here, and the
 * body comes as text because n8n's parser rounds large numbers. A compressed response is not asked for:
 * one of Eko's has about 500 bytes, and n8n's HTTP client inflates without a limit.
 *
 * @param timeout milliseconds for the whole request
 */
export async function sendRequest(
	transport: Transport,
	baseUrl: string,
	{ method, path, parameters }: EkoRequest,
	timeout: number,
): Promise<HttpResult> {
	const options: IHttpRequestOptions = {
		method,
		url: baseUrl + path,
		headers: {
			'content-type': 'application/json',
			accept: 'application/json',
			'accept-encoding': 'identity',
		},
		...(method === 'GET' ? { qs: parameters } : { body: parameters }),
		timeout,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	return await captureResponse(() => transport(options), timeout);
}
