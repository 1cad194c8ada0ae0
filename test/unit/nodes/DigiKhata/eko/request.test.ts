import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import type { EkoRequest } from '../../../../../nodes/DigiKhata/contract/operation';
import { nodeTransport, sendRequest } from '../../../../../nodes/DigiKhata/eko/request';

const PARAMETERS = { user_code: '20810200' };

/** Sends a request, and gives what came of it and what n8n was asked to send. */
async function send(method: EkoRequest['method'], response: () => Promise<unknown>) {
	const asked: IHttpRequestOptions[] = [];
	const result = await sendRequest(
		(options) => {
			asked.push(options);
			return response();
		},
		'https://eko.example/v3',
		{ method, path: '/customer', parameters: PARAMETERS },
		700,
	);
	return { result, asked };
}

const good = () => Promise.resolve({ statusCode: 200, headers: {}, body: '{"status":0}' });

describe('a request to Eko', () => {
	test('is made once, as JSON, for the whole response whatever its status', async () => {
		const { result, asked } = await send('POST', good);

		expect(result).toMatchObject({ response: { statusCode: 200, body: '{"status":0}' } });
		expect(asked).toEqual([
			{
				method: 'POST',
				url: 'https://eko.example/v3/customer',
				headers: {
					'content-type': 'application/json',
					accept: 'application/json',
					'accept-encoding': 'identity',
				},
				body: PARAMETERS,
				timeout: 700,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
		]);
	});

	test('has its parameters in the query of a GET', async () => {
		const { asked } = await send('GET', good);

		expect(asked[0]).toMatchObject({ method: 'GET', qs: PARAMETERS });
		expect(asked[0]).not.toHaveProperty('body');
	});
});

test('a node sends by n8n’s own client, signed by the credential it was given', async () => {
	const credential: ICredentialDataDecryptedObject = { developerKey: 'a', accessKey: 'b' };
	const options: IHttpRequestOptions = { url: 'https://eko.example' };
	const httpRequestWithAuthentication = jest.fn(good);
	const context = { helpers: { httpRequestWithAuthentication } } as unknown as IExecuteFunctions;

	expect(await nodeTransport(context, credential)(options)).toMatchObject({ statusCode: 200 });
	expect(httpRequestWithAuthentication.mock.contexts).toEqual([context]);
	expect(httpRequestWithAuthentication.mock.calls).toEqual([
		[
			'ekoApi',
			options,
			{ credentialsDecrypted: { id: '', name: '', type: 'ekoApi', data: credential } },
		],
	]);
});
