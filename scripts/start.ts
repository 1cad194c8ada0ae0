import { join } from 'node:path';

import { SIMULATOR_KEYS } from '../simulator/keys';
import type { Simulator } from '../simulator/server';
import { credentialText } from '../simulator/welcome';
import { inDemoN8n, printed } from './demoN8n';
import { demoWorkflow } from './demoWorkflow';
import { createOwner, invitation, untilReady } from './editor';
import { editorUrl } from './n8nEnvironment';
import type { N8nInstance } from './n8nInstance';
import { stop, untilInterrupted } from './processes';
import { Advice, numberedSteps, reportFailure } from './progress';

const step = numberedSteps(7);

/** `npm start`: leaves the example open in n8n's editor. */
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
at ${simulator.origin} and in docs/simulator.md.

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

console.log('DigiKhata in real n8n, against a simulator of Eko on this computer.\n');
inDemoN8n(step, printed, openEditor).catch(reportFailure);
