import { once } from 'node:events';
import {
	createServer,
	type IncomingHttpHeaders,
	type OutgoingHttpHeaders,
	type RequestListener,
	type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
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
export type Reply =
	| object
	| readonly [statusCode: number, text: string, headers?: OutgoingHttpHeaders]
	| 'silence'
	| 'reset';

/** What comes of each call, by how many came before. */
export type Script = (call: Call, before: number) => Reply | Promise<Reply>;

/** A server on a loopback port of its own that answers as a test says. */
export interface LocalEko {
	readonly origin: string;
	readonly baseUrl: string;
	readonly port: number;
	readonly calls: readonly Call[];
	/** How many connections are open. */
	openSockets(): Promise<number>;
	close(): Promise<void>;
}

const BASE = '/ekoapi/v3';

/**
 * Starts the stand-in for Eko of all tests but those of faults below HTTP.
 *
 * @param port of an earlier one; any free port unless given
 * @param certificate makes it speak TLS
 */
export async function startLocalEko(
	reply: Script,
	{ port = 0, certificate }: { port?: number; certificate?: ServerOptions } = {},
): Promise<LocalEko> {
	const calls: Call[] = [];
	const listener: RequestListener = (request, response) => {
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
			void Promise.resolve(reply(call, calls.length - 1)).then((said) => answer(response, said));
		});
	};
	const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
	// In a bench a thousand connections come at once.
	server.listen(port, '127.0.0.1', 5_000);
	await once(server, 'listening');
	const address = server.address() as AddressInfo;
	const origin = `${certificate ? 'https' : 'http'}://127.0.0.1:${address.port}`;
	return {
		origin,
		baseUrl: origin + BASE,
		port: address.port,
		calls,
		openSockets: () => new Promise((tell) => server.getConnections((_, count) => tell(count))),
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
	const [statusCode, text, headers] = Array.isArray(reply)
		? (reply as [number, string, OutgoingHttpHeaders?])
		: [200, JSON.stringify(reply)];
	response.writeHead(statusCode, { 'content-type': 'application/json', ...headers }).end(text);
}

/** Does work while a stand-in runs. */
export async function withLocalEko<T>(
	reply: Script,
	work: (eko: LocalEko) => Promise<T>,
): Promise<T> {
	const eko = await startLocalEko(reply);
	try {
		return await work(eko);
	} finally {
		await eko.close();
	}
}
