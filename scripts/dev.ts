/** `npm run dev`: n8n's editor with the node as it is now; n8n loads it again after each change. */
import { cpSync, existsSync, mkdtempSync, statSync, watch as watchFolder } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

import { bundle } from './bundle';
import { inDemoN8n, printed } from './demoN8n';
import { removeAtExit, run } from './processes';
import { numberedSteps, reportFailure } from './progress';
import { projectFolder } from './projectTarball';

// What gulp copies to beside the compiled files.
const asset = /\.(svg|json)$/;
const isAsset = (path: string) => asset.test(path) || statSync(path).isDirectory();

console.log('DigiKhata in real n8n, loaded again after each change.\n');
const settings = { N8N_DEV_RELOAD: 'true' };
inDemoN8n(numberedSteps(5), { settings, simulator: printed }, async (n8n) => {
	const dist = join(n8n.n8n.packagesFolder, 'node_modules', 'n8n-nodes-digikhata', 'dist');
	const endWatching = watchProject(dist);
	console.log(`
${n8n.invitation}

Change something in nodes/ or credentials/ and save it: n8n loads it, and the editor shows it. A change
of simulator/ needs a new "npm run dev".
Requests to the simulator (${n8n.simulator.origin}) are listed below; what n8n says is in
${n8n.logFile}
To stop, press Ctrl-C here.
`);
	await n8n.untilStopped().finally(endWatching);
}).catch(reportFailure);

/** Keeps a folder like what `npm run build` makes, as long as that can be loaded. */
function watchProject(dist: string): () => void {
	const staging = mkdtempSync(join(tmpdir(), 'digikhata-dev-'));
	removeAtExit(staging);
	const refused = (why: string) => console.log(`\n${why.trim()}\n\nn8n keeps what it has loaded.`);
	const accepted = async () => {
		await bundle(staging);
		const failure = await failureToLoad(staging);
		if (failure) return refused(failure);
		cpSync(staging, dist, { recursive: true });
		console.log('n8n loads the change.');
	};
	const endCompiler = watchSources((mistakes) =>
		mistakes ? refused(mistakes) : void accepted().catch(reportFailure),
	);
	const watchers = ['nodes', 'credentials'].map((name) => {
		const folder = join(projectFolder, name);
		return watchFolder(folder, { recursive: true }, (_, file) => {
			if (!file || !asset.test(file) || !existsSync(join(folder, file))) return;
			cpSync(folder, join(dist, name), { recursive: true, filter: isAsset });
		});
	});
	return () => {
		endCompiler();
		for (const watcher of watchers) watcher.close();
	};
}

/**
 * Checks what ships, by TypeScript's own watch mode: once before it returns, without telling of a success,
 * then after each change. Tells the mistakes, each with its file and line; none is an empty text.
 */
function watchSources(tell: (mistakes: string) => void): () => void {
	let isFirst = true;
	const mistakes: ts.Diagnostic[] = [];
	const host = ts.createWatchCompilerHost(
		join(projectFolder, 'tsconfig.json'),
		{},
		ts.sys,
		ts.createSemanticDiagnosticsBuilderProgram,
		(mistake) => mistakes.push(mistake),
		(_status, _newLine, _options, count) => {
			// It also tells when it begins, without a count.
			if (count === undefined) return;
			const found = mistakes.splice(0);
			if (count > 0 || !isFirst) tell(count > 0 ? ts.formatDiagnostics(found, WORDS) : '');
		},
	);
	const watching = ts.createWatchProgram(host);
	isFirst = false;
	return () => watching.close();
}

const WORDS: ts.FormatDiagnosticsHost = {
	getCurrentDirectory: () => projectFolder,
	getCanonicalFileName: (name) => name,
	getNewLine: () => '\n',
};

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
