import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

// As scripts/toolCache.ts has it.
const { DIGIKHATA_CACHE, XDG_CACHE_HOME } = process.env;
const cache =
	DIGIKHATA_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-digikhata');

// Stryker sees a change of the code and of a test file, but none of what a test imports besides.
const helpers = createHash('sha256');
for (const file of readdirSync('test', { recursive: true }).sort()) {
	if (/\.(js|ts)$/.test(file) && !/\.test\.ts$|^(bench|load|n8n|package)/.test(file)) {
		helpers.update(readFileSync(join('test', file)));
	}
}

/** What reads parameters, credentials and the run from n8n. */
const IN_THE_ENGINE = [
	'runItems',
	'preflight',
	'sentOnce',
	'secondSend',
	'lookUp',
	'transactionStatus',
	'parameterReader',
	'getConsentLanguages',
	'searchRecipients',
	'testEkoCredential',
];

/**
 * Mutation tests: changes the code, one place at a time, and expects a test to fail. What is known of code
 * and tests that have not changed is read from the cache.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	testRunner: 'jest',
	jest: {
		configFile: 'jest.config.js',
		config: {
			// With the sources, or Jest finds no test that reaches a file through another folder.
			roots: ['test', 'nodes', 'credentials'].map((folder) => `<rootDir>/${folder}`),
			// In n8n's engine only what needs it; all else is proven below it.
			testMatch: [
				'unit/{nodes,credentials}/**/*',
				'operations/*',
				`engine/{${IN_THE_ENGINE.join(',')}}`,
			].map((name) => `<rootDir>/test/${name}.test.ts`),
			runner: '<rootDir>/test/mutation/runner.js',
		},
	},
	// Not what is only text, or parameters as n8n shows them.
	mutate: [
		'credentials/**/*.ts',
		'nodes/**/*.ts',
		'!credentials/EkoApi.credentials.ts',
		'!nodes/DigiKhata/description.ts',
		'!nodes/DigiKhata/DigiKhata.node.ts',
	],
	plugins: ['@stryker-mutator/jest-runner', './test/mutation/ignoreTexts.mjs'],
	ignorers: ['texts'],
	// Tables that are read once, as a file is loaded: each of their mutants would run every test.
	ignoreStatic: true,
	coverageAnalysis: 'perTest',
	incremental: true,
	incrementalFile: join(cache, `stryker-${helpers.digest('hex').slice(0, 12)}.json`),
	tempDirName: join(cache, 'mutation'),
	thresholds: { high: 99, low: 98, break: 98 },
	reporters: ['clear-text', 'json', 'progress-append-only'],
	jsonReporter: { fileName: 'reports/mutation.json' },
	clearTextReporter: { reportTests: false, allowColor: false },
	ignorePatterns: ['coverage', 'dist', 'examples', 'reports', 'docs'],
	concurrency: 2,
	// For a busy computer.
	dryRunTimeoutMinutes: 30,
	timeoutMS: 30_000,
};
