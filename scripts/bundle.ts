import { build } from 'esbuild';

import { n8n } from '../package.json';
import { projectFolder } from './projectTarball';

/**
 * Compiles node and credential into one file each, below this folder: of 60 small ones, n8n would need
 * four times as long to load the package.
 */
export async function bundle(outdir: string): Promise<void> {
	await build({
		entryPoints: [...n8n.credentials, ...n8n.nodes].map((file) =>
			file.replace(/^dist\/(.*)\.js$/, '$1.ts'),
		),
		absWorkingDir: projectFolder,
		outbase: '.',
		outdir,
		bundle: true,
		platform: 'node',
		target: 'node20',
		charset: 'utf8',
		external: ['n8n-workflow'],
	});
}
