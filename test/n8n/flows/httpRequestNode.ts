import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Flow, type Host, simulatorAccount } from '../stage';
import { inARow, node, START } from './nodes';

const ANY_CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----';

export const httpRequestNode: Flow = {
	title: 'HTTP Request node: the credential signs for its own URLs, and through nobody’s proxy',
	async run(stage) {
		const host = await stage.host();
		let strayRequests = 0;
		const stranger = createServer((_, response) => {
			strayRequests++;
			response.end('{}');
		}).on('connect', (_request, socket) => {
			strayRequests++;
			socket.destroy();
		});
		await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
		const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
		const own = `${host.simulator.baseUrl}/tools/catalog/service-codes?initiator_id=9876543210`;
		const production = { environment: 'production' };
		const ca = {
			name: 'CA of a stranger',
			type: 'httpSslAuth',
			data: { ca: ANY_CERTIFICATE, passphrase: '' },
		};
		const forLive = {
			ekoApi: await simulatorAccount(host.api, '', 'Production', production),
			httpSslAuth: { id: await host.api.createCredential(ca), name: ca.name },
		};
		const live = 'https://api.eko.in/ekoicici/v3/tools/catalog/service-codes';
		const withCa = { provideSslCertificates: true };
		try {
			const run = await call(host, own, {});
			assert.equal(run.status, 'success', JSON.stringify(run.error));
			assert.equal(run.items('HTTP Request')[0]?.json['status'], 0);

			const refusals = [
				[await call(host, `${elsewhere}/ekoapi/v3/x`, {}), /signs requests to .* only/],
				[await call(host, `${host.simulator.origin}/other`, {}), /signs requests to .* only/],
				[await call(host, own, { options: { proxy: elsewhere } }), /a proxy set in a node/],
				[
					await call(host, live, { options: { proxy: elsewhere }, ...withCa }, forLive),
					/a proxy set in a node/,
				],
				[await call(host, live, withCa, forLive), /the TLS option “ca”/],
			] as const;
			for (const [{ status, error }, message] of refusals) {
				assert.equal(status, 'error');
				assert.match(String(error?.['message']), message);
			}
			assert.equal(strayRequests, 0);
		} finally {
			stranger.close();
		}
	},
};

async function call(
	host: Host,
	url: string,
	parameters: object,
	credentials: object = { ekoApi: host.ekoApi },
) {
	const request = node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		4.2,
		{
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'ekoApi',
			options: {},
			...parameters,
		},
		{ credentials },
	);
	const id = await host.api.createWorkflow(inARow('Another Eko path', [START, request]));
	return await host.api.runManually(id, 'Start');
}
