import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Tally } from './loadServerProcess';

/** The load server, seen from the process that loads it. */
export interface LoadServer {
	baseUrl: string;
	/** What it received and issued since it was asked last. */
	tally(): Promise<Tally>;
	stop(): void;
}

/** Starts the load server; it ends with this process at the latest. */
export async function startLoadServer(faultShare: number): Promise<LoadServer> {
	const child = fork(join(__dirname, 'loadServerProcess.ts'), [String(faultShare)], {
		execArgv: ['--import', 'tsx'],
	});
	const [{ port }] = (await once(child, 'message')) as [{ port: number }];
	return {
		baseUrl: `http://127.0.0.1:${port}/ekoapi/v3`,
		async tally() {
			child.send('tally');
			const [tally] = (await once(child, 'message')) as [Tally];
			return tally;
		},
		stop: () => child.disconnect(),
	};
}
