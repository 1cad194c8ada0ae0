import { randomBytes } from 'node:crypto';
import { chownSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { ensureDebianPackage } from '../debianPackage';
import { freePort } from '../../../scripts/n8nInstance';
import { outputOf, run, stop } from '../../../scripts/processes';
import { temporaryFolder } from '../../temporaryFolder';
import type { Server } from './redis';
import { startService } from './service';

// Debian keeps each version's programs in a folder of their own, off the PATH.
const VERSIONS_FOLDER = '/usr/lib/postgresql';

/** Starts an empty PostgreSQL on a loopback port of its own, with its files in a temporary folder. */
export async function startPostgres(): Promise<Server> {
	const initdb = await ensureDebianPackage('postgresql', 'initdb', programFolders);
	const folder = temporaryFolder('postgres');
	const password = randomBytes(16).toString('hex');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	const asUser = await unprivileged([folder, passwordFile]);

	const data = join(folder, 'data');
	const settings = ['--username=n8n', '--auth=scram-sha-256', '--locale=C', '--encoding=UTF8'];
	const [command, ...args] = [
		...asUser,
		...[initdb, '-D', data, `--pwfile=${passwordFile}`, '--no-sync', ...settings],
	] as [string, ...string[]];
	await outputOf(run(command, args, { cwd: folder }), 'PostgreSQL could not be set up.');

	const port = await freePort();
	const options = [
		'listen_addresses=127.0.0.1',
		`port=${port}`,
		'unix_socket_directories=',
		// The files are thrown away: they need not outlive a power cut.
		'fsync=off',
	];
	const [server, ...serverArgs] = [
		...asUser,
		join(dirname(realpathSync(initdb)), 'postgres'),
		...['-D', data],
		...options.flatMap((option) => ['-c', option]),
	] as [string, ...string[]];
	const ready = 'database system is ready to accept connections';
	const running = await startService(server, serverArgs, folder, ready);
	return {
		settings: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: password,
		},
		stop: () => stop(running),
	};
}

function programFolders(): string[] {
	try {
		const versions = readdirSync(VERSIONS_FOLDER).sort((one, other) => Number(other) - Number(one));
		return versions.map((version) => join(VERSIONS_FOLDER, version, 'bin'));
	} catch {
		return [];
	}
}

/**
 * What to put before a command line: PostgreSQL refuses to run as root, so root hands it, with
 * the files, to the user that Debian's package made for it.
 */
async function unprivileged(files: readonly string[]): Promise<string[]> {
	if (process.getuid?.() !== 0) return [];
	const [user, group] = await Promise.all([idOf('-u'), idOf('-g')]);
	for (const file of files) chownSync(file, user, group);
	return ['setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups'];
}

async function idOf(kind: '-u' | '-g'): Promise<number> {
	const id = run('id', [kind, 'postgres'], { cwd: '/' });
	return Number(
		await outputOf(id, 'PostgreSQL does not run as root, and there is no user "postgres".'),
	);
}
