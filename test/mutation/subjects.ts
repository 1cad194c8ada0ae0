import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { projectFolder } from '../../scripts/projectTarball';

/** A source file to mutate, and the tests that must notice. */
export interface Subject {
	readonly room: string;
	readonly file: string;
	/** The lines that are mutated, e.g. `['1-17', '26-40']`. */
	readonly lines: readonly string[];
	readonly tests: readonly string[];
}

const transport = 'nodes/DigiKhata/transport';

/** What is mutated, by what it is for: a folder's files, all unless some are named. */
export const ROOMS: ReadonlyArray<readonly [room: string, folder: string, files?: string[]]> = [
	['Signing', 'credentials'],
	['Field checks', 'nodes/DigiKhata/fields'],
	['Sending', transport, ['ekoRequest.ts']],
	['Methods that n8n calls', 'nodes/DigiKhata/methods'],
	[
		'Reading replies',
		transport,
		['answer.ts', 'clock.ts', 'ekoReply.ts', 'ekoStatuses.ts', 'withinDeadline.ts'],
	],
	['Wording messages', transport, ['ekoAdvice.ts', 'ekoErrors.ts', 'ekoProblem.ts']],
	['Cleaning', transport, ['cleanText.ts']],
	['Running items', 'nodes/DigiKhata/execution'],
	[
		'Reading results',
		'nodes/DigiKhata/operations',
		['isObject.ts', 'referenceIn.ts', 'results.ts'],
	],
];

/**
 * Not mutated, like each field's `property`: these are labels, placeholders and descriptions, which
 * n8n's lint rules and the tests in its engine and editor look at; a unit test could only repeat them.
 */
const DATA = ['credentials/EkoApi.credentials.ts'];

const fieldTest = (name: string) => `test/unit/nodes/DigiKhata/fields/${name}.test.ts`;
const through = (name: string) => `test/engine/${name}.test.ts`;

// Every other file has tests of its own, in the same place below test/unit/.
const testedElsewhere: Readonly<Record<string, readonly string[]>> = {
	'nodes/DigiKhata/fields/digits.ts': [fieldTest('customerId'), fieldTest('aadhaarNumber')],
	'nodes/DigiKhata/fields/field.ts': ['field', 'initiatorId', 'userCode', 'panNumber'].map(
		fieldTest,
	),
	'nodes/DigiKhata/fields/mobileNumber.ts': [fieldTest('customerId'), fieldTest('initiatorId')],
	'nodes/DigiKhata/methods/testEkoCredential.ts': [through('testEkoCredential')],
	'nodes/DigiKhata/methods/getConsentLanguages.ts': [
		through('getConsentLanguages'),
		'test/unit/nodes/DigiKhata/methods/getConsentLanguages.test.ts',
	],
	'nodes/DigiKhata/execution/preflight.ts': [through('preflight'), through('panNumber')],
	'nodes/DigiKhata/execution/parameterReader.ts': [
		through('parameterReader'),
		through('preflight'),
	],
	'credentials/signedUrl.ts': ['test/unit/credentials/signRequest.test.ts'],
	'nodes/DigiKhata/execution/run.ts': [through('preflight'), through('generateSenderAadhaarOtp')],
	'nodes/DigiKhata/execution/runItems.ts': [through('runItems'), through('sentOnce')],
	'nodes/DigiKhata/execution/sendItem.ts': [through('secondSend'), through('runItems')],
};

/**
 * What is mutated: signing, field checks, the sending, reading and cleaning of replies, the
 * running of items. The slowest come first.
 */
export function subjects(): Subject[] {
	const all = ROOMS.flatMap(([room, folder, files = filesIn(folder)]) =>
		files
			.map((name) => `${folder}/${name}`)
			.filter((file) => !DATA.includes(file))
			.map((file) => ({ room, file, lines: linesOf(file), tests: testsOf(file) })),
	);
	const missing = filesIn(transport).find((name) => !all.some(({ file }) => file.endsWith(name)));
	if (missing) throw new Error(`${transport}/${missing} stands in no room: add it to one`);
	return all.sort((a, b) => weight(b) - weight(a));
}

/** The lines of a file but for those of `property`. */
function linesOf(file: string): string[] {
	const lines = readFileSync(join(projectFolder, file), 'utf8').split('\n');
	const ranges: string[] = [];
	let from = 1;
	lines.forEach((line, index) => {
		const indent = /^(\t*)property: \{$/.exec(line)?.[1];
		if (indent === undefined) return;
		ranges.push(`${from}-${index}`);
		from = lines.indexOf(`${indent}},`, index) + 2;
	});
	return [...ranges, `${from}-${lines.length}`];
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

function testsIn(folder: string): string[] {
	return namesIn(folder)
		.filter((name) => name.endsWith('.test.ts'))
		.map((name) => `${folder}/${name}`);
}

function filesIn(folder: string): string[] {
	return namesIn(folder).filter((name) => name.endsWith('.ts'));
}

function namesIn(folder: string): string[] {
	return readdirSync(join(projectFolder, folder)).sort();
}
