/** `npm run demo`: shows in half a minute that the package works; `-- --n8n` shows it in real n8n. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { IConnections, IDataObject, INode, INodeType, IRun } from 'n8n-workflow';

import { name as packageName } from '../package.json';
import { type Simulator, startSimulator } from '../simulator/server';
import { credentialFor } from '../test/simulatorCredential';
import { inDemoN8n } from './demoN8n';
import { removeAtExit } from './processes';
import { Advice, numberedSteps, reportFailure } from './progress';
import { buildProject, projectFolder } from './projectTarball';
import { standIns } from './standIns';

const EXAMPLE = join(projectFolder, 'examples', 'generate-sender-aadhaar-otp.json');
// It does nothing in a run.
const NOTE = 'n8n-nodes-base.stickyNote';

/** What is read of a run, in n8n or in its engine. */
interface Outcome {
	readonly error: { readonly message?: unknown; readonly description?: unknown } | undefined;
	/** What a node put out. */
	readonly itemsOf: (node: string) => readonly IDataObject[];
}

/** Runs the example in n8n's engine, which npm ci has installed. */
async function demoInEngine(): Promise<void> {
	console.log(
		"DigiKhata in n8n's own engine, without n8n's editor, against a simulator of Eko on this computer.\n",
	);
	const step = numberedSteps(4);
	await step('Building the package', buildProject);
	const run = await step("Loading n8n's engine, and the package into it", loadedExample);
	const simulator = await step('Starting the simulator of Eko', () => startSimulator());
	try {
		const outcome = await step('Running the example workflow', () => run(simulator.baseUrl));
		report(outcome, simulator);
		console.log(`
What was real, and what was not
  real         DigiKhata and its credential, as the package ships them; n8n's engine; the workflow
               examples/generate-sender-aadhaar-otp.json, unchanged
  stand-ins    Eko, and n8n's own nodes, which are too large to install for this: ${Object.values(
		standIns,
	)
		.map(({ description }) => description.displayName)
		.join(', ')}
  not there    n8n's editor and its database

Next
  npm start                 the same workflow in real n8n, in your browser. The first time, this installs
                            n8n: about 10 minutes and 3 GB
  npm run demo -- --n8n     this demo in real n8n, without the browser
  README.md                 how to install the package in your own n8n, and how to get keys from Eko
`);
	} finally {
		await simulator.close();
	}
}

/** Has real n8n run it, with the packed package. */
async function demoInN8n(): Promise<void> {
	console.log('DigiKhata in real n8n, against a simulator of Eko on this computer.\n');
	const step = numberedSteps(6);
	await inDemoN8n(step, {}, async ({ api, workflowId, simulator }) => {
		const { error, items } = await step('Running the workflow in n8n', () =>
			api.runManually(workflowId, 'Start by Hand'),
		);
		const itemsOf = (node: string) => items(node).map(({ json }) => json as IDataObject);
		report({ error, itemsOf }, simulator);
		console.log(`
Next
  npm start        starts n8n with this workflow, for you to open in a browser
  README.md        how to install the package in your own n8n, and how to get keys from Eko
  examples/        workflows to import; generate-sender-aadhaar-otp.json is the one that just ran
`);
	});
}

/** Loads the built package the way n8n does. Returns how to run the example with it in n8n's engine. */
async function loadedExample(): Promise<(baseUrl: string) => Promise<Outcome>> {
	// Else the engine would keep a key in the home of whoever runs this, beside those of their own n8n.
	const userFolder = mkdtempSync(join(tmpdir(), 'digikhata-engine-'));
	removeAtExit(userFolder);
	Object.assign(process.env, { N8N_USER_FOLDER: userFolder, N8N_ENCRYPTION_KEY: 'demo' });
	const { runInEngine, stopEngineTimers } = await import('../test/engine/engine.ts');
	const { PackageDirectoryLoader } = await import('n8n-core');

	const loader = new PackageDirectoryLoader(projectFolder);
	await loader.loadAll();
	const digiKhata = loader.getNode('digiKhata').type as INodeType;
	const nodeTypes = { ...standIns, [`${packageName}.digiKhata`]: digiKhata };
	const { nodes, connections } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as {
		nodes: INode[];
		connections: IConnections;
	};
	const unknown = nodes.find(({ type }) => !(type in nodeTypes) && type !== NOTE);
	if (unknown) throw new Advice(`scripts/standIns.ts has nothing for a ${unknown.type}.`);
	return async (baseUrl) => {
		const credential = credentialFor(baseUrl);
		const credentialType = loader.getCredential('ekoApi').type;
		const startNode = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
		const { data }: IRun = await runInEngine({ nodeTypes, credentialType, credential }, nodes, {
			connections,
			startNode,
		}).finally(stopEngineTimers);
		const { error, runData } = data.resultData;
		const itemsOf = (node: string) =>
			(runData[node] ?? []).flatMap((run) => run.data?.main?.[0] ?? []).map(({ json }) => json);
		return { error, itemsOf };
	};
}

/**
 * Prints what DigiKhata put out. Throws `Advice` unless every reference that the simulator issued reached
 * the node after it, each with its sender, and no Aadhaar number went along.
 */
function report({ error, itemsOf }: Outcome, { requests }: Simulator): void {
	if (error)
		throw new Advice(`the workflow stopped: ${textOf(error.message)}`, textOf(error.description));
	const asked = itemsOf('One Item per Sender');
	const output = itemsOf('DigiKhata');
	const arrived = itemsOf('Use the Reference');
	const issued = requests.flatMap(({ path, outcome: { otpRefId } }) =>
		otpRefId === null ? [] : [`${path.split('/')[7]} ${otpRefId}`],
	);
	const pairs = arrived.map((item) => `${textOf(item.customer_id)} ${textOf(item.otp_ref_id)}`);
	if (
		asked.length === 0 ||
		issued.length !== asked.length ||
		pairs.sort().join() !== issued.sort().join()
	) {
		throw new Advice(
			`the simulator issued ${issued.length} references to ${asked.length} senders: ${issued.join(', ')}. ` +
				`These arrived: ${pairs.join(', ')}.`,
		);
	}
	const text = JSON.stringify([output, arrived]);
	if (asked.some((item) => text.includes(textOf(item.aadhaar_number)))) {
		throw new Advice('an Aadhaar number is in what DigiKhata output.');
	}
	const list = output.map(
		(item) => `  Sender ${textOf(item.customer_id)}
    otp_ref_id     ${textOf(item.otp_ref_id)}
    client_ref_id  ${textOf(item.client_ref_id)}
    message        ${textOf(item.message)}
    next_step      ${textOf(item.next_step)}`,
	);
	console.log(`
What DigiKhata output, one item per sender:

${list.join('\n')}

It works: ${issued.length} of ${asked.length} references issued by the simulator arrived in the step after DigiKhata,
which reads them with {{ $json.otp_ref_id }}. No SMS was sent.`);
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '(none)';
}

const demo = process.argv.includes('--n8n') ? demoInN8n : demoInEngine;
demo().catch(reportFailure);
