import type { IHttpRequestOptions } from 'n8n-workflow';

import { signRequest } from '../../../credentials/signRequest';

const KEYS = { developerKey: 'canary-developer-1', accessKey: 'canary-access-1' };
const URL = 'https://api.eko.in/ekoicici/v3/tools';

describe('a request that does not check the certificate', () => {
	test.each([{ skipSslCertificateValidation: true }, { rejectUnauthorized: false }])(
		'is not signed for Eko: %j',
		async (option) => {
			const options = { url: URL, ...option } as IHttpRequestOptions;
			const signing = signRequest({ environment: 'production', ...KEYS }, options);
			await expect(signing).rejects.toMatchObject({
				message: 'The Eko API credential cannot be used with Ignore SSL Issues',
				description:
					'Switch Ignore SSL Issues off in this node: your keys could be intercepted. Nothing was sent.',
			});
		},
	);

	test('is signed for a custom environment, which may have a certificate of its own', async () => {
		const url = 'https://127.0.0.1:8443/ekoapi/v3';
		const credential = { environment: 'custom', baseUrl: url, ...KEYS };
		const signed = await signRequest(credential, { url, skipSslCertificateValidation: true });
		expect(signed.headers).toMatchObject({ developer_key: 'canary-developer-1' });
	});
});
