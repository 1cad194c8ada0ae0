import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { SIMULATOR_KEYS } from '../../simulator/keys';
import type { Certificate } from '../engine/faults/certificates';

/** Eko as the bench needs it: as fast as Node.js answers, after a pause of the bench's choice. */
export interface EkoServer {
	/** With the path up to the version, as a credential has it. */
	readonly baseUrl: string;
	/** How long each answer takes from now on. */
	latencyMs: number;
	/** Rightly signed requests since it was asked last. */
	takeCount(): number;
	close(): void;
}

/** Starts the server, by TLS where there is a certificate. */
export async function startEkoServer(certificate?: Certificate): Promise<EkoServer> {
	let count = 0;
	const listener: RequestListener = (request, response) => {
		request.resume().on('end', () => {
			if (!isSigned(request)) return void response.writeHead(403).end();
			const customer = request.url?.split('/')[7] ?? '';
			const reply = { status: 0, message: 'ok', data: { otp_ref_id: `${customer}~${++count}` } };
			const answer = (): void => {
				response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
			};
			if (eko.latencyMs > 0) setTimeout(answer, eko.latencyMs);
			else answer();
		});
	};
	const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
	// A thousand connections come at once.
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', 5_000, ready));
	const { port } = server.address() as AddressInfo;
	const eko = {
		baseUrl: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/ekoapi/v3`,
		latencyMs: 0,
		takeCount: () => {
			const taken = count;
			count = 0;
			return taken;
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
	return eko;
}

function isSigned({ headers }: IncomingMessage): boolean {
	const key = Buffer.from(SIMULATOR_KEYS.accessKey).toString('base64');
	const timestamp = String(headers['secret-key-timestamp']);
	return headers['secret-key'] === createHmac('sha256', key).update(timestamp).digest('base64');
}
