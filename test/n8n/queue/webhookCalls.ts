import { request } from 'node:http';

import type { SimulatorRequest } from '../../../simulator/server';
import { digiKhata, FROM_BODY, inARow, type NodeFile, webhook } from '../flows/nodes';
import type { Person } from '../flows/people';
import { until } from '../../../scripts/until';
import type { Cluster } from './cluster';
import type { N8nProcess } from './n8nProcess';

/** What came back for a call; `status` is undefined where nothing came in time. */
export interface Answer<Body = Person> {
	readonly sent: Body;
	readonly status: number | undefined;
	readonly text: string;
	readonly seconds: number;
}

/**
 * A workflow that answers a webhook's caller with the reference; returns its id. Eko is told the
 * execution's id as the client's reference, so that requests can be told apart by their execution.
 */
export async function publishReferenceService(
	cluster: Pick<Cluster, 'api' | 'ekoApi'>,
	path: string,
	responder?: NodeFile,
): Promise<string> {
	const options = { clientRefId: '={{ $execution.id }}' };
	const nodes = [
		webhook(path, responder ? 'responseNode' : 'lastNode'),
		digiKhata(cluster, { ...FROM_BODY, options }),
		...(responder ? [responder] : []),
	];
	const id = await cluster.api.createWorkflow(inARow(`Reference service ${path}`, nodes));
	await cluster.api.activate(id);
	return id;
}

/** Calls a webhook process. Waits until the workflow's webhook is known there. */
export async function call<Body extends object>(
	{ url }: Pick<N8nProcess, 'url'>,
	path: string,
	sent: Body,
	limitMs: number,
): Promise<Answer<Body>> {
	const begun = Date.now();
	return until(`the webhook ${path}`, async () => {
		const { status, text } = await post(`${url}/webhook/${path}`, sent, limitMs).catch(
			(error: unknown) => ({ status: undefined, text: String(error) }),
		);
		const isMissing = status === 404 && text.includes('not registered');
		return isMissing ? undefined : { sent, status, text, seconds: (Date.now() - begun) / 1000 };
	});
}

/** Not `fetch`, which gives up after 5 minutes. */
function post(
	url: string,
	body: object,
	limitMs: number,
): Promise<{ status: number | undefined; text: string }> {
	return new Promise((resolve, reject) => {
		const headers = { 'content-type': 'application/json' };
		const signal = AbortSignal.timeout(limitMs);
		const sent = request(url, { method: 'POST', headers, signal }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
			response.on('end', () => resolve({ status: response.statusCode, text }));
			response.on('error', reject);
		});
		sent.on('error', reject).end(JSON.stringify(body));
	});
}

/** The execution that sent a request of such a workflow. */
export function executionOf({ body }: SimulatorRequest): string {
	return String((body as { client_ref_id?: unknown }).client_ref_id);
}
