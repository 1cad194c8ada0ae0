import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureDebianPackage } from '../../../scripts/debianPackage';
import { removeAtExit } from '../../../scripts/janitor';
import { freePort } from '../../../scripts/n8nEnvironment';
import { stop } from '../../../scripts/processes';
import { startService } from './service';

/** A running server, and the settings by which an n8n finds it. */
export interface Server {
	readonly settings: NodeJS.ProcessEnv;
	readonly stop: () => Promise<void>;
}

/** Starts an empty Redis on a loopback port of its own. It keeps nothing. */
export async function startRedis(): Promise<Server> {
	const program = await ensureDebianPackage('redis-server', 'redis-server');
	const folder = mkdtempSync(join(tmpdir(), 'digikhata-redis-'));
	removeAtExit(folder);
	const port = await freePort();
	// Other users of this machine reach loopback too.
	const password = randomBytes(16).toString('hex');
	const configFile = join(folder, 'redis.conf');
	const config = [
		'bind 127.0.0.1',
		`port ${port}`,
		`requirepass ${password}`,
		'save ""',
		'appendonly no',
		'daemonize no',
	];
	writeFileSync(configFile, `${config.join('\n')}\n`, { mode: 0o600 });
	const server = await startService(program, [configFile], folder, 'Ready to accept connections');
	return {
		settings: {
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(port),
			QUEUE_BULL_REDIS_PASSWORD: password,
		},
		stop: () => stop(server),
	};
}
