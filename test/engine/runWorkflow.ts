import 'reflect-metadata';

import { LoadOptionsContext } from 'n8n-core';
import {
	type ICredentialDataDecryptedObject,
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IRun,
	type ILoadOptionsFunctions,
	NodeConnectionTypes,
} from 'n8n-workflow';

import { EkoApi } from '../../credentials/EkoApi.credentials';
import { RESOURCES } from '../../nodes/DigiKhata/operations';
import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node.ts';
import { withOptions } from '../operations/cases';
import * as engine from './engine';
import { recentOtps } from '../../nodes/DigiKhata/safety/recentOtps';
import { Remembered } from '../remembered';
import { rememberIn } from './rememberIn';

/** One run of Senders → DigiKhata in n8n's own engine. */
export interface EngineRun {
	run: IRun;
	/** DigiKhata's items on its first output. */
	output: INodeExecutionData[];
	/** DigiKhata's items on its error output. */
	errorOutput: INodeExecutionData[];
	/** What stopped the execution. */
	error: (Error & { description?: string; context: IDataObject; httpCode?: string }) | undefined;
}

interface Setup {
	items: IDataObject[];
	credential: ICredentialDataDecryptedObject;
	parameters?: IDataObject;
	/** Node settings, e.g. `{ onError: 'continueErrorOutput' }`. */
	settings?: Partial<INode>;
	/** What n8n remembers of earlier executions: nothing unless given. */
	remembered?: Remembered;
	/** Cancels the execution when it settles, as n8n's Stop button does. */
	cancel?: Promise<unknown>;
}

/** Runs the DigiKhata node for items that have `customer_id` and `aadhaar_number`. */
export async function runDigiKhata(setup: Setup): Promise<EngineRun> {
	rememberIn(setup.remembered ?? new Remembered());
	const node = { ...digiKhata(setup.parameters ?? {}), ...setup.settings };
	const run = await runNodes([senders(setup.items), node], setup);
	const task = run.data.resultData.runData.DigiKhata?.at(-1);
	return {
		run,
		output: task?.data?.main?.[0] ?? [],
		errorOutput: task?.data?.main?.[1] ?? [],
		error: run.data.resultData.error as EngineRun['error'],
	};
}

/** The DigiKhata node, with its fields mapped from the item. */
export function digiKhata(parameters: IDataObject): INode {
	const { operation = 'generateSenderAadhaarOtp' } = parameters;
	const resource = RESOURCES.find(({ operations }) =>
		operations.some(({ id }) => id === operation),
	);
	return {
		id: 'digi-khata',
		name: 'DigiKhata',
		type: 'digiKhata',
		typeVersion: 1,
		position: [200, 0],
		credentials: { ekoApi: { id: '1', name: 'Eko' } },
		parameters: {
			resource: resource?.id,
			operation,
			customerId: '={{ $json.customer_id }}',
			aadhaarNumber: '={{ $json.aadhaar_number }}',
			...withOptions(parameters),
		} as INode['parameters'],
	};
}

/** The node that a workflow begins with: it outputs the given items. */
export function senders(items: IDataObject[]): INode {
	return {
		id: 'senders',
		name: 'Senders',
		type: 'senders',
		typeVersion: 1,
		position: [0, 0],
		parameters: { items: JSON.stringify(items) },
	};
}

// The load tests run without jest.
(globalThis as { afterAll?: (work: () => void) => void }).afterAll?.(engine.stopEngineTimers);

/**
 * Runs nodes in a row, in n8n's own engine; `extraConnections` are those of the last node, and
 * `extraNodes` what these lead to.
 */
export async function runNodes(
	nodes: INode[],
	{ credential, cancel }: Pick<Setup, 'credential' | 'cancel'>,
	extraConnections: IConnections = {},
	extraNodes: readonly INode[] = [],
): Promise<IRun> {
	// As if all runs before were long ago.
	recentOtps.clear();
	const connections: IConnections = { ...extraConnections };
	nodes.slice(1).forEach((node, index) => {
		const previous = nodes[index]?.name ?? '';
		connections[previous] = {
			main: [[{ node: node.name, type: NodeConnectionTypes.Main, index: 0 }]],
		};
	});
	return await engine.runInEngine(
		{ nodeTypes: NODE_TYPES_BY_NAME, credentialType: new EkoApi(), credential },
		[...nodes, ...extraNodes],
		{ connections, startNode: nodes[0], cancel },
	);
}

/** What n8n's editor gives to the methods that load lists for a node. */
export function editorContext(
	node: INode,
	credential: ICredentialDataDecryptedObject,
): ILoadOptionsFunctions {
	const additionalData = Object.assign(
		engine.additionalDataFor({ credential, credentialType: new EkoApi() }),
		{ currentNodeParameters: node.parameters },
	);
	const workflow = engine.workflowOf(NODE_TYPES_BY_NAME, [node]);
	return new LoadOptionsContext(workflow, node, additionalData, '') as ILoadOptionsFunctions;
}

/** What n8n has to know of a node that stands beside DigiKhata in a test; `more` is what is its own. */
export function describeNode(
	displayName: string,
	name: string,
	more: Partial<INodeTypeDescription> = {},
): INodeTypeDescription {
	return {
		displayName,
		name,
		group: ['transform'],
		version: 1,
		description: displayName,
		defaults: { name: displayName },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
		...more,
	};
}

/** Outputs the given items. */
const SENDERS: INodeType = {
	description: describeNode('Senders', 'senders', {
		group: ['trigger'],
		inputs: [],
		properties: [{ displayName: 'Items', name: 'items', type: 'json', default: '[]' }],
	}),
	execute() {
		const items = JSON.parse(this.getNodeParameter('items', 0) as string) as IDataObject[];
		return Promise.resolve([items.map((json) => ({ json }))]);
	},
};

/** The node types that the engine knows; a test may add its own. */
export const NODE_TYPES_BY_NAME: Record<string, INodeType> = {
	senders: SENDERS,
	digiKhata: new DigiKhata(),
	digiKhataTool: new DigiKhata(),
};
