/** The package as it is published, for whatever runs or scans it. */
import { join, resolve } from 'node:path';

import { npm } from './npm';

/** The folder of the checkout. */
export const projectFolder = resolve(__dirname, '..');

/** Builds `dist/`, which is what ships. */
export async function buildProject(): Promise<void> {
	await npmInProject('run', 'build');
}

/** Builds the package and packs it the way it is published. Returns the tarball's path. */
export async function packProject(targetFolder: string): Promise<string> {
	await buildProject();
	const printed = await npmInProject('pack', '--silent', '--pack-destination', targetFolder);
	return join(targetFolder, printed.trim().split('\n').at(-1) ?? '');
}

function npmInProject(...args: readonly string[]): Promise<string> {
	return npm(
		process.execPath,
		args,
		{ cwd: projectFolder },
		`"npm ${args.slice(0, 2).join(' ')}" ended with an error. If "npm ci" was not run in this ` +
			'folder yet, run it. Otherwise the lines above name the file to fix.',
	);
}
