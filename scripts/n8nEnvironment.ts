/** Settings by which an n8n keeps to itself: its own ports, and nothing of this computer’s other n8n. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { withNode } from './npm';

const HOST = '127.0.0.1';

/** The two ports an n8n listens on, both on loopback: its editor's and its task runner's. */
export interface N8nPorts {
	readonly editor: number;
	readonly taskBroker: number;
}

/** Two ports nobody uses; the editor's is `wish` where that is free. */
export async function freePorts(wish = 0): Promise<N8nPorts> {
	const editor = await freePort(wish).catch(() => freePort());
	return { editor, taskBroker: await freePort() };
}

/** A loopback port nobody uses. */
export async function freePort(wish = 0): Promise<number> {
	const server = createServer().listen(wish, HOST);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	await once(server.close(), 'close');
	return port;
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

/** Where a browser finds the editor of an n8n on these ports. */
export function editorUrl(ports: N8nPorts): string {
	return `http://${HOST}:${ports.editor}`;
}
