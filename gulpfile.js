const { rm } = require('node:fs/promises');
const { dest, src } = require('gulp');

/** Removes dist/, so that nothing built earlier is packed. */
exports.clean = () => rm('dist', { recursive: true, force: true });

/** Copies what the compiler leaves behind: icons and the codex, each beside its class. */
exports.assets = () =>
	src(['nodes/**/*.{svg,json}', 'credentials/**/*.svg'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
