const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { n8n } = require('./package.json');

/** Removes dist/, so that nothing built earlier is packed. */
const clean = () => rm('dist', { recursive: true, force: true });

/**
 * Compiles node and credential into one file each: of 60 small ones, n8n would need four times as long
 * to load the package.
 */
const bundle = () =>
	build({
		entryPoints: [...n8n.credentials, ...n8n.nodes].map((file) =>
			file.replace(/^dist\/(.*)\.js$/, '$1.ts'),
		),
		outbase: '.',
		outdir: 'dist',
		bundle: true,
		platform: 'node',
		target: 'node20',
		external: ['n8n-workflow'],
	});

/** Copies icons and the codex, each beside its class. */
const assets = () =>
	src(['nodes/**/*.{svg,json}', 'credentials/**/*.svg'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

exports.default = series(clean, parallel(bundle, assets));
