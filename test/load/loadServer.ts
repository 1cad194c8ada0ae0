/**
 * The server of the load tests, a process of its own so that its memory is not counted. It answers each
 * request with a reference that names the sender, but a share of them with a random fault.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';

import { type Reply, startLocalEko } from '../engine/localEko';

/** What the server received and issued since it was asked last. */
export interface Tally {
	posts: number;
	/** Senders that were posted more than once. */
	duplicates: string[];
	/** References that were sent. */
	issued: string[];
	openSockets: number;
}

/** The load server, seen from the process that loads it. */
export interface LoadServer {
	baseUrl: string;
	tally(): Promise<Tally>;
	stop(): void;
}

/** The reference that belongs to a sender's call. */
export function referenceOf(customerId: string, clientRefId: string): string {
	return `ref+/=~${customerId}~${clientRefId}`;
}

/** Starts the load server; it ends with this process at the latest. */
export async function startLoadServer(faultShare: number): Promise<LoadServer> {
	const child = fork(__filename, [String(faultShare)], { execArgv: ['--import', 'tsx'] });
	const [baseUrl] = (await once(child, 'message')) as [string];
	return {
		baseUrl,
		async tally() {
			child.send('tally');
			const [tally] = (await once(child, 'message')) as [Tally];
			return tally;
		},
		stop: () => child.disconnect(),
	};
}

const FAULTS: readonly Reply[] = [
	[500, 'down'],
	[403, 'denied'],
	{ status: 308, message: 'Customer Not Enrolled' },
	[200, '<html>maintenance</html>'],
	[200, '{"status":0,"data":{"otp_ref'],
	'reset',
	// The caller's timeout ends it.
	'silence',
];

async function serve(faultShare: number): Promise<void> {
	const counts = new Map<string, number>();
	const issued: string[] = [];
	const eko = await startLocalEko(({ path, body }) => {
		const customer = path.split('/')[5] ?? '';
		counts.set(customer, (counts.get(customer) ?? 0) + 1);
		const fault = FAULTS[Math.floor(Math.random() * FAULTS.length)];
		if (fault && Math.random() < faultShare) return fault;
		const otp_ref_id = referenceOf(customer, body?.client_ref_id as string);
		issued.push(otp_ref_id);
		return { status: 0, data: { otp_ref_id } };
	});
	process.on('message', () => {
		void eko.openSockets().then((openSockets) => {
			const posts = [...counts.values()].reduce((sum, count) => sum + count, 0);
			const duplicates = [...counts].filter(([, count]) => count > 1).map(([sender]) => sender);
			process.send?.({ posts, duplicates, issued: issued.splice(0), openSockets } satisfies Tally);
			counts.clear();
		});
	});
	process.on('disconnect', () => process.exit());
	process.send?.(eko.baseUrl);
}

if (require.main === module) void serve(Number(process.argv[2]));
