const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');
require('tsx/cjs');
const { bundle } = require('./scripts/bundle');

/** Removes dist/, so that nothing built earlier is packed. */
const clean = () => rm('dist', { recursive: true, force: true });

/** Copies icons and the codex, each beside its class. */
const assets = () =>
	src(['nodes/**/*.{svg,json}', 'credentials/**/*.svg'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

const code = () => bundle('dist');

exports.default = series(clean, parallel(code, assets));
