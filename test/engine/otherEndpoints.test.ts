import type { INode, INodeType } from 'n8n-workflow';

import { credentialFor } from './eko';
import { withLocalEko } from './localEko';
import { NODE_TYPES_BY_NAME, runNodes, senders, describeNode } from './runWorkflow';

/** Calls a URL with the Eko API credential by the helper that n8n's HTTP Request node uses. */
const httpRequest: INodeType = {
	description: describeNode('HTTP Request', 'httpRequest', {
		credentials: [{ name: 'ekoApi', required: true }],
		properties: [{ displayName: 'URL', name: 'url', type: 'string', default: '' }],
	}),
	async execute() {
		const response = (await this.helpers.requestWithAuthentication.call(this, 'ekoApi', {
			uri: this.getNodeParameter('url', 0) as string,
			method: 'GET',
			headers: { 'Secret-Key': 'stale' },
			followRedirect: true,
			json: true,
			timeout: 5_000,
			resolveWithFullResponse: true,
			simple: false,
		})) as { statusCode: number; body: unknown };
		return [[{ json: { statusCode: response.statusCode, body: response.body as string } }]];
	},
};

beforeAll(() => {
	NODE_TYPES_BY_NAME.httpRequest = httpRequest;
});

afterEach(() => jest.restoreAllMocks());

async function call(url: string, baseUrl: string) {
	const node: INode = {
		id: 'http',
		name: 'HTTP Request',
		type: 'httpRequest',
		typeVersion: 1,
		position: [200, 0],
		credentials: { ekoApi: { id: '1', name: 'Eko' } },
		parameters: { url },
	};
	const run = await runNodes([senders([{}]), node], { credential: credentialFor(baseUrl) });
	return run.data.resultData.runData['HTTP Request']?.[0]?.data?.main?.[0]?.[0]?.json;
}

// Which addresses it signs for is the matter of the unit tests.
test('signs for any other path, and follows no redirect to another address', async () => {
	await withLocalEko(
		() => [200, 'keys arrived'],
		async (elsewhere) => {
			await withLocalEko(
				() => [302, '', { location: elsewhere.baseUrl }],
				async ({ baseUrl, calls }) => {
					const output = await call(`${baseUrl}/tools/x?initiator_id=1`, baseUrl);

					expect(output?.statusCode).toBe(302);
					expect(calls).toHaveLength(1);
					expect(calls[0]?.headers['secret-key']).toMatch(/^[A-Za-z0-9+/]{43}=$/);
					expect(elsewhere.calls).toEqual([]);
				},
			);
		},
	);
});

// A proxy set in a node is refused; this one is the administrator's choice for all of n8n.
test('goes through the proxy of the whole n8n server', async () => {
	await withLocalEko(
		() => ({ status: 0 }),
		async ({ origin, calls }) => {
			jest.replaceProperty(process, 'env', { ...process.env, HTTP_PROXY: origin });
			const output = await call('http://127.0.0.1:9/ekoapi/v3/x', 'http://127.0.0.1:9/ekoapi/v3');

			expect(output).toEqual({ statusCode: 200, body: { status: 0 } });
			expect(calls.map(({ path }) => path)).toEqual(['/x']);
		},
	);
});
