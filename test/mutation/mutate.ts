import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { run } from '../../scripts/processes';
import { Advice, lastLinesOf } from '../../scripts/progress';
import { projectFolder } from '../../scripts/projectTarball';
import { temporaryFolder } from '../temporaryFolder';
import type { Subject } from './subjects';

/** A change to the code that no test noticed. */
export interface Survivor {
	readonly file: string;
	readonly line: number;
	readonly code: string;
	readonly changedTo: string;
}

/** What became of the changes to one file. `timedOut` counts among the noticed. */
export interface Mutated {
	readonly file: string;
	readonly noticed: number;
	readonly timedOut: number;
	readonly survivors: readonly Survivor[];
}

interface Position {
	readonly line: number;
	readonly column: number;
}

interface Report {
	readonly files: Readonly<
		Record<
			string,
			{
				readonly source: string;
				readonly mutants: ReadonlyArray<{
					readonly status: string;
					readonly replacement?: string;
					readonly location: { readonly start: Position; readonly end: Position };
				}>;
			}
		>
	>;
}

/**
 * Has Stryker change one file in every way it knows, one change at a time, and run the file's own
 * tests on each. A Stryker for each file, because it loads every test file it is given for every
 * change: with all of them, this takes hours.
 */
export async function mutate({ file, lines, tests }: Subject): Promise<Mutated> {
	const folder = temporaryFolder('mutation');
	const reportFile = join(folder, 'report.json');
	const configFile = join(folder, 'stryker.json');
	writeFileSync(
		configFile,
		JSON.stringify({
			testRunner: 'jest',
			jest: { enableFindRelatedTests: false, config: jestConfig(tests) },
			mutate: lines.map((range) => `${file}:${range}`),
			coverageAnalysis: 'perTest',
			concurrency: 1,
			reporters: ['json'],
			jsonReporter: { fileName: reportFile },
			ignorePatterns: ['coverage', 'dist', 'examples', '.git'],
			tempDirName: join(folder, 'sandbox'),
			timeoutMS: 20_000,
			allowConsoleColors: false,
		}),
	);
	const stryker = createRequire(__filename).resolve('@stryker-mutator/core/package.json');
	const program = join(stryker, '..', 'bin', 'stryker.js');
	const { code, output } = await run(process.execPath, [program, 'run', configFile], {
		cwd: projectFolder,
	});
	if (code !== 0) throw new Advice(`Stryker could not mutate ${file}.`, lastLinesOf(output));
	return countsOf(file, JSON.parse(readFileSync(reportFile, 'utf8')) as Report);
}

function jestConfig(tests: readonly string[]): object {
	return {
		testMatch: tests.map((test) => `<rootDir>/${test}`),
		transform: { '\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
		coverageThreshold: {},
	};
}

function countsOf(file: string, { files }: Report): Mutated {
	const { source, mutants } = files[file] ?? { source: '', mutants: [] };
	const that = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status));
	return {
		file,
		noticed: that('Killed', 'Timeout').length,
		timedOut: that('Timeout').length,
		survivors: that('Survived', 'NoCoverage').map(({ location, replacement }) => ({
			file,
			line: location.start.line,
			code: textAt(source, location),
			changedTo: replacement ?? '',
		})),
	};
}

function textAt(source: string, { start, end }: { start: Position; end: Position }): string {
	const lines = source.split('\n').slice(start.line - 1, end.line);
	const last = lines.length - 1;
	lines[last] = lines[last]?.slice(0, end.column - 1) ?? '';
	lines[0] = lines[0]?.slice(start.column - 1) ?? '';
	return lines.join('\n');
}
