import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../simulator/server';
import { listOf, problemsOf } from './demoResult';
import { demoWorkflow, simulatorCredential } from './demoWorkflow';
import { createOwner, demoOwner, untilReady } from './editor';
import { editorUrl } from './n8nEnvironment';
import { N8nInstance } from './n8nInstance';
import { downloadedNodeFor, nodeFor } from './nodeRuntime';
import { n8nVersions } from './pinnedTools';
import { removeAtExit } from './janitor';
import { stop, untilInterrupted } from './processes';
import { packProject } from './projectTarball';
import { Advice, numberedSteps, reportFailure } from './progress';
import { announcement, ensureTool } from './toolCache';

const n8nVersion = n8nVersions.current;
const step = numberedSteps(7);

/** `npm run demo`: runs the example once. `npm start`: leaves it open in n8n's editor. */
async function main(open: boolean): Promise<void> {
	console.log(`DigiKhata in real n8n, against a simulator of Eko on this computer.\n`);
	if (process.platform === 'win32') {
		throw new Advice(
			'on Windows this runs inside WSL: https://learn.microsoft.com/windows/wsl/install',
		);
	}
	const n8n = await preparedN8n();
	const simulator = await step('Starting the simulator of Eko', () =>
		startSimulator(open ? { log: (line) => console.log(`  simulator  ${line}`) } : {}),
	);
	try {
		await step('Putting the credential and the example workflow into n8n', async () => {
			await n8n.importCredential(simulatorCredential(simulator.baseUrl));
			await n8n.importWorkflow(demoWorkflow.file);
		});
		await (open ? openEditor(n8n, simulator) : runOnce(n8n, simulator));
	} finally {
		await simulator.close();
	}
}

/** A fresh n8n with the package of this checkout installed in it, as a user would install it. */
async function preparedN8n(): Promise<N8nInstance> {
	const node24 = downloadedNodeFor(n8nVersion);
	const node = await step(
		node24 ? announcement(node24) : `Node.js ${process.versions.node} is new enough for n8n`,
		() => nodeFor(n8nVersion),
	);
	const folder = await step(announcement(n8nVersion), () => ensureTool(n8nVersion, node));
	const tarballs = mkdtempSync(join(tmpdir(), 'digikhata-package-'));
	removeAtExit(tarballs);
	const tarball = await step('Building and packing the package', () => packProject(tarballs));
	return step('Installing the package in a fresh n8n', async () => {
		const n8n = await N8nInstance.create(folder, node);
		await n8n.installPackage(tarball);
		return n8n;
	});
}

async function runOnce(n8n: N8nInstance, simulator: Simulator): Promise<void> {
	const execution = await step('Running the workflow in n8n', () => n8n.execute(demoWorkflow.id));
	if (execution.failure) {
		throw new Advice(
			`the workflow stopped at ${execution.failure}\n` +
				'"npm start" opens it in the editor; press "Execute workflow" there to look closer.',
		);
	}
	const problems = problemsOf(execution, simulator.requests);
	if (problems.length > 0) throw new Advice(problems.join('\n'));
	const count = execution.itemsOf(demoWorkflow.nodes.reference).length;
	console.log(`
What DigiKhata handed on, one item per sender:

${listOf(execution)}

It works: ${count} of ${count} references issued by the simulator arrived in the step after DigiKhata,
which reads them with {{ $json.otp_ref_id }}. No real person was texted.

How to go on
  npm start        opens this workflow in n8n's editor, in your browser
  README.md        how to install the package in your own n8n, and how to get keys from Eko
  examples/        the workflow that just ran, ready to import into n8n
`);
}

async function openEditor(n8n: N8nInstance, simulator: Simulator): Promise<void> {
	const url = editorUrl(n8n.ports);
	const server = n8n.serve(join(n8n.userFolder, 'n8n.log'));
	await step('Starting the editor', async () => {
		await untilReady(url, server);
		await createOwner(url);
	});
	console.log(`
The workflow is open for you at
  ${url}/workflow/${demoWorkflow.id}

Sign in with
  e-mail    ${demoOwner.email}
  password  ${demoOwner.password}

Then press "Execute workflow". Requests to the simulator (${simulator.origin}) are listed below.
This n8n is for trying out: what you change in it is gone when you stop it.
To stop, press Ctrl-C here.
`);
	const ended = server.finished.then(({ output }) => {
		throw new Advice('n8n ended by itself.', output.slice(-2000));
	});
	await Promise.race([untilInterrupted(), ended]);
	console.log('\nStopping n8n and the simulator …');
	ended.catch(() => {});
	await stop(server);
}

main(process.argv.includes('--open')).catch(reportFailure);
