import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { IDataObject } from 'n8n-workflow';

/** One request as it came in. */
export interface Call {
	readonly method: string;
	/** Behind the base URL, without the query. */
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly headers: IncomingHttpHeaders;
	/** Parsed; undefined when there is none. */
	readonly body: IDataObject | undefined;
}

/** What to answer: an envelope, or a status with a text, or nothing, or the end of the connection. */
export type Reply = object | readonly [statusCode: number, text: string] | 'silence' | 'reset';

/** A server on a loopback port of its own that answers as a test says. */
export interface LocalEko {
	readonly baseUrl: string;
	readonly port: number;
	readonly calls: readonly Call[];
	close(): Promise<void>;
}

const BASE = '/ekoapi/v3';

/**
 * Starts a stand-in for those of Eko's endpoints that a test is about.
 *
 * @param reply to each call, which knows how many came before
 * @param port of an earlier one; any free port unless given
 */
export async function startLocalEko(
	reply: (call: Call, before: number) => Reply,
	port = 0,
): Promise<LocalEko> {
	const calls: Call[] = [];
	const server = createServer((request, response) => {
		let text = '';
		request.setEncoding('utf8').on('data', (part: string) => (text += part));
		request.on('end', () => {
			const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
			const call: Call = {
				method: request.method ?? '',
				path: pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname,
				query: Object.fromEntries(searchParams),
				headers: request.headers,
				body: text === '' ? undefined : (JSON.parse(text) as IDataObject),
			};
			calls.push(call);
			answer(response, reply(call, calls.length - 1));
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${address.port}${BASE}`,
		port: address.port,
		calls,
		close: async () => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

function answer(response: ServerResponse, reply: Reply): void {
	if (reply === 'silence') return;
	if (reply === 'reset') return void response.socket?.resetAndDestroy();
	const [statusCode, text] = Array.isArray(reply)
		? (reply as [number, string])
		: [200, JSON.stringify(reply)];
	response.writeHead(statusCode, { 'content-type': 'application/json' }).end(text);
}

/** Does work while a stand-in runs. */
export async function withLocalEko<T>(
	reply: (call: Call, before: number) => Reply,
	work: (eko: LocalEko) => Promise<T>,
): Promise<T> {
	const eko = await startLocalEko(reply);
	try {
		return await work(eko);
	} finally {
		await eko.close();
	}
}
