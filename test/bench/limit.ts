import { join } from 'node:path';

import { outputOf, run } from '../../scripts/processes';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import type { EkoServer } from './ekoServer';
import type { Cost } from './measuredProcess';

/** Texts so many senders by `plainPool.ts`, in a process of its own, on the Node.js that n8n runs on. */
export async function runPlainPool(
	node: string,
	{ baseUrl }: Pick<EkoServer, 'baseUrl'>,
	items: number,
	concurrency: number,
	settings: NodeJS.ProcessEnv,
): Promise<Cost> {
	const { developerKey, accessKey } = SIMULATOR_KEYS;
	const args = [baseUrl, String(items), String(concurrency), developerKey, accessKey];
	const pool = run(node, [join(__dirname, 'plainPool.ts'), ...args], {
		cwd: __dirname,
		env: { ...process.env, ...settings },
	});
	const output = await outputOf(pool, 'The plain pool did not work.');
	return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Cost;
}
