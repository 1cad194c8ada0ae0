/**
 * Run before the commands that need installed packages, hence without any: says in plain words when
 * Node.js is too old, or when npm ci has to be run first. With `--unix`, also when this is Windows,
 * whose shell has no `exec`. Commands go on with that so that a SIGTERM to npm, which passes it on to
 * the shell alone, reaches the program.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const project = join(__dirname, '..');
const read = (name) => JSON.parse(readFileSync(join(project, name), 'utf8'));

function whatIsMissing() {
	if (process.argv.includes('--unix') && process.platform === 'win32') {
		return 'On Windows this runs inside WSL: https://learn.microsoft.com/windows/wsl/install.';
	}
	const wanted = read('package.json').engines.node.replace('>=', '');
	if (isOlder(process.versions.node, wanted)) {
		return `This needs Node.js ${wanted} or newer, and it is ${process.versions.node}. Install the LTS version from https://nodejs.org.`;
	}
	const { packages } = read('package-lock.json');
	const installed = installedPackages();
	// What npm leaves out on some machines is marked optional.
	const missing = Object.keys(packages).filter(
		(name) =>
			name && !packages[name].optional && installed[name]?.version !== packages[name].version,
	);
	if (missing.length === 0) return undefined;
	return `Run "npm ci" first: ${missing.length} of the packages in package-lock.json are missing or old.`;
}

/** What npm wrote down of its last installation. */
function installedPackages() {
	try {
		return read('node_modules/.package-lock.json').packages;
	} catch {
		return {};
	}
}

function isOlder(version, than) {
	const [major, minor] = version.split('.').map(Number);
	const [leastMajor, leastMinor] = than.split('.').map(Number);
	return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

const answer = whatIsMissing();
if (answer) {
	console.error(`\nIt did not work: ${answer} Then run the same command again.`);
	process.exitCode = 1;
}
