/** `npm run dev`: n8n's editor with the node as it is now; n8n loads it again after each change. */
import { cpSync, existsSync, watch } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../test/temporaryFolder';
import { bundle } from './bundle';
import { inDemoN8n, printed } from './demoN8n';
import { run, type Running, start, stop } from './processes';
import { numberedSteps, printFailure, reportFailure } from './progress';
import { projectFolder } from './projectTarball';
import { untilOrEnd } from './until';

console.log('DigiKhata in real n8n, loaded again after each change.\n');
const step = numberedSteps(4);
const settings = { N8N_DEV_RELOAD: 'true' };
inDemoN8n(step, { settings, simulator: printed }, async (n8n) => {
	const dist = join(n8n.n8n.packagesFolder, 'node_modules', 'n8n-nodes-digikhata', 'dist');
	watchAssets(dist);
	const compiler = await step('Checking the types, from now on', () => watchSources(dist));
	console.log(`
${n8n.invitation}

Change something in nodes/ or credentials/ and save it: n8n loads it, and the editor shows it. A change
of simulator/ needs a new "npm run dev".
Requests to the simulator (${n8n.simulator.origin}) are listed below; what n8n says is in
${n8n.logFile}
To stop, press Ctrl-C here.
`);
	await n8n.untilStopped().finally(() => void stop(compiler));
}).catch(reportFailure);

/** Has TypeScript check what ships after each change, and n8n load what can be loaded. */
async function watchSources(dist: string): Promise<Running> {
	const staging = temporaryFolder('dev');
	const load = async (mistakes: string) => {
		if (!mistakes) await bundle(staging);
		const failure = mistakes || (await failureToLoad(staging));
		if (failure) return console.log(`\n${failure.trim()}\n\nn8n keeps what it has loaded.`);
		cpSync(staging, dist, { recursive: true });
		console.log('n8n loads the change.');
	};
	let output = '';
	let checks = 0;
	// One after the other: they share a folder.
	let loaded = Promise.resolve();
	const tsc = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
	const args = [tsc, '--watch', '--preserveWatchOutput', '--pretty', 'false'];
	const compiler = start(process.execPath, args, {
		cwd: projectFolder,
		onOutput: (text) => {
			output += text;
			if (!output.includes('Watching for file changes.')) return;
			// Less the lines that begin with the time.
			const mistakes = output.replace(/^\d.*\n/gm, '').trim();
			output = '';
			// Before any change, what can be loaded is loaded.
			if (++checks > 1 || mistakes) {
				loaded = loaded.then(() => load(mistakes)).catch(printFailure);
			}
		},
	});
	await untilOrEnd('a first check', compiler, () => checks > 0);
	return compiler;
}

/** Copies icons and the codex, as gulp does, when one of them changes. */
function watchAssets(dist: string): void {
	const isAsset = (path: string) => /\.(svg|json)$/.test(path);
	for (const name of ['nodes', 'credentials']) {
		const folder = join(projectFolder, name);
		watch(folder, { recursive: true, persistent: false }, (_, file) => {
			if (!file || !isAsset(file)) return;
			const changed = join(folder, file);
			// Or it was removed, or was an editor's for a moment.
			if (existsSync(changed)) cpSync(changed, join(dist, name, file));
		});
	}
}

/** Why a compiled package cannot be loaded, of which n8n itself says very little. */
async function failureToLoad(dist: string): Promise<string> {
	const credential = join(dist, 'credentials', 'EkoApi.credentials.js');
	const node = join(dist, 'nodes', 'DigiKhata', 'DigiKhata.node.js');
	const { code, output } = await run(process.execPath, ['--require', credential, node], {
		cwd: projectFolder,
		// n8n has n8n-workflow at hand for the packages it loads.
		env: { ...process.env, NODE_PATH: join(projectFolder, 'node_modules') },
	});
	return code === 0 ? '' : output;
}
