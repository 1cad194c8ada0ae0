import { cpSync, statSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';

import { bundle } from './bundle';
import { inDemoN8n, printed } from './demoN8n';
import { demoWorkflow } from './demoWorkflow';
import { createOwner, invitation } from './editor';
import { editorUrl } from './n8nEnvironment';
import { run, untilInterrupted } from './processes';
import { numberedSteps, reportFailure } from './progress';
import { projectFolder } from './projectTarball';
import { RestartingN8n } from './restartingN8n';
import { watchSources } from './sourceWatch';

const step = numberedSteps(7);
// What gulp copies to beside the compiled files.
const asset = /\.(svg|json)$/;

/** `npm run dev`: n8n's editor with the node as it is now, loaded again after each change. */
async function main(): Promise<void> {
	console.log('DigiKhata in real n8n, loaded again after each change.\n');
	await inDemoN8n(step, printed, async (n8n, simulator) => {
		const server = new RestartingN8n(n8n);
		let endWatching = () => {};
		try {
			const url = editorUrl(n8n.ports);
			const dist = join(n8n.packagesFolder, 'node_modules', 'n8n-nodes-digikhata', 'dist');
			endWatching = watchProject(dist, () => server.restart());
			await step('Starting the editor', async () => {
				await server.start();
				await createOwner(url);
			});
			console.log(`
${invitation(`${url}/workflow/${demoWorkflow.id}`)}

Change something in nodes/ or credentials/ and save it: n8n starts again with it and keeps your
workflows; then reload the page in the browser. A change of simulator/ needs a new "npm run dev".
Requests to the simulator (${simulator.origin}) are listed below; what n8n says is in
${server.logFile}
To stop, press Ctrl-C here.
`);
			await untilInterrupted();
			console.log('\nStopping n8n and the simulator …');
		} finally {
			endWatching();
			await server.stop();
		}
	});
}

/** Keeps a folder like what `npm run build` makes, and tells when it has changed and can be loaded. */
function watchProject(dist: string, onChange: () => void): () => void {
	const refused = (why: string) => console.log(`\n${why.trim()}\n\nn8n keeps what it has loaded.`);
	const accepted = () =>
		void bundle(dist)
			.then(() => failureToLoad(dist))
			.then((failure) => (failure ? refused(failure) : onChange()));
	const endCompiler = watchSources({ accepted, refused });
	const watchers = ['nodes', 'credentials'].map((name) => {
		const folder = join(projectFolder, name);
		return watchFolder(folder, { recursive: true }, (_, file) => {
			if (!file || !asset.test(file)) return;
			const isWanted = (path: string) => asset.test(path) || statSync(path).isDirectory();
			cpSync(folder, join(dist, name), { recursive: true, filter: isWanted });
			onChange();
		});
	});
	return () => {
		endCompiler();
		for (const watcher of watchers) watcher.close();
	};
}

/** Why a compiled package cannot be loaded, of which n8n itself says very little. */
async function failureToLoad(dist: string): Promise<string | undefined> {
	const credential = join(dist, 'credentials', 'EkoApi.credentials.js');
	const node = join(dist, 'nodes', 'DigiKhata', 'DigiKhata.node.js');
	const { code, output } = await run(process.execPath, ['--require', credential, node], {
		cwd: projectFolder,
		// n8n has n8n-workflow at hand for the packages it loads.
		env: { ...process.env, NODE_PATH: join(projectFolder, 'node_modules') },
	});
	return code === 0 ? undefined : output;
}

main().catch(reportFailure);
