import assert from 'node:assert/strict';

import { until } from '../../../scripts/until';
import type { Flow } from '../stage';
import { RETRY } from '../../engine/settings';
import { digiKhata, node } from './nodes';
import { newPerson } from './people';
import { issuedTo, requestsFor } from './simulatorFacts';

interface Tool {
	readonly name: string;
	readonly description: string;
	readonly inputSchema: {
		readonly properties: Record<string, { readonly type?: string; readonly description?: string }>;
	};
}

interface Result {
	readonly tools?: readonly Tool[];
	readonly content?: ReadonlyArray<{ readonly text: string }>;
}

/** n8n's MCP server offers its tools to agents over HTTP, so the tool can be used without a model. */
export const aiTool: Flow = {
	title: 'AI tool: has a description and a schema, and sends an OTP to the sender an agent names',
	async run(stage) {
		const host = await stage.host();
		const tool = digiKhata(host, {
			customerId: "={{ $fromAI('customer_id', 'The mobile number of the sender') }}",
			aadhaarNumber: "={{ $fromAI('aadhaar_number', 'The 12 digits of the Aadhaar number') }}",
		});
		const id = await host.api.createWorkflow({
			name: 'MCP server',
			nodes: [
				node(
					'MCP Server Trigger',
					'@n8n/n8n-nodes-langchain.mcpTrigger',
					2,
					{ path: 'digikhata' },
					{ webhookId: 'mcp-digikhata' },
				),
				{
					...tool,
					name: 'DigiKhata',
					type: 'n8n-nodes-digikhata.digiKhataTool',
					...RETRY,
				},
			],
			connections: {
				DigiKhata: { ai_tool: [[{ node: 'MCP Server Trigger', type: 'ai_tool', index: 0 }]] },
			},
		});
		await host.api.activate(id);
		const client = await mcpClient(`${host.api.url}/mcp/digikhata`);

		const { tools } = await client('tools/list', {});
		const [offered] = tools ?? [];
		assert.ok(offered, 'No tool is offered');
		assert.match(offered.description, /OTP/);
		assert.deepEqual(Object.keys(offered.inputSchema.properties).sort(), [
			'aadhaar_number',
			'customer_id',
		]);

		const sender = newPerson();
		const { content } = await client('tools/call', { name: offered.name, arguments: sender });
		const [reference] = issuedTo(host, sender.customer_id);
		assert.ok(reference, `The simulator was not asked: ${JSON.stringify(content)}`);
		assert.ok(content?.[0]?.text.includes(reference), JSON.stringify(content));
		assert.ok(!content?.[0]?.text.includes(sender.aadhaar_number), 'The Aadhaar number came back');

		// Whether an OTP was texted is unknown then, so Retry On Fail must not ask for another.
		const unknown = { customer_id: '9000100500', aadhaar_number: sender.aadhaar_number };
		const before = requestsFor(host, unknown.customer_id).length;
		await client('tools/call', { name: offered.name, arguments: unknown });
		assert.equal(requestsFor(host, unknown.customer_id).length - before, 1);
	},
};

/** Speaks the Model Context Protocol over HTTP, as far as this test needs it. */
async function mcpClient(
	url: string,
): Promise<(method: string, params: object) => Promise<Result>> {
	let session: string | null = null;
	let id = 0;
	const post = (message: object) =>
		fetch(url, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				accept: 'application/json, text/event-stream',
				...(session && { 'mcp-session-id': session }),
			},
			body: JSON.stringify({ jsonrpc: '2.0', ...message }),
		});
	const ask = async (method: string, params: object): Promise<Result> => {
		const response = await post({ id: ++id, method, params });
		const text = await response.text();
		const data = /^data: (.*)$/m.exec(text)?.[1] ?? text;
		assert.ok(response.ok, `${method}: HTTP ${response.status} ${text.slice(0, 300)}`);
		session ??= response.headers.get('mcp-session-id');
		const { result, error } = JSON.parse(data) as { result?: Result; error?: unknown };
		assert.ok(result, `${method}: ${JSON.stringify(error)}`);
		return result;
	};
	const hello = {
		protocolVersion: '2025-03-26',
		capabilities: {},
		clientInfo: { name: 'test', version: '1' },
	};
	await until('the MCP server', () => ask('initialize', hello).catch(() => undefined));
	await post({ method: 'notifications/initialized' });
	return ask;
}
