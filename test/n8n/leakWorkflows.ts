/** The On Error settings of a node, as a workflow stores them. */
export const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

/** A workflow file, as n8n imports it. */
export interface WorkflowFile {
	id: string;
	name: string;
	nodes: object[];
	connections: object;
	settings: object;
}

const DECODED = '={{ $json.body.secret.base64Decode() }}';

const SETTINGS = {
	executionOrder: 'v1',
	saveDataSuccessExecution: 'all',
	saveDataErrorExecution: 'all',
	saveExecutionProgress: true,
};

/** Gets what an error workflow gets; its runs are stored like any other. */
export const errorWorkflow: WorkflowFile = {
	id: 'leakErrorWorkflow',
	name: 'Leak scan: error workflow',
	nodes: [node('Failed', 'n8n-nodes-base.errorTrigger', 1, 0, {})],
	connections: {},
	settings: SETTINGS,
};

/** Outputs what it decodes. */
export const controlWorkflow: WorkflowFile = {
	id: 'leakControl',
	name: 'Leak scan: control',
	nodes: [
		webhook('leak-control'),
		node('Readable', 'n8n-nodes-base.set', 3.4, 200, {
			assignments: { assignments: [{ id: '1', name: 'secret', type: 'string', value: DECODED }] },
			options: {},
		}),
	],
	connections: { Webhook: { main: [[to('Readable')]] } },
	settings: SETTINGS,
};

/** An operation that is handed a secret, and the field for it. */
export interface LeakOperation {
	readonly operation: string;
	readonly field: string;
}

/** Where a workflow of {@link leakWorkflow} is called. */
export function leakPath({ operation }: LeakOperation, onError: string): string {
	return `leak-${operation}-${onError}`;
}

/** Webhook → DigiKhata → a node on each of its outputs, with Retry On Fail on. */
export function leakWorkflow(
	leak: LeakOperation,
	onError: (typeof ON_ERROR)[number],
): WorkflowFile {
	const path = leakPath(leak, onError);
	return {
		id: path.replaceAll('-', ''),
		name: `Leak scan: ${path}`,
		nodes: [
			webhook(path),
			{
				...node('DigiKhata', 'n8n-nodes-digikhata.digiKhata', 1, 200, {
					resource: 'sender',
					operation: leak.operation,
					customerId: '={{ $json.body.customer }}',
					[leak.field]: DECODED,
					simplify: onError === 'continueRegularOutput',
					options: { timeout: 700 },
				}),
				credentials: { ekoApi: { id: 'ekoApiAccount', name: 'Eko API account' } },
				onError,
				retryOnFail: true,
				maxTries: 2,
				waitBetweenTries: 1,
			},
			node('Done', 'n8n-nodes-base.noOp', 1, 400, {}),
			node('Refused', 'n8n-nodes-base.noOp', 1, 600, {}),
		],
		connections: {
			Webhook: { main: [[to('DigiKhata')]] },
			DigiKhata: { main: [[to('Done')], [to('Refused')]] },
		},
		settings: { ...SETTINGS, errorWorkflow: errorWorkflow.id },
	};
}

function webhook(path: string): object {
	return {
		...node('Webhook', 'n8n-nodes-base.webhook', 2, 0, {
			httpMethod: 'POST',
			path,
			responseMode: 'lastNode',
			options: {},
		}),
		webhookId: path,
	};
}

function node(
	name: string,
	type: string,
	typeVersion: number,
	x: number,
	parameters: object,
): object {
	return { id: name, name, type, typeVersion, position: [x, 0], parameters };
}

function to(name: string): object {
	return { node: name, type: 'main', index: 0 };
}
