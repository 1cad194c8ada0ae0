import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { freePorts, N8nInstance, untilAnswered } from '../../../scripts/n8nInstance';
import { type Running, stop } from '../../../scripts/processes';
import { temporaryFolder } from '../../temporaryFolder';
import type { Stage } from '../stage';

/** A main process, a worker or a webhook process of n8n, with a user folder of its own. */
export interface N8nProcess {
	readonly url: string;
	/** Everything it has printed so far, also before a restart. */
	readonly log: () => string;
	readonly installPackage: () => Promise<void>;
	/** Starts it, and waits until it says that it is ready. */
	readonly start: () => Promise<void>;
	/** Ends it at once, as when its container runs out of memory. */
	readonly kill: () => void;
	/** Stops it the way a server does, if it is running, and waits for its end. */
	readonly stop: () => Promise<void>;
}

/** Makes n8n processes that share settings, and stops all that are running. */
export function processesOf(
	stage: Stage,
	shared: NodeJS.ProcessEnv,
): {
	readonly create: (
		command: readonly string[],
		settings?: NodeJS.ProcessEnv,
	) => Promise<N8nProcess>;
	readonly stopAll: () => Promise<void>;
} {
	const logs = temporaryFolder('queue-log');
	const made: N8nProcess[] = [];
	let logFiles = 0;

	async function create(
		command: readonly string[],
		settings: NodeJS.ProcessEnv = {},
	): Promise<N8nProcess> {
		const logFile = join(logs, `${++logFiles}-${command[0]}.log`);
		const ports = await freePorts();
		const health = {
			// Has a worker say whether it is ready; the others do so anyway.
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(ports.editor),
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		};
		const instance = new N8nInstance(stage, ports, { ...shared, ...health, ...settings });
		const { url } = instance;
		let running: Running | undefined;
		const end = async (signal: NodeJS.Signals) => {
			const ending = running;
			running = undefined;
			if (!ending) return;
			ending.child.kill(signal);
			// And what it started.
			await stop(ending);
		};
		const n8n = {
			url,
			log: () => readFileSync(logFile, 'utf8'),
			installPackage: () => instance.installPackage(stage.tarball),
			start: async () => {
				running = instance.start(logFile, command);
				await untilAnswered(running, `${url}/healthz/readiness`);
			},
			kill: () => void end('SIGKILL'),
			stop: () => end('SIGTERM'),
		};
		made.push(n8n);
		return n8n;
	}

	return {
		create,
		stopAll: async () => void (await Promise.all(made.map((n8n) => n8n.stop()))),
	};
}
