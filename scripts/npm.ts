/** Calls npm alike on every computer, whatever its owner has set. */
import { delimiter, dirname } from 'node:path';

import { outputOf, run, type RunOptions } from './processes';

/** Runs npm on a Node.js. Returns what it prints; where it fails, throws `Advice` with its last lines. */
export function npm(
	node: string,
	args: readonly string[],
	options: RunOptions,
	whyNot: string,
): Promise<string> {
	// The npm that has started this program, where it was npm.
	const cli = process.env['npm_execpath'];
	const [command, ...first] = cli?.endsWith('npm-cli.js') ? [node, cli] : ['npm'];
	const plain = ['--no-audit', '--no-fund', '--no-update-notifier', '--engine-strict=false'];
	const all = [...first, ...args, ...plain, '--loglevel=warn'];
	return outputOf(run(command, all, { ...options, env: withNode(node) }), whyNot);
}

/** An environment in which `node` means the given Node.js. */
export function withNode(node: string, base = process.env): NodeJS.ProcessEnv {
	return { ...base, PATH: `${dirname(node)}${delimiter}${base['PATH'] ?? ''}` };
}
