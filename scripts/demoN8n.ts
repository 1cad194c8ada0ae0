import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server';
import { demoWorkflow, simulatorCredential } from './demoWorkflow';
import type { N8nInstance } from './n8nInstance';
import { preparedN8n } from './preparedN8n';
import type { Watch } from './progress';

/** Does work in a fresh n8n that has the package, the example and its credential. Takes six steps. */
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
