import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { GOOD_BODY, ok, reply } from '../faults/replies';

const CLOSE = 'connection: close';

/** A reply of a table. */
export interface TableReply {
	statusCode: number;
	body: string;
}

/** What came in. */
export interface ReplyRequest {
	customerId: string;
	headers: IncomingHttpHeaders;
}

/** A server on a loopback port of its own that sends one sender's reply as the test says. */
export interface ReplyServer {
	readonly baseUrl: string;
	readonly requests: readonly ReplyRequest[];
	/** What this sender gets from now on; all others get a reference. */
	answer(customerId: string, reply: TableReply): void;
	close(): Promise<void>;
}

/**
 * Starts a server whose replies can be anything, statuses that no server should send among them. With
 * each comes, in its headers, all that the request had, and a way to somewhere else.
 */
export async function startReplyServer(): Promise<ReplyServer> {
	const requests: ReplyRequest[] = [];
	const replies = new Map<string, TableReply>();
	const server = createServer((incoming) => {
		const { headers, url = '', socket } = incoming;
		const customerId = /\/sender\/(\d+)\//.exec(url)?.[1] ?? '';
		void text(incoming).then((body) => {
			requests.push({ customerId, headers });
			const row = replies.get(customerId);
			const echo = [`x-echo: ${JSON.stringify(headers)} ${body}`, `location: ${url}`];
			socket.end(row ? bytesOf(row, [...echo, CLOSE]) : ok(GOOD_BODY, CLOSE));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ekoapi/v3`,
		requests,
		answer: (customerId, row) => void replies.set(customerId, row),
		close: async () => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

function bytesOf({ statusCode, body }: TableReply, headers: readonly string[]): Buffer {
	return reply(`${statusCode} Row`, body, headers);
}
