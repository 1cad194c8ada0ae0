/** `npm run demo`: shows in half a minute that the package works; `-- --n8n` shows it in real n8n. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IConnections, INode, INodeType } from 'n8n-workflow';

import { name as packageName } from '../package.json';
import { type Simulator, startSimulator } from '../simulator/server';
import { credentialFor } from '../test/simulatorCredential';
import { temporaryFolder } from '../test/temporaryFolder';
import { inDemoN8n } from './demoN8n';
import { Advice, numberedSteps, reportFailure } from './progress';
import { buildProject, projectFolder } from './projectTarball';
import { standIns } from './standIns';

/** What is read of a run, in n8n or in its engine. */
interface Outcome {
	readonly error: object | undefined;
	readonly items: (node: string) => ReadonlyArray<{ readonly json: object }>;
}

/** Runs the example in n8n's engine, which npm ci has installed. */
async function demoInEngine(): Promise<void> {
	console.log(
		"DigiKhata in n8n's own engine, without n8n's editor, against a simulator of Eko on this computer.\n",
	);
	const step = numberedSteps(4);
	await step('Building the package', buildProject);
	const run = await step("Loading n8n's engine and the package", loadedExample);
	const simulator = await step('Starting the simulator of Eko', () => startSimulator());
	try {
		report(await step('Running the example workflow', () => run(simulator.baseUrl)), simulator);
	} finally {
		await simulator.close();
	}
	const names = Object.values(standIns).map(({ description }) => description.displayName);
	console.log(`
What was real, and what was not
  real         DigiKhata and its credential, as the package ships them; n8n's engine; the workflow
               examples/generate-sender-aadhaar-otp.json, unchanged
  stand-ins    Eko, and n8n's own nodes, which are too large to install for this: ${names.join(', ')}
  not there    n8n's editor and its database

Next
  npm start                 the same workflow in real n8n, in your browser. The first time, this installs
                            n8n: about 10 minutes and 3 GB
  npm run demo -- --n8n     this demo in real n8n, without the browser
  README.md                 how to install the package in your own n8n, and how to get keys from Eko
`);
}

/** Has real n8n run it, with the packed package. */
async function demoInN8n(): Promise<void> {
	console.log('DigiKhata in real n8n, against a simulator of Eko on this computer.\n');
	const step = numberedSteps(4);
	await inDemoN8n(step, {}, async ({ api, workflowId, simulator }) => {
		const run = () => api.runManually(workflowId, 'Start by Hand');
		report(await step('Running the workflow in n8n', run), simulator);
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
	const N8N_USER_FOLDER = temporaryFolder('engine');
	Object.assign(process.env, { N8N_USER_FOLDER, N8N_ENCRYPTION_KEY: 'demo' });
	const { runInEngine, stopEngineTimers } = await import('../test/engine/engine.ts');
	const { PackageDirectoryLoader } = await import('n8n-core');

	const loader = new PackageDirectoryLoader(projectFolder);
	await loader.loadAll();
	const digiKhata = loader.getNode('digiKhata').type as INodeType;
	const nodeTypes = { ...standIns, [`${packageName}.digiKhata`]: digiKhata };
	const credentialType = loader.getCredential('ekoApi').type;
	const file = join(projectFolder, 'examples', 'generate-sender-aadhaar-otp.json');
	const { nodes, connections } = JSON.parse(readFileSync(file, 'utf8')) as {
		nodes: INode[];
		connections: IConnections;
	};
	const startNode = nodes.find(({ name }) => name === 'Start by Hand');
	return async (baseUrl) => {
		const engine = { nodeTypes, credentialType, credential: credentialFor(baseUrl) };
		const run = runInEngine(engine, nodes, { connections, startNode });
		const { error, runData } = (await run.finally(stopEngineTimers)).data.resultData;
		const items = (node: string) =>
			(runData[node] ?? []).flatMap(({ data }) => data?.main?.[0] ?? []);
		return { error, items };
	};
}

/**
 * Prints what DigiKhata put out. Throws `Advice` unless every reference that the simulator issued reached
 * the node after it, each with its sender, and no Aadhaar number went along.
 */
function report({ error, items }: Outcome, { requests }: Simulator): void {
	const { message, description } = { ...error } as Record<string, string>;
	if (error) throw new Advice(`the workflow stopped: ${message}`, description);
	const itemsOf = (node: string) => items(node).map(({ json }) => json as Record<string, string>);
	const asked = itemsOf('One Item per Sender');
	const output = itemsOf('DigiKhata');
	const arrived = itemsOf('Use the Reference');
	const issued = requests.flatMap(({ path, outcome: { otpRefId } }) =>
		otpRefId === null ? [] : [`${path.split('/')[7]} ${otpRefId}`],
	);
	const pairs = arrived.map(({ customer_id, otp_ref_id }) => `${customer_id} ${otp_ref_id}`);
	const isComplete = asked.length > 0 && issued.length === asked.length;
	if (!isComplete || pairs.sort().join() !== issued.sort().join()) {
		throw new Advice(
			`the simulator issued ${issued.length} references to ${asked.length} senders: ${issued.join(', ')}. ` +
				`These arrived: ${pairs.join(', ')}.`,
		);
	}
	const text = JSON.stringify([output, arrived]);
	if (asked.some(({ aadhaar_number = '' }) => text.includes(aadhaar_number))) {
		throw new Advice('DigiKhata’s output contains an Aadhaar number.');
	}
	const list = output.map(
		(item) => `  Sender ${item.customer_id}
    otp_ref_id     ${item.otp_ref_id}
    client_ref_id  ${item.client_ref_id}
    message        ${item.message}
    next_step      ${item.next_step}`,
	);
	console.log(`
What DigiKhata output, one item per sender:

${list.join('\n')}

It works: ${issued.length} of ${asked.length} references issued by the simulator arrived in the step after DigiKhata,
which reads them with {{ $json.otp_ref_id }}. No SMS was sent.`);
}

const demo = process.argv.includes('--n8n') ? demoInN8n : demoInEngine;
demo().catch(reportFailure);
