import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeAtExit } from './janitor';
import { N8nInstance } from './n8nInstance';
import { downloadedNodeFor, nodeFor } from './nodeRuntime';
import { n8nVersions } from './pinnedTools';
import type { Watch } from './progress';
import { packProject } from './projectTarball';
import { announcement, ensureTool } from './toolCache';

const n8nVersion = n8nVersions.current;

/**
 * A fresh n8n with the package of this checkout installed in it, as a user would install it.
 * Takes four steps. `settings` are environment variables of n8n's own.
 */
export async function preparedN8n(
	step: Watch,
	settings: NodeJS.ProcessEnv = {},
): Promise<N8nInstance> {
	const node24 = downloadedNodeFor(n8nVersion);
	const node = await step(
		node24 ? announcement(node24) : `Node.js ${process.versions.node} is new enough for n8n`,
		() => nodeFor(n8nVersion),
	);
	const folder = await step(announcement(n8nVersion), () => ensureTool(n8nVersion, node));
	const tarballs = mkdtempSync(join(tmpdir(), 'digikhata-package-'));
	removeAtExit(tarballs);
	const tarball = await step('Building and packing the package', () => packProject(tarballs));
	return step('Installing the package in a fresh n8n', async () => {
		const n8n = await N8nInstance.create(folder, node, settings);
		await n8n.installPackage(tarball);
		return n8n;
	});
}
