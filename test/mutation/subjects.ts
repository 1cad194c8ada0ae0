import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectFolder } from '../../scripts/projectTarball';

/** A source file to mutate, and the tests that must notice. */
export interface Subject {
	readonly file: string;
	readonly tests: readonly string[];
}

const rooms = [
	'credentials',
	'nodes/DigiKhata/fields',
	'nodes/DigiKhata/transport',
	'nodes/DigiKhata/execution',
];

const through = (test: string) => [`test/engine/${test}.test.ts`];
const fieldTests = testsIn('test/unit/nodes/DigiKhata/fields');

// Every other file has tests of its own, in the same place below test/unit/.
const testedElsewhere: Readonly<Record<string, readonly string[]>> = {
	'nodes/DigiKhata/fields/digits.ts': fieldTests,
	'nodes/DigiKhata/fields/field.ts': fieldTests,
	'nodes/DigiKhata/fields/mobileNumber.ts': fieldTests,
	'nodes/DigiKhata/transport/testEkoCredential.ts': through('testEkoCredential'),
	'nodes/DigiKhata/transport/getConsentLanguages.ts': [
		...through('getConsentLanguages'),
		'test/unit/nodes/DigiKhata/transport/getConsentLanguages.test.ts',
	],
	'nodes/DigiKhata/transport/ekoRequest.ts': through('generateSenderAadhaarOtp'),
	'nodes/DigiKhata/execution/preflight.ts': [
		...through('generateSenderAadhaarOtp'),
		...through('panNumber'),
		...through('sentOnce'),
	],
	'nodes/DigiKhata/execution/run.ts': through('generateSenderAadhaarOtp'),
	'nodes/DigiKhata/execution/runItems.ts': [
		...through('generateSenderAadhaarOtp'),
		...through('secondSend'),
		...through('sentOnce'),
	],
	'nodes/DigiKhata/execution/sentBefore.ts': through('sentOnce'),
};

/**
 * What is mutated: signing, field checks, the sending, reading and cleaning of replies, the
 * running of items. The slowest come first.
 */
export function subjects(): Subject[] {
	const all = rooms.flatMap((room) =>
		sourcesIn(room).map((file) => ({ file, tests: testsOf(file) })),
	);
	return all.sort((a, b) => weight(b) - weight(a));
}

function testsOf(file: string): readonly string[] {
	const listed = testedElsewhere[file];
	if (listed) return listed;
	const name = basename(file, '.ts');
	const own = testsIn(join('test/unit', dirname(file))).filter((test) =>
		basename(test).startsWith(`${name}.`),
	);
	if (own.length === 0) throw new Error(`${file} has no tests: add them, or list it here`);
	return own;
}

function weight({ tests }: Subject): number {
	return tests.filter((test) => test.startsWith('test/engine')).length;
}

function sourcesIn(folder: string): string[] {
	return namesIn(folder)
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name}`);
}

function testsIn(folder: string): string[] {
	return namesIn(folder)
		.filter((name) => name.endsWith('.test.ts'))
		.map((name) => `${folder}/${name}`);
}

function namesIn(folder: string): string[] {
	return readdirSync(join(projectFolder, folder)).sort();
}
