/** `npm start`: leaves the example open in n8n's editor. */
import { SIMULATOR_KEYS } from '../simulator/keys';
import { credentialText } from '../simulator/welcome';
import { inDemoN8n, printed } from './demoN8n';
import { numberedSteps, reportFailure } from './progress';

console.log('DigiKhata in real n8n, against a simulator of Eko on this computer.\n');
inDemoN8n(numberedSteps(3), { simulator: printed }, async ({ simulator, ...n8n }) => {
	console.log(`
${n8n.invitation}

Then press "Execute workflow". Requests to the simulator are listed below, and each OTP as an SMS.

The workflow has its credential already. To create another, enter:
${credentialText(simulator.baseUrl, SIMULATOR_KEYS)}

To see what errors look like, use a test number as Customer ID. They are listed
at ${simulator.origin} and in docs/simulator.md.

This n8n is temporary: what you change in it is lost when you stop it.
To stop, press Ctrl-C here.
`);
	await n8n.untilStopped();
}).catch(reportFailure);
