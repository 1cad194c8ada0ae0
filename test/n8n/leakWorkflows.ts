import { type OnError, RETRY } from '../engine/settings';
import { connect, digiKhata, inARow, node, webhook } from './flows/nodes';
import type { WorkflowFile } from './n8nApi';
import type { Host } from './stage';

const DECODED = '={{ $json.body.secret.base64Decode() }}';

const SETTINGS = {
	executionOrder: 'v1',
	saveDataSuccessExecution: 'all',
	saveDataErrorExecution: 'all',
	saveExecutionProgress: true,
};

/** Gets what an error workflow gets; its runs are stored like any other. */
export const errorWorkflow = inARow(
	'Leak scan: error workflow',
	[node('Failed', 'n8n-nodes-base.errorTrigger', 1)],
	SETTINGS,
);

/** Outputs what it decodes. */
export const controlWorkflow = inARow(
	'Leak scan: control',
	[
		webhook('leak-control'),
		node('Readable', 'n8n-nodes-base.set', 3.4, {
			assignments: { assignments: [{ id: '1', name: 'secret', type: 'string', value: DECODED }] },
			options: {},
		}),
	],
	SETTINGS,
);

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
	onError: OnError,
	ekoApi: Host['ekoApi'],
	errorWorkflowId: string,
): WorkflowFile {
	const path = leakPath(leak, onError);
	return {
		name: `Leak scan: ${path}`,
		nodes: [
			webhook(path),
			digiKhata(
				{ ekoApi },
				{
					operation: leak.operation,
					customerId: '={{ $json.body.customer }}',
					[leak.field]: DECODED,
					simplify: onError === 'continueRegularOutput',
					options: { timeout: 700 },
				},
				{ onError, ...RETRY },
			),
			node('Done', 'n8n-nodes-base.noOp', 1),
			node('Refused', 'n8n-nodes-base.noOp', 1),
		],
		connections: connect([
			['Webhook', 'DigiKhata'],
			['DigiKhata', 'Done'],
			['DigiKhata', 'Refused', 1],
		]),
		settings: { ...SETTINGS, errorWorkflow: errorWorkflowId },
	};
}
