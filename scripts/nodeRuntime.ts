/** Finds a Node.js that is new enough for n8n, whatever this computer has. */
import { join } from 'node:path';

import { node24, node24Packages, type Tool } from './pinnedTools';
import { Advice } from './progress';
import { ensureTool } from './toolCache';

const runningMajor = Number(process.versions.node.split('.')[0]);
const packageHere = node24Packages[`${process.platform}-${process.arch}`];

/** The Node.js program to run a tool with: the one in use if it is new enough, else Node.js 24. */
export async function nodeFor(tool: Tool): Promise<string> {
	if (!downloadedNodeFor(tool) || !packageHere) return process.execPath;
	return join(await ensureTool(node24), 'node_modules', packageHere, 'bin', 'node');
}

/** The Node.js that has to be downloaded before a tool can run; undefined where none has to. */
export function downloadedNodeFor(tool: Tool): Tool | undefined {
	if (runningMajor >= (tool.nodeMajor ?? 0)) return undefined;
	if (packageHere) return node24;
	throw new Advice(
		`${tool.title} needs Node.js 24 or later, and this is Node.js ${process.versions.node}. ` +
			'Install the LTS version from https://nodejs.org and run the same command again.',
	);
}
