import type { ServerOptions } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

import { SIMULATOR_KEYS } from '../../simulator/keys';
import { signatureProblem } from '../../simulator/signature';
import { startLocalEko } from '../engine/localEko';

/** Eko as the bench needs it: as fast as Node.js answers, after a pause of the bench's choice. */
export interface EkoServer {
	/** With the path up to the version, as a credential has it. */
	readonly baseUrl: string;
	/** How long each answer takes from now on. */
	latencyMs: number;
	/** Rightly signed requests since it was asked last. */
	takeCount(): number;
	close(): Promise<void>;
}

/** Starts the server, by TLS where there is a certificate. */
export async function startEkoServer(certificate?: ServerOptions): Promise<EkoServer> {
	let count = 0;
	const server = await startLocalEko(
		async ({ method, path, headers }) => {
			if (signatureProblem(headers, SIMULATOR_KEYS, Date.now())) return [403, ''];
			const otp_ref_id = `${path.split('/')[5]}~${++count}`;
			if (eko.latencyMs > 0) await sleep(eko.latencyMs);
			// No payment was made before.
			if (method === 'GET') return { status: 69, message: 'Transaction not found' };
			return { status: 0, message: 'ok', data: { otp_ref_id, tid: String(count) } };
		},
		{ ...(certificate && { certificate }) },
	);
	const eko: EkoServer = {
		baseUrl: server.baseUrl,
		latencyMs: 0,
		takeCount: () => {
			const taken = count;
			count = 0;
			return taken;
		},
		close: () => server.close(),
	};
	return eko;
}
