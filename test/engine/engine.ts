import 'reflect-metadata';

import { Container } from '@n8n/di';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import { SSHClientsManager } from 'n8n-core/dist/execution-engine/ssh-clients-manager';
import {
	type ICredentialDataDecryptedObject,
	ICredentialsHelper,
	type ICredentialType,
	type IConnections,
	type IHttpRequestOptions,
	type INode,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';

/** What the engine runs with: the tests give it the sources, `npm run demo` the built package. */
export interface Engine {
	/** By the name that workflows give them. */
	readonly nodeTypes: Readonly<Record<string, INodeType>>;
	readonly credentialType: ICredentialType;
	readonly credential: ICredentialDataDecryptedObject;
}

/** How nodes hang together, where to start, and what cancels the run when it settles, as n8n's Stop does. */
export interface Plan {
	readonly connections: IConnections;
	readonly startNode?: INode | undefined;
	readonly cancel?: Promise<unknown> | undefined;
}

/** Runs nodes in n8n's own engine. */
export async function runInEngine(
	engine: Engine,
	nodes: INode[],
	{ connections, startNode, cancel }: Plan,
): Promise<IRun> {
	const workflow = workflowOf(engine.nodeTypes, nodes, connections);
	const additionalData = Object.assign(additionalDataFor(engine), {
		hooks: new ExecutionLifecycleHooks('manual', '1', workflow as never),
	});
	const execution = new WorkflowExecute(additionalData, 'manual').run({
		workflow,
		...(startNode && { startNode }),
	});
	void cancel?.then(() => execution.cancel());
	return await execution;
}

/** A workflow for the engine. */
export function workflowOf(
	nodeTypes: Engine['nodeTypes'],
	nodes: INode[],
	connections: IConnections = {},
): Workflow {
	const byName = (type: string) => nodeTypes[type];
	return new Workflow({
		id: 'workflow',
		nodes,
		connections,
		active: false,
		nodeTypes: {
			getByName: byName,
			getByNameAndVersion: byName,
			getKnownTypes: () => ({}),
		} as unknown as INodeTypes,
		settings: { executionOrder: 'v1' },
	});
}

/** What n8n hands to nodes besides the workflow: one credential, above all. */
export function additionalDataFor(
	engine: Pick<Engine, 'credential' | 'credentialType'>,
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper: new OneCredential(engine.credential, engine.credentialType),
		executionId: String(Math.random()),
		currentNodeExecutionIndex: 0,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** n8n-core keeps a timer for SSH connections from its first use on. */
export function stopEngineTimers(): void {
	Container.get(SSHClientsManager).onShutdown();
}

/** n8n's credential store with one credential in it; it asks the credential type to sign, as n8n does. */
class OneCredential extends ICredentialsHelper {
	constructor(
		private readonly credential: ICredentialDataDecryptedObject,
		private readonly type: ICredentialType,
	) {
		super();
	}

	override getParentTypes = () => [];

	override async authenticate(
		credential: ICredentialDataDecryptedObject,
		_type: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type;
		if (typeof authenticate !== 'function') throw new Error('The credential does not sign');
		return await authenticate(credential, options);
	}

	override preAuthentication = () => Promise.resolve(undefined);

	/** Evaluates expressions for the item, unless asked for what is stored. */
	override getDecrypted: ICredentialsHelper['getDecrypted'] = (...asked) => {
		const [, , , mode, , raw, values] = asked;
		if (raw === true || values === undefined) return Promise.resolve({ ...this.credential });
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = values;
		const evaluated = workflow.expression.getParameterValue(
			this.credential as INodeParameters,
			runExecutionData,
			runIndex,
			itemIndex,
			node.name,
			connectionInputData,
			mode,
			{},
		);
		return Promise.resolve(evaluated as ICredentialDataDecryptedObject);
	};

	override getCredentials = () => Promise.reject(new Error('not used'));

	override updateCredentials = () => Promise.reject(new Error('not used'));

	override updateCredentialsOauthTokenData = () => Promise.reject(new Error('not used'));

	override getCredentialsProperties = () => this.type.properties;
}
