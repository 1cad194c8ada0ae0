import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SecureContextOptions, TLSSocket, type TLSSocketOptions } from 'node:tls';

/** One connection that a fault acts on. */
export interface Wire {
	/** What the client speaks to: the TCP socket, or TLS on top of it. */
	socket: Socket;
	/** The TCP socket beneath. */
	tcp: Socket;
	/** E.g. `http://127.0.0.1:4010`. */
	origin: string;
	/** Of a listener that nobody may connect to. */
	otherOrigin: string;
	/** The number at the end of the customer ID of the POST, e.g. 12 for 9123400012. */
	customer: number;
}

/** Something a server does to a connection. It ends early when the connection does. */
export type Act = (wire: Wire) => unknown;

/** How a server misbehaves. */
export interface Behavior {
	/** At once, instead of reading. */
	whenConnected?: Act;
	/** After one complete POST: headers and the whole body. */
	whenAsked?: Act;
	/** Speaks TLS with these options. */
	tls?: SecureContextOptions & TLSSocketOptions;
}

/** A server on a loopback port of its own, and what it has seen. */
export interface FaultServer {
	readonly origin: string;
	readonly connections: number;
	/** Connections to the other listener. */
	readonly strayConnections: number;
	/** Complete POSTs, by customer ID. */
	readonly posts: ReadonlyMap<string, number>;
	/** Settles at the first complete POST. */
	readonly firstPost: Promise<void>;
	close(): Promise<void>;
}

/** Starts a server that counts complete POSTs and then does what the behavior says. */
export async function startFaultServer(behavior: Behavior): Promise<FaultServer> {
	const { whenConnected, whenAsked, tls } = behavior;
	const posts = new Map<string, number>();
	let tellFirstPost = (): void => undefined;
	const firstPost = new Promise<void>((resolve) => (tellFirstPost = resolve));
	const other = await listen((tcp) => tcp.destroy());
	const main = await listen((tcp) => {
		const socket = tls ? new TLSSocket(tcp, { ...tls, isServer: true }) : tcp;
		socket.on('error', () => undefined);
		const origin = `${tls ? 'https' : 'http'}://${main.host}`;
		const wire: Wire = { socket, tcp, origin, otherOrigin: `http://${other.host}`, customer: 0 };
		if (whenConnected) return void whenConnected(wire);
		onEachPost(socket, (customerId) => {
			posts.set(customerId, (posts.get(customerId) ?? 0) + 1);
			tellFirstPost();
			whenAsked?.({ ...wire, customer: Number(customerId.slice(-4)) });
		});
	});
	return {
		origin: `${tls ? 'https' : 'http'}://${main.host}`,
		posts,
		firstPost,
		get connections() {
			return main.seen.connections;
		},
		get strayConnections() {
			return other.seen.connections;
		},
		close: async () => {
			await Promise.all([main.close(), other.close()]);
		},
	};
}

async function listen(serve: (tcp: Socket) => void) {
	const open = new Set<Socket>();
	const seen = { connections: 0 };
	// Half-open, so that a fault decides when this side ends.
	const server = createServer({ allowHalfOpen: true, noDelay: true }, (tcp) => {
		seen.connections++;
		open.add(tcp);
		tcp.on('error', () => undefined);
		tcp.on('close', () => open.delete(tcp));
		serve(tcp);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const close = async (): Promise<void> => {
		const closed = once(server, 'close');
		server.close();
		open.forEach((tcp) => tcp.destroy());
		await closed;
	};
	return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close };
}

/** Reads just enough HTTP to know when a POST is complete. */
function onEachPost(socket: Socket, tell: (customerId: string) => void): void {
	let received = '';
	socket.setEncoding('latin1').on('data', (text: string) => {
		received += text;
		const [head = '', body] = splitOnce(received, '\r\n\r\n');
		const length = /^content-length: *(\d+)$/im.exec(head)?.[1];
		if (body === undefined || length === undefined || body.length < Number(length)) return;
		received = body.slice(Number(length));
		const customerId = /^POST \S*\/sender\/(\d+)\//.exec(head)?.[1];
		if (customerId !== undefined) tell(customerId);
	});
	socket.on('end', () => socket.end());
}

function splitOnce(text: string, by: string): [string, string?] {
	const at = text.indexOf(by);
	return at === -1 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}

/** Does nothing, for as long as the client waits. */
export const hang: Act = () => undefined;

/** Says that there will be no more, and goes on reading. */
export const finish: Act = ({ socket }) => socket.end();

/** Ends the TCP connection by a reset. */
export const reset: Act = ({ tcp }) => tcp.resetAndDestroy();

/** Writes bytes. */
export function write(bytes: string | Buffer): Act {
	return ({ socket }) => new Promise<unknown>((resolve) => socket.write(bytes, resolve));
}

/** Acts one after the other, with time for the client to read what came before. */
export function inTurn(...acts: readonly Act[]): Act {
	return async (wire) => {
		for (const [index, act] of acts.entries()) {
			if (index > 0) await sleep(30);
			if (!wire.tcp.destroyed) await act(wire);
		}
	};
}

/** Writes bytes one by one, so many milliseconds apart. */
export function drip(bytes: Buffer, milliseconds: number): Act {
	return async ({ socket, tcp }) => {
		for (const byte of bytes) {
			if (tcp.destroyed) return;
			socket.write(Buffer.of(byte));
			await sleep(milliseconds);
		}
	};
}
