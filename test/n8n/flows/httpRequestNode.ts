import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { simulatorCredential } from '../../../scripts/demoWorkflow';
import type { Flow, Host } from '../stage';
import { connect, node } from './nodes';

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
		const production = await createCredential(host, 'Production', 'ekoApi', {
			...simulatorCredential('').data,
			environment: 'production',
		});
		const httpSslAuth = await createCredential(host, 'CA of a stranger', 'httpSslAuth', {
			ca: ANY_CERTIFICATE,
			passphrase: '',
		});
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
					await call(
						host,
						live,
						{ options: { proxy: elsewhere }, ...withCa },
						{
							ekoApi: production,
							httpSslAuth,
						},
					),
					/a proxy set in a node/,
				],
				[
					await call(host, live, withCa, { ekoApi: production, httpSslAuth }),
					/the TLS option “ca”/,
				],
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

async function createCredential(host: Host, name: string, type: string, data: object) {
	return { id: await host.api.createCredential({ name, type, data }), name };
}

async function call(
	host: Host,
	url: string,
	parameters: object,
	credentials: object = { ekoApi: host.ekoApi },
) {
	const id = await host.api.createWorkflow({
		name: 'Another Eko path',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1),
			node(
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
			),
		],
		connections: connect([['Start', 'HTTP Request']]),
	});
	return await host.api.runManually(id, 'Start');
}
