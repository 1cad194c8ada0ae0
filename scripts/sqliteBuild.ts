/** Compiles the one part of n8n that npm cannot install without running other people’s scripts. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { environmentWith, nodeGypOfNpm } from './npm';
import { run } from './processes';
import { Advice, lastLinesOf } from './progress';

/**
 * Gives the sqlite3 package in a folder its compiled part: its authors' ready-made file where
 * that can be downloaded, else compiled here. Both are called by name and not through npm,
 * which may be set not to run the scripts of packages.
 */
export async function buildSqlite(folder: string, node: string, logFile: string): Promise<void> {
	const cwd = join(folder, 'node_modules', 'sqlite3');
	const built = join(cwd, 'build', 'Release', 'node_sqlite3.node');
	const env = environmentWith(node, process.env);
	const program = (name: string) => require.resolve(name, { paths: [cwd] });

	await run(node, [program('prebuild-install/bin.js'), '-r', 'napi'], {
		cwd,
		env,
		logFile,
		timeoutMs: 60_000,
	});
	if (existsSync(built)) return;

	const headers = headersOf(node);
	const { output } = await run(
		node,
		[
			// The one sqlite3 asks for is too old for Python 3.12.
			nodeGypOfNpm() ?? program('node-gyp/bin/node-gyp.js'),
			'rebuild',
			// With the headers at hand nothing is downloaded.
			...(headers ? [`--nodedir=${headers}`] : []),
		],
		{ cwd, env, logFile },
	);
	if (existsSync(built)) return;
	throw new Advice(
		"n8n's database (sqlite3) could not be compiled. It needs Python 3 and a C++ compiler: on a " +
			'Mac run "xcode-select --install", on Debian or Ubuntu "sudo apt install python3 make g++". ' +
			`Then run the same command again. All of the output: ${logFile}`,
		lastLinesOf(output),
	);
}

/** The folder with the C++ headers that belong to a Node.js program; undefined if it has none. */
function headersOf(node: string): string | undefined {
	const root = dirname(dirname(node));
	return existsSync(join(root, 'include', 'node', 'node_api.h')) ? root : undefined;
}
