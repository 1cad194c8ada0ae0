import type { ICredentialDataDecryptedObject, IExecuteFunctions, IDataObject } from 'n8n-workflow';

import type { EkoCall, Operation } from '../operations/operation';
import { type Answer, noReplyCause } from './answer';

/**
 * Sends one request to Eko, once, and waits for the whole reply. For some operations a person is
 * texted by it. Never throws for what happens on the way: that is the answer.
 *
 * n8n's own second send on HTTP 401 is off because no HTTP status counts as failed here, and the
 * body comes as text because n8n's parser rounds large numbers.
 *
 * @param credential as n8n decrypted it; handing it on saves n8n from reading it again for each item
 * @param timeout milliseconds for the whole request
 */
export async function ekoRequest(
	context: IExecuteFunctions,
	credential: ICredentialDataDecryptedObject,
	baseUrl: string,
	method: Operation['method'],
	{ path, parameters }: EkoCall,
	timeout: number,
): Promise<Answer> {
	const sentAt = Date.now();
	const late = AbortSignal.timeout(timeout);
	let expire = (): void => undefined;
	// n8n's HTTP client can lose a reply that does not decompress: then it never settles, not even
	// by the deadline it was given.
	const expired = new Promise<undefined>((resolve) => {
		expire = () => resolve(undefined);
		late.addEventListener('abort', expire);
	});
	try {
		const sending = context.helpers.httpRequestWithAuthentication.call(
			context,
			'ekoApi',
			{
				method,
				url: baseUrl + path,
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				...(method === 'GET' ? { qs: parameters } : { body: parameters }),
				timeout,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
			{ credentialsDecrypted: { id: '', name: '', type: 'ekoApi', data: credential } },
		) as Promise<{ statusCode: number; headers: IDataObject; body: unknown }>;
		const response = await Promise.race([sending, expired]);
		if (response === undefined) return { noReply: 'late' };
		const { statusCode, headers } = response;
		const body = typeof response.body === 'string' ? response.body : '';
		return { reply: { statusCode, headers, body, sentAt, receivedAt: Date.now() } };
	} catch (thrown) {
		const isStopped = context.getExecutionCancelSignal()?.aborted ?? false;
		return { noReply: isStopped ? 'stopped' : noReplyCause(thrown) };
	} finally {
		late.removeEventListener('abort', expire);
	}
}
