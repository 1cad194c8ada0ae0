import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

import { ensureDebianPackage } from '../debianPackage';
import { freePort } from '../../../scripts/n8nInstance';
import { stop } from '../../../scripts/processes';
import { temporaryFolder } from '../../temporaryFolder';
import { until } from '../../../scripts/until';
import { startService } from './service';

/** A running server, and the settings by which an n8n finds it. */
export interface Server {
	readonly settings: NodeJS.ProcessEnv;
	readonly stop: () => Promise<void>;
}

/** A running Redis. */
export interface Redis extends Server {
	/** Listens to every command with all it carries, from now on. Returns how to read what was heard. */
	readonly listen: () => Promise<() => string>;
}

/** Starts an empty Redis on a loopback port of its own. It keeps nothing. */
export async function startRedis(): Promise<Redis> {
	const program = await ensureDebianPackage('redis-server', 'redis-server');
	const folder = temporaryFolder('redis');
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
		listen: () => listenTo(port, password),
	};
}

async function listenTo(port: number, password: string): Promise<() => string> {
	let heard = '';
	const socket = connect(port, '127.0.0.1');
	// It ends with Redis.
	socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
	socket.on('error', () => socket.destroy()).unref();
	socket.write(`AUTH ${password}\r\nMONITOR\r\n`);
	await until('Redis to tell', () => /OK[^]*OK/.test(heard));
	return () => heard;
}
