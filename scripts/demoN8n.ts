/** A real n8n with the package and the example in it, for `npm start`, `npm run dev` and the demo. */
import { example } from '../test/n8n/flows/examples';
import { demoOwner } from '../test/n8n/n8nApi';
import { type HostOptions, startHost, type StartedHost } from '../test/n8n/stage';
import { temporaryFolder } from '../test/temporaryFolder';
import { freePorts } from './n8nInstance';
import { ensureN8n } from './n8nInstallation';
import { n8nVersions } from './pinnedTools';
import { untilInterrupted } from './processes';
import { Advice, type Watch } from './progress';
import { packProject } from './projectTarball';

/** n8n's customary one. */
const N8N_PORT = 5678;

/** A host with the example in it. */
export interface DemoN8n extends StartedHost {
	readonly workflowId: string;
	/** Where the example is open and how to get in, in words. */
	readonly invitation: string;
	/** Waits until Ctrl-C; throws `Advice` when n8n ends before. */
	readonly untilStopped: () => Promise<void>;
}

/** Does work in such an n8n, and stops it. Takes three steps. */
export async function inDemoN8n(
	step: Watch,
	options: HostOptions,
	work: (n8n: DemoN8n) => Promise<void>,
): Promise<void> {
	const n8n = await ensureN8n(n8nVersions.current);
	const tarball = await step('Building and packing the package', () =>
		packProject(temporaryFolder('package')),
	);
	const host = await step(
		`Starting ${n8nVersions.current.title} with it, and the simulator of Eko`,
		async () => startHost({ ...n8n, tarball }, { ...options, ports: await freePorts(N8N_PORT) }),
	);
	try {
		const workflowId = await step('Putting the example workflow into n8n', () =>
			host.api.createWorkflow(example(host, 'generate-sender-aadhaar-otp')),
		);
		const invitation = `Open the workflow at
  ${host.api.url}/workflow/${workflowId}

Sign in with
  e-mail    ${demoOwner.email}
  password  ${demoOwner.password}`;
		await work({ ...host, workflowId, invitation, untilStopped: () => untilStopped(host) });
	} finally {
		await host.stop();
	}
}

/** For who watches: each request, and each OTP as an SMS. */
export const printed = { log: (line: string) => console.log(`  simulator  ${line}`) };

async function untilStopped({ serving }: StartedHost): Promise<void> {
	const ended = serving.finished.then(({ output }) => {
		throw new Advice('n8n stopped unexpectedly.', output);
	});
	await Promise.race([untilInterrupted(), ended]);
	console.log('\nStopping n8n and the simulator …');
}
