import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';

import { until } from '../../../scripts/until';
import type { Flow, Host, Stage } from '../stage';
import { type Choice, example, inTurn, withParameter } from './examples';
import { newPerson } from './people';
import { phoneOf, requestsFor } from './simulatorFacts';

type Button = 'Approve' | 'Decline';

/** Writes into the chat, presses this button wherever there is one, and returns all that is answered. */
type Chat = (message: string, press?: Button) => Promise<string>;

export const aiAgentExample: Flow = {
	title: 'Example: an AI agent reads freely, asks a person before an OTP, and moves no money',
	// Human review came with n8n 2.6.
	newestOnly: true,
	async run(stage) {
		const host = await stage.host();
		const { customer_id } = newPerson();
		const otp = () => phoneOf(host, customer_id).length;
		const chat = await publish(stage, host);

		const recipients = await chat(`List_Recipients ${JSON.stringify({ customer_id })}`);
		assert.match(recipients, /10018839/);
		const { ledger } = host.simulator;
		const [before, total] = [ledger.movements.length, ledger.total()];

		const send = `Send_an_OTP ${JSON.stringify({ customer_id })}`;
		const declined = await chat(send, 'Decline');
		assert.match(declined, /May I run “Send_an_OTP” for 91\d{8}\?/);
		assert.match(declined, /rejected/);
		assert.equal(otp(), 0);
		const approved = await chat(send, 'Approve');
		assert.match(approved, /otp_ref_id/);
		assert.equal(otp(), 1);

		const payment = { customer_id, amount: '500', client_ref_id: `order-${customer_id}` };
		const load = `Load_a_Wallet ${JSON.stringify(payment)}`;
		const { length } = requestsFor(host, customer_id);
		const refused = await chat(load, 'Approve');
		assert.match(refused, /Allow AI Agents to Move Money is off/);
		assert.equal(requestsFor(host, customer_id).length, length);
		assert.equal(ledger.movements.length, before);

		// As the note says; an approved payment is made once.
		const options = { allowAiAgents: true };
		const paying = await publish(stage, host, withParameter('Load a Wallet', { options }));
		assert.match(await paying(load, 'Decline'), /rejected/);
		assert.match(await paying(load, 'Approve'), /reference order-\d+\?[^]*"tid"/);
		assert.match(await paying(load, 'Approve'), /"already_existed":true/);
		const moved = ledger.movements.slice(before);
		assert.deepEqual(
			[moved.filter(({ kind }) => kind === 'load').length, ledger.total()],
			[1, total],
		);
	},
};

/** Publishes the example for everybody, with a model that does as it is told, and opens its chat. */
async function publish(stage: Stage, host: Host, choose: Choice = () => ({})): Promise<Chat> {
	const url = await startModel(stage);
	const data = { apiKey: 'made-up', url, header: false };
	const credential = { name: 'Model', type: 'openAiApi', data };
	const model = { id: await host.api.createCredential(credential), name: 'Model' };
	const path = `digikhata-agent-${model.id}`;
	const changes = inTurn(
		(node) => (node.name === 'Model' ? { credentials: { openAiApi: model } } : {}),
		(node) => (node.name === 'Chat' ? { webhookId: path } : {}),
		withParameter('Chat', { authentication: 'none' }),
		choose,
	);
	const workflow = example(host, 'ai-agent-with-review', changes);
	await host.api.activate(await host.api.createWorkflow(workflow));
	let count = 0;
	return async (message, press) => {
		const sessionId = `${path}-${++count}`;
		const body = { action: 'sendMessage', sessionId, chatInput: message };
		const response = await host.api.webhook(`${path}/chat`, body);
		const text = await response.text();
		assert.ok(response.ok, text);
		const { executionId, resumeToken = '' } = JSON.parse(text) as Record<string, string>;
		const query = new URLSearchParams({ sessionId, executionId: String(executionId) });
		query.set('isPublic', 'true');
		query.set('token', resumeToken);
		const address = `${host.api.url.replace('http', 'ws')}/chat?${query.toString()}`;
		return await listen(stage, address, press);
	};
}

/** Reads what comes until the run has ended. */
async function listen(
	{ installFolder }: Stage,
	address: string,
	press: Button | undefined,
): Promise<string> {
	const said: string[] = [];
	// Node.js 20 has no WebSocket of its own, n8n has.
	const { WebSocket } = createRequire(join(installFolder, 'node_modules', 'n8n', 'package.json'))(
		'ws',
	) as { WebSocket: new (url: string) => Socket };
	const socket = new WebSocket(address);
	let isClosed = false;
	socket.on('close', () => (isClosed = true));
	socket.on('message', (data) => {
		const text = String(data);
		if (text === 'n8n|heartbeat') socket.send('n8n|heartbeat-ack');
		if (text.startsWith('n8n|')) return;
		said.push(text);
		if (!text.startsWith('{"type"')) return;
		const { buttons } = JSON.parse(text) as { buttons: Array<{ text: string; link: string }> };
		const link = buttons.find((button) => button.text === press)?.link;
		// n8n takes no answer from what calls itself a program, as link previews do.
		if (link) void fetch(link, { headers: BROWSER });
	});
	await until('the end of the chat', () => isClosed);
	return said.join('\n');
}

/** How a browser names itself. */
const BROWSER = {
	'user-agent':
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
};

interface Socket {
	readonly on: (event: 'close' | 'message', act: (data: unknown) => void) => void;
	readonly send: (text: string) => void;
}

interface Question {
	readonly messages: ReadonlyArray<{ readonly role: string; readonly content: unknown }>;
	readonly tools: ReadonlyArray<{
		readonly function: { readonly name: string; readonly parameters: { properties?: object } };
	}>;
}

/** A model that calls the tool a message names, with the JSON behind it, and then repeats what came of it. */
async function startModel(stage: Stage): Promise<string> {
	const server = createServer((request, response) => {
		void textOf(request).then((body) => {
			const { messages, tools } = JSON.parse(body) as Question;
			const last = messages.at(-1);
			const content =
				typeof last?.content === 'string' ? last.content : JSON.stringify(last?.content);
			const [, name, given = ''] = /^(\w+) (\{.*\})$/.exec(content) ?? [];
			const schema = tools.find((tool) => tool.function.name === name)?.function.parameters;
			// A tool behind a review takes them one level deeper.
			const isReviewed = schema?.properties && 'toolParameters' in schema.properties;
			const args = isReviewed ? `{"toolParameters":${given},"hitlParameters":{}}` : given;
			const call = {
				id: `call_${Date.now()}`,
				type: 'function',
				function: { name, arguments: args },
			};
			const message =
				last?.role === 'user' && name
					? { role: 'assistant', content: null, tool_calls: [call] }
					: { role: 'assistant', content: `Came of it: ${content}` };
			response.setHeader('content-type', 'application/json');
			response.end(
				JSON.stringify({
					id: 'made-up',
					object: 'chat.completion',
					created: 0,
					model: 'made-up',
					choices: [{ index: 0, message, finish_reason: 'stop' }],
					usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
				}),
			);
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	stage.atClose(() => new Promise((done) => server.close(() => done())));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}
