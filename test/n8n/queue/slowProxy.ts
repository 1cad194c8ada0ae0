import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A server on loopback in front of another one, whose answers it hands on late. */
export async function startSlowProxy(
	port: number,
	lateMs: number,
): Promise<{ readonly port: number; close(): Promise<void> }> {
	const server = createServer((client) => {
		const upstream = connect(port, '127.0.0.1');
		client.pipe(upstream);
		upstream.on('data', (piece) => setTimeout(() => client.write(piece), lateMs));
		upstream.on('close', () => setTimeout(() => client.destroy(), lateMs));
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
