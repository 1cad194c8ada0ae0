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

const node = 'nodes/DigiKhata';

/** What is mutated: a room's name, and its folder. */
export const ROOMS: ReadonlyArray<readonly [room: string, folder: string]> = [
	['Signing', 'credentials'],
	['Fields', `${node}/fields`],
	['Field kinds', `${node}/fields/kinds`],
	['Eko’s protocol', `${node}/eko`],
	['Messages', `${node}/messages`],
	['Safety', `${node}/safety`],
	['Running items', `${node}/run`],
	['Methods that n8n calls', `${node}/methods`],
];

/** Labels, placeholders and descriptions, and types: a unit test could only repeat them. */
const DATA = [
	'credentials/EkoApi.credentials.ts',
	`${node}/fields/kinds/text.ts`,
	`${node}/messages/message.ts`,
	`${node}/messages/notStarted.ts`,
	`${node}/messages/otherThanAsked.ts`,
	`${node}/run/identity.ts`,
	`${node}/eko/statuses.ts`,
];

const through = (name: string) => `test/engine/${name}.test.ts`;
const CASES = 'test/operations/operations.test.ts';

// Every other file has tests of its own, in the same place below test/unit/.
const testedElsewhere: Readonly<Record<string, readonly string[]>> = {
	'credentials/signedUrl.ts': ['test/unit/credentials/signRequest.test.ts'],
	[`${node}/fields/normalize.ts`]: ['normalize', 'kinds/mobile', 'kinds/aadhaar', 'kinds/pan'].map(
		(name) => `test/unit/${node}/fields/${name}.test.ts`,
	),
	[`${node}/methods/testEkoCredential.ts`]: [through('testEkoCredential')],
	[`${node}/methods/getConsentLanguages.ts`]: [
		through('getConsentLanguages'),
		`test/unit/${node}/methods/getConsentLanguages.test.ts`,
	],
	[`${node}/run/prepareItems.ts`]: [through('preflight'), through('panNumber')],
	[`${node}/run/parameterReader.ts`]: [through('parameterReader'), through('preflight')],
	[`${node}/run/runConfig.ts`]: [through('preflight'), through('generateSenderAadhaarOtp')],
	[`${node}/run/runItems.ts`]: [through('runItems'), through('sentOnce')],
	[`${node}/run/sendItem.ts`]: [through('secondSend'), through('runItems')],
	[`${node}/run/itemResult.ts`]: [`test/unit/${node}/run/itemResult.test.ts`, CASES],
};

/** What is mutated: the rooms' files. The slowest come first. */
export function subjects(): Subject[] {
	return ROOMS.flatMap(([room, folder]) =>
		filesIn(folder)
			.map((name) => `${folder}/${name}`)
			.filter((file) => !DATA.includes(file))
			.map((file) => ({ room, file, lines: linesOf(file), tests: testsOf(file) })),
	).sort((a, b) => weight(b) - weight(a));
}

/** The lines of a file but for what n8n shows of a field. */
function linesOf(file: string): string[] {
	const lines = readFileSync(join(projectFolder, file), 'utf8').split('\n');
	const ranges: string[] = [];
	let from = 1;
	lines.forEach((line, index) => {
		const indent = /^(\t*)ui: \{$/.exec(line)?.[1];
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
