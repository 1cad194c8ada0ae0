/**
 * Run before the commands that need installed packages, hence without any: says in plain words when
 * Node.js is too old, or when npm ci has to be run first. With `--unix`, also when this is Windows,
 * whose shell has no `exec`. Commands go on with that so that a SIGTERM to npm, which passes it on to
 * the shell alone, reaches the program.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const pathOf = (name) => join(__dirname, '..', name);
const read = (name) => JSON.parse(readFileSync(pathOf(name), 'utf8'));
// What npm wrote down of its last installation.
const INSTALLED = 'node_modules/.package-lock.json';

function whatIsMissing() {
	if (process.argv.includes('--unix') && process.platform === 'win32') {
		return 'On Windows this runs inside WSL: https://learn.microsoft.com/windows/wsl/install.';
	}
	const wanted = read('package.json').engines.node.replace('>=', '');
	const { node } = process.versions;
	if (node.localeCompare(wanted, 'en', { numeric: true }) < 0) {
		return `This needs Node.js ${wanted} or newer; you have ${node}. Install the LTS version from https://nodejs.org.`;
	}
	const installed = existsSync(pathOf(INSTALLED)) ? read(INSTALLED).packages : {};
	// What npm leaves out on some machines is marked optional.
	const missing = Object.entries(read('package-lock.json').packages).filter(
		([name, { optional, version }]) => name && !optional && installed[name]?.version !== version,
	);
	if (missing.length === 0) return undefined;
	return `Run "npm ci" first: ${missing.length} of the packages in package-lock.json are missing or old.`;
}

const answer = whatIsMissing();
if (answer) {
	console.error(`\nIt did not work: ${answer} Then run the same command again.`);
	process.exitCode = 1;
}
