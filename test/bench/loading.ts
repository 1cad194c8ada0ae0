import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeAtExit } from '../../scripts/janitor';
import { projectFolder } from '../../scripts/projectTarball';
import { median } from './results';

const MOST_KILOBYTES = 40;
const MOST_MS = 10;

/** What loading the package costs, as checks: the size to download, and n8n's time to require it. */
export function loadingChecks(
	tarball: string,
	program: string,
): Array<{ what: string; isGood: boolean }> {
	const kilobytes = statSync(tarball).size / 1000;
	const ms = requireMs(program);
	return [
		{
			what: `The tarball has ${kilobytes.toFixed(1)} kB, at most ${MOST_KILOBYTES}`,
			isGood: kilobytes <= MOST_KILOBYTES,
		},
		{
			what: `Requiring and creating the node takes ${ms.toFixed(1)} ms more than an empty module, at most ${MOST_MS}`,
			isGood: ms <= MOST_MS,
		},
	];
}

/** Median of 9 fresh processes in which n8n's own modules are loaded already. */
function requireMs(node: string): number {
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
			Number(execFileSync(node, ['-e', code], { cwd: projectFolder })),
		),
	);
}
