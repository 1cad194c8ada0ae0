import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A server on loopback in front of another one, whose answers it hands on late: each by another time up to
 * the given one, since those who wait equally long do not get in each other's way.
 */
export async function startSlowProxy(
	port: number,
	mostMs: number,
): Promise<{ readonly port: number; close(): Promise<void> }> {
	const server = createServer((client) => {
		const upstream = connect(port, '127.0.0.1');
		client.pipe(upstream);
		let handedOn = Promise.resolve();
		const handOn = (action: () => unknown): void => {
			handedOn = handedOn.then(() => sleep(Math.random() * mostMs)).then(() => void action());
		};
		upstream.on('data', (piece) => handOn(() => client.write(piece)));
		upstream.on('close', () => handOn(() => client.destroy()));
		client.on('close', () => upstream.destroy());
		for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		close: async () => {
			await new Promise((done) => server.close(done));
		},
	};
}
