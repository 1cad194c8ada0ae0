import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The server of the load tests, a process of its own so that its memory is not counted. It answers
 * any POST with a reference that names the sender, `faultShare` of them with a random fault, and
 * tells its parent what it received and issued when asked.
 */

/** What the server says when its parent asks. */
export interface Tally {
	posts: number;
	/** Senders that were posted more than once. */
	duplicates: string[];
	/** References whose reply was written to the end. */
	issued: string[];
	openSockets: number;
}

/** The reference that belongs to a sender's call. */
export function referenceOf(customerId: string, clientRefId: string): string {
	return `ref+/=~${customerId}~${clientRefId}`;
}

const FAULTS: ReadonlyArray<(response: ServerResponse) => void> = [
	(response) => response.writeHead(500).end('down'),
	(response) => response.writeHead(403).end('denied'),
	(response) => response.end('{"status":308,"message":"Customer Not Enrolled"}'),
	(response) => response.end('<html>maintenance</html>'),
	(response) => response.end('{"status":0,"data":{"otp_ref'),
	(response) => void response.socket?.resetAndDestroy(),
	// No answer at all: the caller's timeout ends it.
	() => undefined,
];

function serve(faultShare: number): void {
	const counts = new Map<string, number>();
	const issued: string[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { client_ref_id } = JSON.parse(Buffer.concat(chunks).toString()) as {
				client_ref_id: string;
			};
			const customer = request.url?.split('/')[7] ?? '';
			counts.set(customer, (counts.get(customer) ?? 0) + 1);
			if (Math.random() < faultShare) {
				FAULTS[Math.floor(Math.random() * FAULTS.length)]?.(response);
				return;
			}
			const otp_ref_id = referenceOf(customer, client_ref_id);
			issued.push(otp_ref_id);
			response.end(JSON.stringify({ status: 0, data: { otp_ref_id } }));
		});
	});
	server.listen(0, '127.0.0.1', () => {
		process.send?.({ port: (server.address() as AddressInfo).port });
	});
	process.on('message', () => {
		server.getConnections((_, openSockets) => {
			const posts = [...counts.values()].reduce((sum, count) => sum + count, 0);
			const duplicates = [...counts].filter(([, count]) => count > 1).map(([sender]) => sender);
			process.send?.({ posts, duplicates, issued: issued.splice(0), openSockets } satisfies Tally);
			counts.clear();
		});
	});
	process.on('disconnect', () => process.exit());
}

if (require.main === module) serve(Number(process.argv[2] ?? 0));
