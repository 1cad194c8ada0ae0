import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createOwner, untilReady } from '../../../scripts/editor';
import { removeAtExit } from '../../../scripts/janitor';
import { editorUrl, freePorts, type N8nPorts } from '../../../scripts/n8nEnvironment';
import { N8nInstance } from '../../../scripts/n8nInstance';
import { type Running, stop } from '../../../scripts/processes';
import { Advice, lastLinesOf } from '../../../scripts/progress';
import { startSimulator } from '../../../simulator/server';
import { N8nApi, until } from '../n8nApi';
import { type Host, simulatorCredentialData, type Stage } from '../stage';
import { startPostgres } from './postgres';
import { startRedis } from './redis';

/** How many jobs a worker has under way at most. */
const jobsPerWorker = 10;

/** How long the simulator takes for each answer. */
export const LATENCY_MS = 800;

const patienceMs = 3 * 60_000;

/**
 * n8n in queue mode, as on a server: Redis, PostgreSQL, a main process (`api`, `log`), a webhook
 * process, and the workers that flows start. Each n8n process has a user folder of its own.
 */
export interface Cluster extends Host {
	/** Where the webhook process listens. */
	readonly webhookUrl: string;
	/** A worker, started and ready for jobs. */
	readonly startWorker: (kind?: 'without the package') => Promise<Worker>;
}

/** One `n8n worker`. */
export interface Worker {
	/** Everything it has printed so far, also before a restart. */
	readonly log: () => string;
	readonly installPackage: () => Promise<void>;
	/** Ends it at once, as when its container runs out of memory. */
	readonly kill: () => void;
	/** Stops it the way a server does, and waits for its end. */
	readonly stop: () => Promise<void>;
	/** Starts it again after `stop`. */
	readonly start: () => Promise<void>;
}

const clusters = new WeakMap<Stage, Promise<Cluster>>();

/** The cluster that the flows of a stage share; it is started when the first flow asks for it. */
export function clusterOf(stage: Stage): Promise<Cluster> {
	const cluster = clusters.get(stage) ?? startCluster(stage);
	clusters.set(stage, cluster);
	return cluster;
}

async function startCluster(stage: Stage): Promise<Cluster> {
	const logs = mkdtempSync(join(tmpdir(), 'digikhata-queue-log-'));
	removeAtExit(logs);
	const redis = await startRedis();
	stage.atClose(redis.stop);
	const postgres = await startPostgres();
	stage.atClose(postgres.stop);
	const simulator = await startSimulator({ latencyMs: LATENCY_MS });
	stage.atClose(simulator.close);
	const running = new Set<Running>();
	stage.atClose(async () => void (await Promise.all([...running].map(stop))));

	const settings = {
		...redis.settings,
		...postgres.settings,
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('base64'),
		// n8n 1 runs the jobs of a killed worker a second time unless told not to. n8n 2 never does.
		QUEUE_WORKER_MAX_STALLED_COUNT: '0',
	};
	let processes = 0;

	/** One n8n process with a user folder of its own; `log` is a file in `logs`. */
	async function n8nProcess(name: string, command: readonly string[]) {
		const ports = await freePorts(0);
		const logFile = join(logs, `${++processes}-${name}.log`);
		const instance = await N8nInstance.create(
			stage.installFolder,
			stage.node,
			{ ...settings, ...healthSettings(ports) },
			ports,
		);
		return {
			ports,
			instance,
			serve: () => {
				const started = instance.serve(logFile, command);
				running.add(started);
				void started.finished.then(() => running.delete(started));
				return started;
			},
			log: () => readFileSync(logFile, 'utf8'),
		};
	}

	const main = await n8nProcess('main', ['start']);
	const webhook = await n8nProcess('webhook', ['webhook']);
	for (const { instance } of [main, webhook]) await instance.installPackage(stage.tarball);
	const url = editorUrl(main.ports);
	await untilReady(url, main.serve());
	await createOwner(url);
	const api = await N8nApi.signIn(url, stage.installFolder);
	const name = 'Eko API account';
	const data = simulatorCredentialData(simulator.baseUrl);
	const id = await api.createCredential({ name, type: 'ekoApi', data });

	await untilHealthy(webhook.ports, webhook.serve());

	return {
		api,
		simulator,
		ekoApi: { id, name },
		log: main.log,
		webhookUrl: editorUrl(webhook.ports),
		startWorker: async (kind) => {
			const command = ['worker', `--concurrency=${jobsPerWorker}`];
			const { instance, ports, serve, log } = await n8nProcess('worker', command);
			const installPackage = () => instance.installPackage(stage.tarball);
			if (kind !== 'without the package') await installPackage();
			let worker: Running;
			const start = async () => {
				worker = serve();
				await untilHealthy(ports, worker);
			};
			await start();
			return {
				log,
				installPackage,
				kill: () => void worker.child.kill('SIGKILL'),
				stop: () => stop(worker),
				start,
			};
		},
	};
}

/** Has a worker answer whether it is ready; the other processes do so anyway. */
function healthSettings(ports: N8nPorts): NodeJS.ProcessEnv {
	return {
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(ports.editor),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	};
}

async function untilHealthy(ports: N8nPorts, started: Running): Promise<void> {
	const url = `${editorUrl(ports)}/healthz/readiness`;
	const ended = started.finished.then(({ output }) => {
		throw new Advice('An n8n process ended while starting.', lastLinesOf(output));
	});
	const healthy = until('an n8n process to be ready', patienceMs, async () => {
		const response = await fetch(url).catch(() => undefined);
		return response?.ok || undefined;
	});
	await Promise.race([ended, healthy]);
}
