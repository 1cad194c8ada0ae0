/** Installs n8n, with a Node.js that is new enough for it and the one part that npm leaves out. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { withNode } from './npm';
import { node24, type Tool } from './pinnedTools';
import { outputOf, run } from './processes';
import { Advice } from './progress';
import { ensureTool } from './toolCache';

/** What an n8n is started from. */
export interface InstalledN8n {
	/** Where npm installed this n8n, and the Node.js it runs on. */
	readonly installFolder: string;
	readonly node: string;
}

/** An n8n version, installed first if it is not there. */
export async function ensureN8n(version: Tool): Promise<InstalledN8n> {
	const node = await nodeForN8n();
	const installFolder = await ensureTool(version, node, (folder, logFile) =>
		buildSqlite(folder, node, logFile),
	);
	return { installFolder, node };
}

/** The Node.js in use if it is new enough, else Node.js 24. */
async function nodeForN8n(): Promise<string> {
	if (parseInt(process.versions.node) >= 24) return process.execPath;
	const packages = join(await ensureTool(node24), 'node_modules');
	// npm has installed the one for this machine, if there is one.
	const name = existsSync(packages) && readdirSync(packages).find((one) => /^node-/.test(one));
	if (name) return join(packages, name, 'bin', 'node');
	throw new Advice(
		`n8n needs Node.js 24 or later, and this is Node.js ${process.versions.node}. ` +
			'Install the LTS version from https://nodejs.org and run the same command again.',
	);
}

/**
 * Gives the sqlite3 package in a folder its compiled part: its authors' ready-made file where
 * that can be downloaded, else compiled here. Both are called by name and not through npm,
 * which may be set not to run the scripts of packages.
 */
async function buildSqlite(folder: string, node: string, logFile: string): Promise<void> {
	const cwd = join(folder, 'node_modules', 'sqlite3');
	// Compiled with -O3, its one large file takes twice as long, for a database of a few thousand rows.
	const env = { ...withNode(node), CFLAGS: '-O1', CXXFLAGS: '-O1' };
	const options = { cwd, env, logFile };
	const program = (name: string) => require.resolve(name, { paths: [cwd] });
	const download = [program('prebuild-install/bin.js'), '-r', 'napi'];
	await run(node, download, { ...options, timeoutMs: 60_000 });
	if (existsSync(join(cwd, 'build', 'Release', 'node_sqlite3.node'))) return;
	// npm's own, since the one sqlite3 asks for is too old for Python 3.12.
	const nodeGyp = process.env['npm_config_node_gyp'] ?? program('node-gyp/bin/node-gyp.js');
	const root = dirname(dirname(node));
	// With the headers at hand nothing is downloaded.
	const hasHeaders = existsSync(join(root, 'include', 'node', 'node_api.h'));
	await outputOf(
		run(node, [nodeGyp, 'rebuild', ...(hasHeaders ? [`--nodedir=${root}`] : [])], options),
		"n8n's database (sqlite3) could not be compiled. It needs Python 3 and a C++ compiler: on a " +
			'Mac run "xcode-select --install", on Debian or Ubuntu "sudo apt install python3 make g++". ' +
			`Then run the same command again. All of the output: ${logFile}`,
	);
}
