import type { IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { EkoApi } from '../../../credentials/EkoApi.credentials';
import { FieldError } from '../../../credentials/fieldError';
import { signRequest } from '../../../credentials/signRequest';
import { BELOW_CUSTOM, BESIDE_CUSTOM, OTHER, OWN } from './signRequest.cases';

const CREDENTIAL = Object.freeze({
	environment: 'production',
	developerKey: 'developer-key-1',
	accessKey: 'known-answer-access-key',
});
const URL_OF_EKO = 'https://api.eko.in/ekoicici/v3/x';

// printf %s "$TIMESTAMP" | openssl dgst -sha256 -binary \
//   -hmac "$(printf %s known-answer-access-key | base64 -w0)" | base64
const AT_1700000000000 = 'YJceQxYEUkG97XVCnPH/FGfr1ztnOExUoZYJ8Q9Wdh8=';
const AT_1700000000001 = 'RsTT1JeoosGPYSlSi+IX3PyzMeR/lYLq5yewK69j364=';

type Signed = IHttpRequestOptions & Record<string, unknown> & { abortSignal?: AbortSignal };

async function sign(options: object, credential: object = CREDENTIAL): Promise<Signed> {
	return (await signRequest({ ...credential }, options as IHttpRequestOptions)) as Signed;
}

function deepFreeze<T extends object>(value: T): T {
	Object.values(value).forEach((entry) => {
		if (typeof entry === 'object' && entry !== null) deepFreeze(entry as object);
	});
	return Object.freeze(value);
}

beforeEach(() => jest.useFakeTimers({ now: 1700000000000 }));
afterEach(() => jest.useRealTimers());

describe('a signed request', () => {
	test('carries the developer key, the secret key and its timestamp beside its own headers', async () => {
		const { headers } = await sign({ url: URL_OF_EKO, headers: { accept: 'application/json' } });
		expect(headers).toEqual({
			accept: 'application/json',
			developer_key: 'developer-key-1',
			'secret-key': AT_1700000000000,
			'secret-key-timestamp': '1700000000000',
		});
	});

	test('is signed afresh each time', async () => {
		await sign({ url: URL_OF_EKO });
		jest.setSystemTime(1700000000001);
		expect((await sign({ url: URL_OF_EKO })).headers).toMatchObject({
			'secret-key': AT_1700000000001,
			'secret-key-timestamp': '1700000000001',
		});
	});

	test('never carries the access key', async () => {
		const signed = JSON.stringify(await sign({ url: URL_OF_EKO, body: { a: 1 } }));
		expect(signed).not.toContain('known-answer-access-key');
		expect(signed).not.toContain(Buffer.from('known-answer-access-key').toString('base64'));
	});

	test.each(['developer_key', 'DEVELOPER_KEY', 'Secret-Key', 'SECRET-KEY', 'secret-Key-Timestamp'])(
		'loses an earlier %s header',
		async (name) => {
			const { headers } = await sign({ url: URL_OF_EKO, headers: { [name]: 'stale' } });
			expect(Object.values(headers ?? {})).not.toContain('stale');
			expect(Object.keys(headers ?? {})).toHaveLength(3);
		},
	);

	test('keeps headers that only resemble ours', async () => {
		const others = { 'developer-key': 'a', 'x-secret-key': 'b', 'secret-key-id': 'c' };
		expect((await sign({ url: URL_OF_EKO, headers: others })).headers).toMatchObject(others);
	});

	test('uses keys without the white space that was pasted with them', async () => {
		const pasted = { developerKey: ' developer-key-1', accessKey: 'known-answer-access-key\r\n' };
		const { headers } = await sign({ url: URL_OF_EKO }, { ...CREDENTIAL, ...pasted });
		expect(headers).toMatchObject({
			developer_key: 'developer-key-1',
			'secret-key': AT_1700000000000,
		});
	});

	test('does not follow redirects, by n8n’s newer and older option names', async () => {
		const eager = { followRedirect: true, followAllRedirects: true, disableFollowRedirect: false };
		expect(await sign({ url: URL_OF_EKO, ...eager })).toMatchObject({
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
		});
	});

	test('keeps everything else as it was', async () => {
		const rest = {
			method: 'POST',
			body: { aadhar: 'x' },
			qs: { a: 1 },
			json: true,
			encoding: 'text',
		};
		expect(await sign({ url: URL_OF_EKO, ...rest })).toMatchObject({ url: URL_OF_EKO, ...rest });
	});

	test('leaves options and credential as they are', async () => {
		const credential = deepFreeze({ ...CREDENTIAL });
		const options = deepFreeze({
			url: URL_OF_EKO,
			headers: { 'Secret-Key': 'stale' },
			body: { list: [{ a: 1 }] },
			timeout: 1000,
		});
		const signed = await signRequest(credential, options);
		expect(signed).not.toBe(options);
		expect(options.headers).toEqual({ 'Secret-Key': 'stale' });
	});

	test('is what the credential type does', () => {
		expect(new EkoApi().authenticate).toBe(signRequest);
	});
});

describe('the target of a request', () => {
	test.each(OWN)('is signed for: %s', async (_what, target) => {
		expect((await sign(target)).headers).toHaveProperty('secret-key');
	});

	test.each(OTHER)('is refused: %s', async (_what, target) => {
		const refusal = await sign(target).catch((thrown: unknown) => thrown);
		expect(refusal).toBeInstanceOf(UserError);
		const { message, description } = refusal as UserError;
		expect(message).toBe('The Eko API credential signs requests to https://api.eko.in only');
		expect(description).toContain('Nothing was sent');
		expect(`${message} ${description}`).not.toMatch(/a\.example|known-answer|developer-key-1/);
	});

	test('is the origin of the custom base URL, port included', async () => {
		const local = { ...CREDENTIAL, environment: 'custom', baseUrl: 'http://127.0.0.1:4010/v3' };
		await expect(sign({ url: 'http://127.0.0.1:4010/v3/x' }, local)).resolves.toHaveProperty(
			'headers',
		);
		await expect(sign({ url: 'http://127.0.0.1:4011/v3/x' }, local)).rejects.toBeInstanceOf(
			UserError,
		);
		await expect(sign({ url: 'http://localhost:4010/v3/x' }, local)).rejects.toBeInstanceOf(
			UserError,
		);
		await expect(sign({ url: URL_OF_EKO }, local)).rejects.toBeInstanceOf(UserError);
	});

	describe('of a custom environment', () => {
		const custom = {
			...CREDENTIAL,
			environment: 'custom',
			baseUrl: 'https://gateway.example/eko/',
		};

		test.each(BELOW_CUSTOM)('is signed for: %s', async (url) => {
			expect((await sign({ url }, custom)).headers).toHaveProperty('secret-key');
		});

		test('is signed for anywhere on the host where the base URL is a host alone', async () => {
			const onHost = { ...custom, baseUrl: 'https://gateway.example' };
			const url = 'https://gateway.example/x';
			expect((await sign({ url }, onHost)).headers).toHaveProperty('secret-key');
		});

		test.each(BESIDE_CUSTOM)('is refused: %s', async (url) => {
			await expect(sign({ url }, custom)).rejects.toThrow(
				'The Eko API credential signs requests to https://gateway.example/eko only',
			);
		});
	});
});

describe('options that would let somebody else read the request', () => {
	const LOCAL = { ...CREDENTIAL, environment: 'custom', baseUrl: 'http://127.0.0.1:4010/v3' };
	const LOCAL_URL = 'http://127.0.0.1:4010/v3/x';

	test.each([['http://127.0.0.1:8080'], [{ host: '127.0.0.1', port: 8080 }], [{}]])(
		'a proxy such as %j is refused for any environment',
		async (proxy) => {
			for (const signing of [
				sign({ url: URL_OF_EKO, proxy }),
				sign({ url: LOCAL_URL, proxy }, LOCAL),
			]) {
				await expect(signing).rejects.toMatchObject({
					message: 'The Eko API credential cannot be used with a proxy set in a node',
					description: expect.stringContaining('HTTPS_PROXY') as string,
				});
			}
		},
	);

	test.each([undefined, '', false])('no proxy (%j) is fine', async (proxy) => {
		await expect(sign({ url: URL_OF_EKO, proxy })).resolves.toHaveProperty('headers.secret-key');
	});

	test('a client certificate is passed on', async () => {
		const agentOptions = { cert: 'a', key: 'b', passphrase: 'c' };
		expect(await sign({ url: URL_OF_EKO, agentOptions })).toMatchObject({ agentOptions });
	});

	test('a certificate authority is for a custom environment only', async () => {
		const agentOptions = { ca: 'a' };
		expect(await sign({ url: LOCAL_URL, agentOptions }, LOCAL)).toMatchObject({ agentOptions });
		await expect(sign({ url: URL_OF_EKO, agentOptions })).rejects.toMatchObject({
			message: 'The Eko API credential cannot be used with the TLS option “ca”',
			description: expect.stringContaining('Clear CA in the SSL certificate') as string,
		});
	});

	test.each(['rejectUnauthorized', 'checkServerIdentity', 'lookup', 'socketPath', 'servername'])(
		'the TLS option %s is refused for any environment',
		async (name) => {
			const agentOptions = { [name]: 'x' };
			for (const signing of [
				sign({ url: URL_OF_EKO, agentOptions }),
				sign({ url: LOCAL_URL, agentOptions }, LOCAL),
			]) {
				await expect(signing).rejects.toMatchObject({
					message: `The Eko API credential cannot be used with the TLS option “${name}”`,
					description:
						'Remove it from this node: your keys could be intercepted. Nothing was sent.',
				});
			}
		},
	);

	test('a Host header is dropped, and n8n is told which host is allowed', async () => {
		const hidden = {
			' host': 'a.example',
			common: { Host: 'a.example' },
			get: { Host: 'a.example' },
		};
		const signed = await sign({ url: URL_OF_EKO, headers: { HOST: 'a.example', ...hidden } });
		expect(JSON.stringify(signed)).not.toContain('a.example');
		expect(signed.allowedDomains).toBe('api.eko.in');
	});

	test.each(['TRACE', 'trace', 'CONNECT'])('the method %s is refused', async (method) => {
		await expect(sign({ url: URL_OF_EKO, method })).rejects.toMatchObject({
			message: 'The Eko API credential does not sign requests with this method',
			description: expect.stringMatching(/^Use one of GET, .*Nothing was sent/) as string,
		});
	});

	test.each(['POST', 'get', undefined])('the method %s is fine', async (method) => {
		await expect(sign({ url: URL_OF_EKO, method })).resolves.toHaveProperty('headers.secret-key');
	});

	test('the allowed domains that the credential’s owner has set stay', async () => {
		const signed = await sign({ url: URL_OF_EKO, allowedDomains: '*.internal.example' });
		expect(signed.allowedDomains).toBe('*.internal.example');
	});
});

describe('an unusable credential', () => {
	test.each([
		['developerKey', 'has space-canary', 'Developer Key has a space or line break inside'],
		['accessKey', 'ünusable-canary', 'Access Key contains invalid characters'],
		['accessKey', '“canary”', 'Access Key has quotation marks around it'],
		['accessKey', '', 'Access Key is empty'],
		['environment', 'canary', 'Environment is not set'],
	])('is refused when %s is %j, without showing it', async (field, value, message) => {
		const refusal = await sign({ url: URL_OF_EKO }, { ...CREDENTIAL, [field]: value }).catch(
			(thrown: unknown) => thrown,
		);
		expect(refusal).toBeInstanceOf(FieldError);
		expect((refusal as FieldError).message).toBe(message);
		expect((refusal as FieldError).description).not.toContain('canary');
	});
});
