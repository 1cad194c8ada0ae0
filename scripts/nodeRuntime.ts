import { join } from 'node:path';

import { node24For, type Tool } from './pinnedTools';
import { Advice } from './progress';
import { ensureTool } from './toolCache';

const runningMajor = Number(process.versions.node.split('.')[0]);

/** The Node.js program to run a tool with: the one in use if it is new enough, else Node.js 24. */
export async function nodeFor(tool: Tool): Promise<string> {
	const node24 = downloadedNodeFor(tool);
	if (!node24) return process.execPath;
	const folder = await ensureTool(node24);
	const name = Object.keys(node24.dependencies)[0] ?? '';
	return join(folder, 'node_modules', name, 'bin', 'node');
}

/** The Node.js that has to be downloaded before a tool can run; undefined where none has to. */
export function downloadedNodeFor(tool: Tool): Tool | undefined {
	if (runningMajor >= (tool.nodeMajor ?? 0)) return undefined;
	const node24 = node24For(process.platform, process.arch);
	if (node24) return node24;
	throw new Advice(
		`${tool.title} needs Node.js 24 or later, and this is Node.js ${process.versions.node}. ` +
			'Install the LTS version from https://nodejs.org and run the same command again.',
	);
}
