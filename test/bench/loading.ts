import { join } from 'node:path';

import { n8n } from '../../package.json';
import { run } from '../../scripts/processes';
import { projectFolder } from '../../scripts/projectTarball';
import type { Target } from './targets';

const PROCESSES = 9;

/**
 * Processor time to load the built package, as n8n does when it starts, in several fresh processes: at most
 * 10 ms where n8n-workflow, which n8n loads before, takes 200 ms, and `slack` more.
 */
export async function loading(node: string, slack: number): Promise<Target> {
	const files = [...n8n.credentials, ...n8n.nodes].map((file) => join(projectFolder, file));
	const code = `
		const cost = (files) => {
			const before = process.cpuUsage();
			for (const file of files) require(file);
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1000;
		};
		console.log(JSON.stringify([cost(['n8n-workflow']), cost(${JSON.stringify(files)})]));`;
	const costs: Array<[theirs: number, ours: number]> = [];
	while (costs.length < PROCESSES) {
		const { output } = await run(node, ['-e', code], { cwd: projectFolder });
		costs.push(JSON.parse(output) as [number, number]);
	}
	// The least of each is what a busy machine disturbs least.
	const theirs = Math.min(...costs.map(([one]) => one));
	const ours = Math.min(...costs.map(([, one]) => one));
	const what = `Loading the package (${ours.toFixed(1)} ms) to loading n8n-workflow`;
	return { what, ratio: ours / theirs, most: (10 / 200) * (1 + slack) };
}
