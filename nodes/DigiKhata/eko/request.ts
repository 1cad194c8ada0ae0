import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { EkoRequest, Operation } from '../contract/operation';
import { type HttpResult, captureResponse } from './network';

/**
 * Sends one request to Eko, once, and waits for the whole reply. For some operations a person is
 * texted by it. Never throws for what happens on the way: that is the answer.
 *
 * n8n's own second send on HTTP 401 is off because no HTTP status counts as failed here, and the
 * body comes as text because n8n's parser rounds large numbers. A compressed reply is not asked for:
 * one of Eko's has about 500 bytes, and n8n's HTTP client inflates without a limit.
 *
 * @param credential as n8n decrypted it; handing it on saves n8n from reading it again for each item
 * @param timeout milliseconds for the whole request
 */
export async function sendRequest(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	credential: ICredentialDataDecryptedObject,
	baseUrl: string,
	method: Operation['method'],
	{ path, parameters }: EkoRequest,
	timeout: number,
): Promise<HttpResult> {
	const answer = await captureResponse(
		() =>
			context.helpers.httpRequestWithAuthentication.call(
				context,
				'ekoApi',
				{
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
				},
				{ credentialsDecrypted: { id: '', name: '', type: 'ekoApi', data: credential } },
			),
		timeout,
	);
	const isStopped =
		'getExecutionCancelSignal' in context && context.getExecutionCancelSignal()?.aborted === true;
	return 'noReply' in answer && isStopped ? { noReply: 'stopped' } : answer;
}
