import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';
import type { IConnections, INode, INodeType } from 'n8n-workflow';

import { name as packageName } from '../package.json';
import { runInEngine, stopEngineTimers } from '../test/engine/engine';
import { demoWorkflow, simulatorCredential } from './demoWorkflow';
import { type Execution, executionOf } from './execution';
import { removeAtExit } from './janitor';
import { Advice } from './progress';
import { projectFolder } from './projectTarball';
import { standIns } from './standIns';

// It does nothing in a run.
const NOTE = 'n8n-nodes-base.stickyNote';

/** A run of the example, and which of its nodes had a stand-in: `Senders: Edit Fields (Set)`. */
export interface ExampleRun {
	readonly execution: Execution;
	readonly standIns: readonly string[];
}

/** Loads the built package the way n8n does. Returns how to run the example with it in n8n's engine. */
export async function loadedExample(): Promise<(baseUrl: string) => Promise<ExampleRun>> {
	// Else the engine would keep a key in the home of whoever runs this, beside those of their own n8n.
	const userFolder = mkdtempSync(join(tmpdir(), 'digikhata-engine-'));
	removeAtExit(userFolder);
	Object.assign(process.env, { N8N_USER_FOLDER: userFolder, N8N_ENCRYPTION_KEY: 'demo' });

	const loader = new PackageDirectoryLoader(projectFolder);
	await loader.loadAll();
	const digiKhata = loader.getNode('digiKhata').type as INodeType;
	const credentialType = loader.getCredential('ekoApi').type;
	const nodeTypes = { ...standIns, [`${packageName}.digiKhata`]: digiKhata };

	return async (baseUrl) => {
		const { nodes, connections } = JSON.parse(readFileSync(demoWorkflow.file, 'utf8')) as {
			nodes: INode[];
			connections: IConnections;
		};
		const unknown = nodes.find(({ type }) => !(type in nodeTypes) && type !== NOTE);
		if (unknown) {
			throw new Advice(
				`"${unknown.name}" in ${demoWorkflow.file} is a ${unknown.type}, for which scripts/standIns.ts has ` +
					'nothing. "npm run demo -- --n8n" has n8n\'s own.',
			);
		}
		const engine = { nodeTypes, credentialType, credential: simulatorCredential(baseUrl).data };
		const startNode = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
		const run = await runInEngine(engine, nodes, { connections, startNode }).finally(
			stopEngineTimers,
		);
		return {
			execution: executionOf(run),
			standIns: nodes.flatMap(({ name, type }) => {
				const standIn = standIns[type];
				return standIn ? [`${name}: ${standIn.description.displayName}`] : [];
			}),
		};
	};
}
