/** Calls npm alike on every computer, whatever its owner has set. */
import { createWriteStream, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { type Finished, run, type RunOptions } from './processes';

// Said on every call, so that nothing depends on what a person's own npm settings say.
const plain = [
	'--no-audit',
	'--no-fund',
	'--no-update-notifier',
	'--loglevel=warn',
	'--global=false',
	'--dry-run=false',
	'--engine-strict=false',
];

/** Runs npm, the one this program was started by where that is known. */
export function npm(
	node: string,
	args: readonly string[],
	options: RunOptions & { readonly cwd: string },
): Promise<Finished> {
	const env = environmentWith(node, options.env ?? process.env);
	if (options.logFile)
		createWriteStream(options.logFile, { flags: 'a' }).end(`\n$ npm ${args.join(' ')}\n`);
	const cli = npmCli();
	return cli
		? run(node, [cli, ...args, ...plain], { ...options, env })
		: run('npm', [...args, ...plain], { ...options, env });
}

/** An environment in which `node` means the given Node.js. */
export function environmentWith(node: string, base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const kept = Object.entries(base).filter(
		// What npm tells the scripts it runs describes this project, not the folder worked in.
		([name]) => !/^npm_(package|lifecycle)_|^INIT_CWD$/.test(name),
	);
	return {
		...Object.fromEntries(kept),
		PATH: `${dirname(node)}${delimiter}${base['PATH'] ?? ''}`,
	};
}

/** The node-gyp that npm itself carries; undefined where npm's folder is not known. */
export function nodeGypOfNpm(): string | undefined {
	const cli = npmCli();
	const nodeGyp = cli && join(dirname(cli), '../node_modules/node-gyp/bin/node-gyp.js');
	return nodeGyp && existsSync(nodeGyp) ? nodeGyp : undefined;
}

function npmCli(): string | undefined {
	const cli = process.env['npm_execpath'];
	return cli?.endsWith('npm-cli.js') && existsSync(cli) ? cli : undefined;
}
