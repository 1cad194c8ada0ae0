import type { WorkflowFile } from '../n8nApi';
import type { Host } from '../stage';

/** A node of a workflow file. */
export type NodeFile = Readonly<Record<string, unknown>> & { readonly name: string };

/** A node as the editor stores it. `more` are its settings, e.g. `{ onError: 'continueErrorOutput' }`. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: object = {},
	more: object = {},
): NodeFile {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters, ...more };
}

/** The DigiKhata node, its fields mapped from the item unless told otherwise. */
export function digiKhata(
	{ ekoApi }: Pick<Host, 'ekoApi'>,
	{ options, ...parameters }: { options?: object; [field: string]: unknown } = {},
	more: object = {},
): NodeFile {
	return node(
		'DigiKhata',
		'n8n-nodes-digikhata.digiKhata',
		1,
		{
			resource: 'sender',
			operation: 'generateSenderAadhaarOtp',
			customerId: '={{ $json.customer_id }}',
			aadhaarNumber: '={{ $json.aadhaar_number }}',
			// The same made-up senders are in many runs, one soon after the other.
			options: { minSecondsBetweenOtps: 0, ...options },
			...parameters,
		},
		{ credentials: { ekoApi }, ...more },
	);
}

/** A Code node. */
export function code(name: string, jsCode: string, parameters: object = {}): NodeFile {
	return node(name, 'n8n-nodes-base.code', 2, { jsCode, ...parameters });
}

/** Hands on an item for each of these senders. */
export function senders(people: readonly object[]): NodeFile {
	return code('Senders', `return ${JSON.stringify(people)}.map((json) => ({ json }));`);
}

/** The fields of the DigiKhata node behind a webhook. */
export const FROM_BODY = {
	customerId: '={{ $json.body.customer_id }}',
	aadhaarNumber: '={{ $json.body.aadhaar_number }}',
} as const;

/** What is run by hand. */
export const START = node('Start', 'n8n-nodes-base.manualTrigger', 1);

/** A webhook that is called by POST at this path. */
export function webhook(
	path: string,
	responseMode = 'lastNode',
	parameters: object = {},
): NodeFile {
	return node(
		'Webhook',
		'n8n-nodes-base.webhook',
		2,
		{ httpMethod: 'POST', path, responseMode, options: {}, ...parameters },
		{ webhookId: path },
	);
}

/**
 * Connections between nodes: `[['A', 'B'], ['B', 'C', 1]]` leads A's first output to B and B's
 * second output to C.
 */
export function connect(
	pairs: ReadonlyArray<readonly [from: string, to: string, output?: number]>,
): Record<string, { main: Array<Array<{ node: string; type: 'main'; index: number }>> }> {
	const connections: ReturnType<typeof connect> = {};
	for (const [from, to, output = 0] of pairs) {
		const { main } = (connections[from] ??= { main: [] });
		while (main.length <= output) main.push([]);
		main[output]?.push({ node: to, type: 'main', index: 0 });
	}
	return connections;
}

/** A workflow whose nodes follow each other. */
export function inARow(
	name: string,
	nodes: readonly NodeFile[],
	settings: object = {},
): WorkflowFile {
	const names = nodes.map((one) => one.name);
	const pairs = names.slice(1).map((to, index) => [names[index] as string, to] as const);
	return { name, nodes, connections: connect(pairs), settings };
}
