/** A real n8n with the package and the example in it, for `npm start`, `npm run dev` and the demo. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { example } from '../test/n8n/flows/examples';
import { type HostOptions, startHost, type StartedHost } from '../test/n8n/stage';
import { demoOwner } from './editor';
import { freePorts } from './n8nEnvironment';
import { downloadedNodeFor, nodeFor } from './nodeRuntime';
import { n8nVersions } from './pinnedTools';
import { removeAtExit, stop, untilInterrupted } from './processes';
import { Advice, lastLinesOf, type Watch } from './progress';
import { packProject } from './projectTarball';
import { announcement, ensureTool } from './toolCache';

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

/** Does work in such an n8n, and stops it. Takes five steps. */
export async function inDemoN8n(
	step: Watch,
	options: HostOptions,
	work: (n8n: DemoN8n) => Promise<void>,
): Promise<void> {
	const version = n8nVersions.current;
	const node24 = downloadedNodeFor(version);
	const node = await step(
		node24 ? announcement(node24) : `Node.js ${process.versions.node} is new enough for n8n`,
		() => nodeFor(version),
	);
	const installFolder = await step(announcement(version), () => ensureTool(version, node));
	const tarballs = mkdtempSync(join(tmpdir(), 'digikhata-package-'));
	removeAtExit(tarballs);
	const tarball = await step('Building and packing the package', () => packProject(tarballs));
	const installed = { installFolder, node, tarball };
	const host = await step('Starting n8n with it, and the simulator of Eko', async () =>
		startHost(installed, { ...options, ports: await freePorts(N8N_PORT) }),
	);
	try {
		const workflowId = await step('Putting the example workflow into n8n', () =>
			host.api.createWorkflow(example(host, 'generate-sender-aadhaar-otp')),
		);
		await work({
			...host,
			workflowId,
			invitation: invitationTo(`${host.api.url}/workflow/${workflowId}`),
			untilStopped: () => untilStopped(host),
		});
	} finally {
		await host.stop();
	}
}

/** For who watches: each request, and each OTP as an SMS. */
export const printed = { log: (line: string) => console.log(`  simulator  ${line}`) };

async function untilStopped({ serving }: StartedHost): Promise<void> {
	const ended = serving.finished.then(({ output }) => {
		throw new Advice('n8n ended by itself.', lastLinesOf(output));
	});
	ended.catch(() => {});
	await Promise.race([untilInterrupted(), ended]);
	console.log('\nStopping n8n and the simulator …');
	await stop(serving);
}

function invitationTo(address: string): string {
	return `The workflow is open for you at
  ${address}

Sign in with
  e-mail    ${demoOwner.email}
  password  ${demoOwner.password}`;
}
