import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { sendRequest } from '../../../../../nodes/DigiKhata/eko/request';

const CREDENTIAL = { developerKey: 'a', accessKey: 'b' };
const CALL = { path: '/customer', parameters: { user_code: '20810200' } };

type Asked = [type: string, options: IHttpRequestOptions, more: unknown];

/** n8n's context as far as a request needs it. */
function contextThat(reply: () => Promise<unknown>, cancel?: AbortSignal) {
	const asked: Asked[] = [];
	const context = {
		helpers: {
			httpRequestWithAuthentication(this: unknown, ...request: Asked) {
				expect(this).toBe(context);
				asked.push(request);
				return reply();
			},
		},
		getExecutionCancelSignal: () => cancel,
	};
	return { context: context as unknown as IExecuteFunctions, asked };
}

const good = () => Promise.resolve({ statusCode: 200, headers: {}, body: '{"status":0}' });
const broken = () => Promise.reject(new Error('socket hang up'));
const send = (context: IExecuteFunctions, method: 'GET' | 'POST') =>
	sendRequest(context, CREDENTIAL, 'https://eko.example/v3', method, CALL, 700);

describe('a request to Eko', () => {
	test('is made by n8n, once, signed by the credential it was given', async () => {
		const { context, asked } = contextThat(good);
		const answer = await send(context, 'POST');

		expect(answer).toMatchObject({ reply: { statusCode: 200, body: '{"status":0}' } });
		expect(asked).toEqual([
			[
				'ekoApi',
				{
					method: 'POST',
					url: 'https://eko.example/v3/customer',
					headers: {
						'content-type': 'application/json',
						accept: 'application/json',
						'accept-encoding': 'identity',
					},
					body: CALL.parameters,
					timeout: 700,
					encoding: 'text',
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
				},
				{ credentialsDecrypted: { id: '', name: '', type: 'ekoApi', data: CREDENTIAL } },
			],
		]);
	});

	test('has its parameters in the query of a GET', async () => {
		const { context, asked } = contextThat(good);
		await send(context, 'GET');

		expect(asked[0]?.[1]).toMatchObject({ method: 'GET', qs: CALL.parameters });
		expect(asked[0]?.[1]).not.toHaveProperty('body');
	});

	test('is stopped when the run was cancelled on the way, and broken otherwise', async () => {
		const answers = [contextThat(broken, AbortSignal.abort()), contextThat(broken)].map(
			({ context }) => send(context, 'POST'),
		);
		expect(await Promise.all(answers)).toEqual([{ noReply: 'stopped' }, { noReply: 'broken' }]);
	});

	test('is not stopped when the reply came all the same', async () => {
		const { context } = contextThat(good, AbortSignal.abort());
		expect(await send(context, 'POST')).toHaveProperty('reply');
	});

	test('cannot be stopped where n8n has no way to, as for the lists in its editor', async () => {
		const { context } = contextThat(broken);
		Reflect.deleteProperty(context, 'getExecutionCancelSignal');
		expect(await send(context, 'GET')).toEqual({ noReply: 'broken' });
	});
});
