import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { INode, INodeType } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { credentialFor, simulatorForTests } from './eko';
import { NODE_TYPES_BY_NAME, runNodes, senders } from './runWorkflow';

const eko = simulatorForTests();

/** Calls a URL with the Eko API credential by the helper that n8n's HTTP Request node uses. */
const httpRequest: INodeType = {
	description: {
		displayName: 'HTTP Request',
		name: 'httpRequest',
		group: ['transform'],
		version: 1,
		description: 'Calls a URL',
		defaults: { name: 'HTTP Request' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ekoApi', required: true }],
		properties: [{ displayName: 'URL', name: 'url', type: 'string', default: '' }],
	},
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

async function call(url: string, baseUrl = eko.running.baseUrl) {
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
	const { error, runData } = run.data.resultData;
	return { error, output: runData['HTTP Request']?.[0]?.data?.main?.[0]?.[0]?.json };
}

/** A server that counts what reaches it, for the length of one test. */
async function withServer(
	answer: Parameters<typeof createServer>[1],
	work: (origin: string, count: () => number) => Promise<void>,
): Promise<void> {
	let count = 0;
	const server: Server = createServer((request, response) => {
		count++;
		answer?.(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await work(`http://127.0.0.1:${port}`, () => count).finally(() => server.close());
}

test('signs for any other path of the credential’s own environment', async () => {
	const { output } = await call(
		`${eko.running.baseUrl}/tools/catalog/service-codes?initiator_id=9876543210`,
	);

	expect(output).toMatchObject({ statusCode: 200, body: { status: 0 } });
});

test('refuses every other address, so that no key leaves n8n', async () => {
	await withServer(undefined, async (origin, count) => {
		const { error } = await call(`${origin}/ekoapi/v3/tools/catalog/service-codes`);

		expect(error?.message).toBe(
			`The Eko API credential signs requests to ${eko.running.baseUrl} only`,
		);
		expect(JSON.stringify(error)).not.toContain('simulator-access-key-1');
		expect(count()).toBe(0);
	});
});

test('follows no redirect to another address', async () => {
	await withServer(
		(_, response) => response.end('keys arrived'),
		async (elsewhere, stolen) => {
			await withServer(
				(_, response) => response.writeHead(302, { location: elsewhere }).end(),
				async (origin, count) => {
					const { output } = await call(`${origin}/ekoapi/v3/x`, `${origin}/ekoapi/v3`);

					expect(output?.statusCode).toBe(302);
					expect(count()).toBe(1);
					expect(stolen()).toBe(0);
				},
			);
		},
	);
});

// A proxy set in a node is refused; this one is the administrator's choice for all of n8n.
test('goes through the proxy of the whole n8n server', async () => {
	const seen: Array<string | undefined> = [];
	await withServer(
		({ url }, response) => {
			seen.push(url);
			response.end('{"status":0}');
		},
		async (proxy) => {
			jest.replaceProperty(process, 'env', { ...process.env, HTTP_PROXY: proxy });
			const { output } = await call(`${eko.running.baseUrl}/x`);

			expect(output).toEqual({ statusCode: 200, body: { status: 0 } });
			expect(seen).toEqual([`${eko.running.baseUrl}/x`]);
		},
	);
});
