/** An n8n of its own for demo, flows and bench, which keeps to itself and is gone when they end. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { temporaryFolder } from '../test/temporaryFolder';
import type { InstalledN8n } from './n8nInstallation';
import { npm, withNode } from './npm';
import { type Running, start } from './processes';
import { untilOrEnd } from './until';

const HOST = '127.0.0.1';

/** The two ports an n8n listens on, both on loopback: its editor's and its task runner's. */
export interface N8nPorts {
	readonly editor: number;
	readonly taskBroker: number;
}

/** An n8n with a user folder of its own, empty at first, which is removed when this program ends. */
export class N8nInstance {
	/** Where a browser finds its editor. */
	readonly url: string;
	readonly userFolder = temporaryFolder('n8n');
	/** Where n8n keeps its community packages, below `node_modules`. */
	readonly packagesFolder = join(this.userFolder, '.n8n', 'nodes');
	private readonly env: NodeJS.ProcessEnv;

	/** `settings` are environment variables of n8n's own. */
	constructor(
		private readonly installed: InstalledN8n,
		ports: N8nPorts,
		settings: NodeJS.ProcessEnv = {},
	) {
		this.url = editorUrl(ports);
		this.env = { ...n8nEnvironment(this.userFolder, installed.node, ports), ...settings };
	}

	/**
	 * Installs a community package from its tarball with the options n8n's own installer gives
	 * npm. It leaves peers out, since n8n brings n8n-workflow itself; so nothing is downloaded.
	 */
	async installPackage(tarball: string): Promise<void> {
		const cwd = this.packagesFolder;
		mkdirSync(cwd, { recursive: true });
		writeFileSync(join(cwd, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
		const args = ['install', tarball, '--legacy-peer-deps', '--ignore-scripts', '--no-bin-links'];
		args.push('--install-strategy=shallow', '--no-package-lock', '--omit=dev', '--offline');
		await npm(this.installed.node, args, { cwd }, 'npm could not install the package.');
	}

	/** Starts n8n, and waits until its editor answers. If n8n ends before that, says so with its last lines. */
	async serve(logFile: string): Promise<Running> {
		const serving = this.start(logFile, ['start']);
		// Old pages answer before the editor's own requests are served.
		for (const path of ['healthz/readiness', 'rest/settings']) {
			await untilAnswered(serving, `${this.url}/${path}`);
		}
		return serving;
	}

	/** Starts a command of n8n's that runs on, e.g. `['worker']`. */
	start(logFile: string, command: readonly string[]): Running {
		const { installFolder, node } = this.installed;
		const program = join(installFolder, 'node_modules', 'n8n', 'bin', 'n8n');
		return start(node, [program, ...command], { cwd: this.userFolder, env: this.env, logFile });
	}
}

/** Waits until a started n8n answers at this address. */
export async function untilAnswered(started: Running, url: string): Promise<void> {
	await untilOrEnd('an answer of n8n', started, async () => {
		const response = await fetch(url).catch(() => undefined);
		return response?.ok;
	});
}

/** Two ports nobody uses; the editor's is `wish` where that is free. */
export async function freePorts(wish?: number): Promise<N8nPorts> {
	return { editor: await freePort(wish), taskBroker: await freePort() };
}

/** A loopback port nobody uses; `wish` if that is free. */
export async function freePort(wish = randomInt(10_000, 32_000)): Promise<number> {
	// Not one of those that the system chooses: it gives them to outgoing connections, too, and one of
	// these may have it by the time n8n listens.
	const server = createServer().listen(wish, HOST);
	const isFree = await once(server, 'listening').then(
		() => true,
		() => false,
	);
	if (!isFree) return await freePort();
	await once(server.close(), 'close');
	return wish;
}

/**
 * The environment of an n8n of its own: nothing of another n8n's settings on this machine
 * (N8N_…, DB_…, proxies) gets in, it listens on loopback only, and what it would ask
 * on the internet is switched off as far as n8n lets itself be told.
 */
export function n8nEnvironment(userFolder: string, node: string, ports: N8nPorts) {
	const kept = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TERM', 'SSL_CERT_FILE'];
	const base = Object.entries(process.env).filter(([name]) => kept.includes(name));
	return withNode(node, {
		...Object.fromEntries(base),
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: HOST,
		N8N_HOST: HOST,
		N8N_PORT: String(ports.editor),
		N8N_EDITOR_BASE_URL: editorUrl(ports),
		N8N_RUNNERS_BROKER_PORT: String(ports.taskBroker),
		// Browsers refuse n8n's default, a cookie for https only, on a plain http address.
		N8N_SECURE_COOKIE: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		// n8n 2's default, and what the docs ask of n8n 1: its own default has one connection, on which
		// the transactions of two executions end each other.
		DB_SQLITE_POOL_SIZE: '3',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_PYTHON_ENABLED: 'false',
	});
}

function editorUrl(ports: N8nPorts): string {
	return `http://${HOST}:${ports.editor}`;
}
