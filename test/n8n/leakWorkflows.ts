import type { OnError } from '../engine/settings';
import { connect, digiKhata, node, webhook } from './flows/nodes';

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

/** The credential of the workflows. */
export const credential = { id: 'ekoApiAccount', name: 'Eko API account' };

/** Gets what an error workflow gets; its runs are stored like any other. */
export const errorWorkflow: WorkflowFile = {
	id: 'leakErrorWorkflow',
	name: 'Leak scan: error workflow',
	nodes: [node('Failed', 'n8n-nodes-base.errorTrigger', 1)],
	connections: {},
	settings: SETTINGS,
};

/** Outputs what it decodes. */
export const controlWorkflow: WorkflowFile = {
	id: 'leakControl',
	name: 'Leak scan: control',
	nodes: [
		webhook('leak-control'),
		node('Readable', 'n8n-nodes-base.set', 3.4, {
			assignments: { assignments: [{ id: '1', name: 'secret', type: 'string', value: DECODED }] },
			options: {},
		}),
	],
	connections: connect([['Webhook', 'Readable']]),
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
export function leakWorkflow(leak: LeakOperation, onError: OnError): WorkflowFile {
	const path = leakPath(leak, onError);
	return {
		id: path.replaceAll('-', ''),
		name: `Leak scan: ${path}`,
		nodes: [
			webhook(path),
			digiKhata(
				{ ekoApi: credential },
				{
					operation: leak.operation,
					customerId: '={{ $json.body.customer }}',
					[leak.field]: DECODED,
					simplify: onError === 'continueRegularOutput',
					options: { timeout: 700 },
				},
				{ onError, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
			),
			node('Done', 'n8n-nodes-base.noOp', 1),
			node('Refused', 'n8n-nodes-base.noOp', 1),
		],
		connections: connect([
			['Webhook', 'DigiKhata'],
			['DigiKhata', 'Done'],
			['DigiKhata', 'Refused', 1],
		]),
		settings: { ...SETTINGS, errorWorkflow: errorWorkflow.id },
	};
}
