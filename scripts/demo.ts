import { join } from 'node:path';

import { SIMULATOR_KEYS } from '../simulator/keys';
import { type Simulator, startSimulator } from '../simulator/server';
import { credentialText } from '../simulator/welcome';
import { listOf, problemsOf } from './demoResult';
import { demoWorkflow, simulatorCredential } from './demoWorkflow';
import { createOwner, invitation, untilReady } from './editor';
import { editorUrl } from './n8nEnvironment';
import type { N8nInstance } from './n8nInstance';
import { preparedN8n } from './preparedN8n';
import { stop, untilInterrupted } from './processes';
import { Advice, numberedSteps, reportFailure } from './progress';

const step = numberedSteps(7);

/** `npm run demo`: runs the example once. `npm start`: leaves it open in n8n's editor. */
async function main(open: boolean): Promise<void> {
	console.log(`DigiKhata in real n8n, against a simulator of Eko on this computer.\n`);
	const n8n = await preparedN8n(step);
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
What DigiKhata output, one item per sender:

${listOf(execution)}

It works: ${count} of ${count} references issued by the simulator arrived in the step after DigiKhata,
which reads them with {{ $json.otp_ref_id }}. No SMS was sent.

Next
  npm start        starts n8n with this workflow, for you to open in a browser
  README.md        how to install the package in your own n8n, and how to get keys from Eko
  examples/        workflows to import; generate-sender-aadhaar-otp.json is the one that just ran
`);
}

async function openEditor(n8n: N8nInstance, simulator: Simulator): Promise<void> {
	const url = editorUrl(n8n.ports);
	const server = n8n.serve(join(n8n.userFolder, 'n8n.log'));
	try {
		await step('Starting the editor', async () => {
			await untilReady(url, server);
			await createOwner(url);
		});
		console.log(`
${invitation(`${url}/workflow/${demoWorkflow.id}`)}

Then press "Execute workflow". Requests to the simulator are listed below, and each OTP as an SMS.

The workflow has its credential already. For another one, type in:
${credentialText(simulator.baseUrl, SIMULATOR_KEYS)}

To see what goes wrong when something goes wrong, use a test number as Customer ID. They are listed
at ${simulator.origin} and in README.md under "Test numbers".

This n8n is for trying out: what you change in it is gone when you stop it.
To stop, press Ctrl-C here.
`);
		const ended = server.finished.then(({ output }) => {
			throw new Advice('n8n ended by itself.', output.slice(-2000));
		});
		ended.catch(() => {});
		await Promise.race([untilInterrupted(), ended]);
		console.log('\nStopping n8n and the simulator …');
	} finally {
		await stop(server);
	}
}

main(process.argv.includes('--open')).catch(reportFailure);
