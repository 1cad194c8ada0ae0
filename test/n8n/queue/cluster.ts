import { randomBytes } from 'node:crypto';

import { startSimulator } from '../../../simulator/server';
import { until } from '../../../scripts/until';
import { N8nApi } from '../n8nApi';
import { type Host, simulatorAccount, type Stage } from '../stage';
import { type N8nProcess, processesOf } from './n8nProcess';
import { startPostgres } from './postgres';
import { type Redis, startRedis } from './redis';

/** How many jobs a worker has under way at most. */
export const JOBS_PER_WORKER = 10;

/** How long the simulator takes for each answer, in the cluster of the flows. */
export const LATENCY_MS = 1_500;

/**
 * n8n in queue mode, as on a server: Redis, PostgreSQL, a main process (`api`, `log`), a webhook
 * process, and what flows start. Each n8n process has a user folder of its own.
 */
export interface Cluster extends Omit<Host, 'storedRows'> {
	readonly webhookProcess: N8nProcess;
	readonly redis: Redis;
	/** Starts a worker, and returns it ready for jobs. */
	readonly startWorker: (how?: How) => Promise<N8nProcess>;
	/** Starts one more webhook process, and returns it ready for calls. */
	readonly startWebhookProcess: (how?: How) => Promise<N8nProcess>;
}

/** What is different in a process. */
interface How {
	readonly withoutPackage?: boolean;
	readonly settings?: NodeJS.ProcessEnv;
}

const clusters = new WeakMap<Stage, Promise<Cluster>>();

/** The cluster that the flows of a stage share; it is started when the first flow asks for it. */
export function clusterOf(stage: Stage): Promise<Cluster> {
	const cluster = clusters.get(stage) ?? startCluster(stage, LATENCY_MS);
	clusters.set(stage, cluster);
	return cluster;
}

/** Starts one for a stage of its own. `latencyMs` is how long the simulator takes for each answer. */
export async function startCluster(stage: Stage, latencyMs: number): Promise<Cluster> {
	const redis = await startRedis();
	stage.atClose(redis.stop);
	const postgres = await startPostgres();
	stage.atClose(postgres.stop);
	const simulator = await startSimulator({ latencyMs });
	stage.atClose(simulator.close);
	const processes = processesOf(stage, {
		...redis.settings,
		...postgres.settings,
		EXECUTIONS_MODE: 'queue',
		// By n8n's defaults a busy machine refuses some of 500 calls at once: there are two connections
		// to the database, a call waits 20 seconds for one, and a ping that waits 5 closes the doors.
		DB_POSTGRESDB_POOL_SIZE: '10',
		DB_POSTGRESDB_CONNECTION_TIMEOUT: String(5 * 60_000),
		DB_PING_INTERVAL_SECONDS: '600',
		// How often n8n looks for jobs of workers that have not been heard of for a minute.
		QUEUE_WORKER_STALLED_INTERVAL: '5000',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('base64'),
	});
	stage.atClose(processes.stopAll);
	const startProcess = async (
		command: readonly string[],
		{ withoutPackage, settings }: How = {},
	): Promise<N8nProcess> => {
		const n8n = await processes.create(command, settings);
		if (!withoutPackage) await n8n.installPackage();
		await n8n.start();
		return n8n;
	};

	// The first one sets up the database, so it is not started together with the others.
	const main = await startProcess(['start']);
	const webhookProcess = await startProcess(['webhook']);
	// It says that it is ready before it serves the editor.
	await until('the editor', async () => {
		const response = await fetch(`${main.url}/rest/settings`).catch(() => undefined);
		return response?.ok;
	});
	const api = await N8nApi.signUp(main.url, stage.installFolder);
	return {
		api,
		simulator,
		ekoApi: await simulatorAccount(api, simulator.baseUrl),
		log: main.log,
		webhookProcess,
		redis,
		startWorker: (how) => startProcess(['worker', `--concurrency=${JOBS_PER_WORKER}`], how),
		startWebhookProcess: (how) => startProcess(['webhook'], how),
	};
}
