import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeAtExit } from '../../scripts/janitor';
import { projectFolder } from '../../scripts/projectTarball';
import { median } from './results';

/** The most that n8n may take to require the package and create the node. */
export const MOST_LOADING_MS = 10;

/**
 * Milliseconds that `program`, a Node.js, takes to require the built package and create the node, over
 * those for an empty module: median of 9 fresh processes in which n8n's own modules are loaded already.
 */
export function loadingMs(program: string): number {
	const folder = mkdtempSync(join(tmpdir(), 'digikhata-empty-module-'));
	removeAtExit(folder);
	const empty = join(folder, 'empty.js');
	writeFileSync(empty, '');
	const digiKhata = join(projectFolder, 'dist/nodes/DigiKhata/DigiKhata.node.js');
	const code = `
		require('n8n-workflow');
		const timed = (work) => { const begun = performance.now(); work(); return performance.now() - begun; };
		const empty = timed(() => require(${JSON.stringify(empty)}));
		console.log(timed(() => new (require(${JSON.stringify(digiKhata)}).DigiKhata)()) - empty);
	`;
	return median(
		Array.from({ length: 9 }, () =>
			Number(execFileSync(program, ['-e', code], { cwd: projectFolder })),
		),
	);
}
