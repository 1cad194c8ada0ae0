import { type Simulator, startSimulator } from '../simulator/server';
import { inDemoN8n } from './demoN8n';
import { listOf, problemsOf } from './demoResult';
import { demoWorkflow } from './demoWorkflow';
import type { Execution } from './execution';
import { Advice, numberedSteps, reportFailure } from './progress';
import { buildProject } from './projectTarball';

/** `npm run demo`: runs the example in n8n's engine, which npm ci has installed. */
async function demoInEngine(): Promise<void> {
	console.log(
		"DigiKhata in n8n's own engine, without n8n's editor, against a simulator of Eko on this computer.\n",
	);
	const step = numberedSteps(4);
	await step('Building the package', buildProject);
	const run = await step("Loading n8n's engine, and the package into it", async () => {
		const { loadedExample } = await import('./exampleInEngine.ts');
		return await loadedExample();
	});
	const simulator = await step('Starting the simulator of Eko', () => startSimulator());
	try {
		const { execution, standIns } = await step('Running the example workflow', () =>
			run(simulator.baseUrl),
		);
		reportResult(execution, simulator);
		console.log(`
What was real, and what was not
  real         DigiKhata and its credential, as the package ships them; n8n's engine; the workflow
               examples/generate-sender-aadhaar-otp.json, unchanged
  stand-ins    Eko, and n8n's own nodes, which are too large to install for this:
               ${standIns.join('\n               ')}
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

/** `npm run demo -- --n8n`: has real n8n run it, with the packed package. */
async function demoInN8n(): Promise<void> {
	console.log('DigiKhata in real n8n, against a simulator of Eko on this computer.\n');
	const step = numberedSteps(7);
	await inDemoN8n(step, {}, async (n8n, simulator) => {
		const execution = await step('Running the workflow in n8n', () => n8n.execute(demoWorkflow.id));
		reportResult(execution, simulator);
		console.log(`
Next
  npm start        starts n8n with this workflow, for you to open in a browser
  README.md        how to install the package in your own n8n, and how to get keys from Eko
  examples/        workflows to import; generate-sender-aadhaar-otp.json is the one that just ran
`);
	});
}

/** Prints what DigiKhata output, or throws `Advice` what is wrong with it. */
function reportResult(execution: Execution, simulator: Simulator): void {
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
which reads them with {{ $json.otp_ref_id }}. No SMS was sent.`);
}

const demo = process.argv.includes('--n8n') ? demoInN8n : demoInEngine;
demo().catch(reportFailure);
