import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

const PEER = createRequire(__filename).resolve('@ekoindia/eps-mock-server/dist/index.js');

/** It listens on every address of a port it was told; here on a free one of loopback alone, which it tells. */
const ON_LOOPBACK = `data:text/javascript,${encodeURIComponent(`
	import { Server } from 'node:net';
	const { listen } = Server.prototype;
	Server.prototype.listen = function () {
		return listen.call(this, 0, '127.0.0.1', () => console.log(this.address().port));
	};
`)}`;

/** Starts Eko's own mock server: it answers with the samples of Eko's pages, and knows no signature. */
export async function startPeer(): Promise<{ baseUrl: string; close(): Promise<void> }> {
	const peer = spawn(process.execPath, ['--import', ON_LOOPBACK, PEER], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [port] = (await once(peer.stdout, 'data')) as [Buffer];
	return {
		baseUrl: `http://127.0.0.1:${String(port).trim()}`,
		close: async () => {
			const ended = once(peer, 'exit');
			peer.kill();
			await ended;
		},
	};
}
