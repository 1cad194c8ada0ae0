import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server';
import { demoWorkflow, simulatorCredential } from './demoWorkflow';
import { removeAtExit } from './janitor';
import { N8nInstance } from './n8nInstance';
import { downloadedNodeFor, nodeFor } from './nodeRuntime';
import { n8nVersions } from './pinnedTools';
import type { Watch } from './progress';
import { packProject } from './projectTarball';
import { announcement, ensureTool } from './toolCache';

/**
 * Does work in a fresh n8n that has the package, installed as a user would install it, the example and
 * its credential. Takes six steps.
 */
export async function inDemoN8n(
	step: Watch,
	options: SimulatorOptions,
	work: (n8n: N8nInstance, simulator: Simulator) => Promise<void>,
): Promise<void> {
	const n8n = await preparedN8n(step);
	const simulator = await step('Starting the simulator of Eko', () => startSimulator(options));
	try {
		await step('Putting the credential and the example workflow into n8n', async () => {
			await n8n.importCredential(simulatorCredential(simulator.baseUrl));
			await n8n.importWorkflow(demoWorkflow.file);
		});
		await work(n8n, simulator);
	} finally {
		await simulator.close();
	}
}

/** For who watches: each request, and each OTP as an SMS. */
export const printed: SimulatorOptions = { log: (line) => console.log(`  simulator  ${line}`) };

async function preparedN8n(step: Watch): Promise<N8nInstance> {
	const version = n8nVersions.current;
	const node24 = downloadedNodeFor(version);
	const node = await step(
		node24 ? announcement(node24) : `Node.js ${process.versions.node} is new enough for n8n`,
		() => nodeFor(version),
	);
	const folder = await step(announcement(version), () => ensureTool(version, node));
	const tarballs = mkdtempSync(join(tmpdir(), 'digikhata-package-'));
	removeAtExit(tarballs);
	const tarball = await step('Building and packing the package', () => packProject(tarballs));
	return step('Installing the package in a fresh n8n', async () => {
		const n8n = await N8nInstance.create(folder, node);
		await n8n.installPackage(tarball);
		return n8n;
	});
}
