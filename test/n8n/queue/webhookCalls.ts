import type { SimulatorRequest } from '../../../simulator/server';
import { connect, digiKhata, type NodeFile, webhook } from '../flows/nodes';
import type { Person } from '../flows/people';
import { until } from '../n8nApi';
import type { Cluster } from './cluster';
import type { N8nProcess } from './n8nProcess';

/** What came back for a call; `status` is undefined where nothing came in time. */
export interface Answer {
	readonly person: Person;
	readonly status: number | undefined;
	readonly text: string;
	readonly seconds: number;
}

/**
 * A workflow that answers a webhook's caller with the reference; returns its id. Eko is told the
 * execution's id as the client's reference, so that requests can be told apart by their execution.
 */
export async function publishReferenceService(
	cluster: Cluster,
	path: string,
	responder?: NodeFile,
): Promise<string> {
	const id = await cluster.api.createWorkflow({
		name: `Reference service ${path}`,
		nodes: [
			webhook(path, responder ? 'responseNode' : 'lastNode'),
			digiKhata(cluster, {
				customerId: '={{ $json.body.customer_id }}',
				aadhaarNumber: '={{ $json.body.aadhaar_number }}',
				options: { clientRefId: '={{ $execution.id }}' },
			}),
			...(responder ? [responder] : []),
		],
		connections: connect([
			['Webhook', 'DigiKhata'],
			...(responder ? [['DigiKhata', responder.name] as const] : []),
		]),
	});
	await cluster.api.activate(id);
	return id;
}

/** Calls a webhook process for a sender. Waits until the workflow's webhook is known there. */
export async function call(
	{ url }: N8nProcess,
	path: string,
	person: Person,
	limitMs: number,
): Promise<Answer> {
	const begun = Date.now();
	const answer = (status: number | undefined, text: string): Answer => ({
		person,
		status,
		text,
		seconds: (Date.now() - begun) / 1000,
	});
	return until(`the webhook ${path}`, 60_000, async () => {
		try {
			const response = await fetch(`${url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(person),
				signal: AbortSignal.timeout(limitMs),
			});
			const text = await response.text();
			const isMissing = response.status === 404 && text.includes('not registered');
			return isMissing ? undefined : answer(response.status, text);
		} catch (error) {
			return answer(undefined, String(error));
		}
	});
}

/** The execution that sent a request of such a workflow. */
export function executionOf({ body }: SimulatorRequest): string {
	return String((body as { client_ref_id?: unknown }).client_ref_id);
}
