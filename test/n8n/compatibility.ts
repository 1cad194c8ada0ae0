import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { markdownTable } from '../../scripts/markdown';
import type { Tool } from '../../scripts/pinnedTools';
import { projectFolder } from '../../scripts/projectTarball';
import type { Flow } from './stage';

/** What came of a flow in an n8n version. */
export interface Result {
	readonly version: Tool;
	readonly flow: Flow;
	/** Undefined if it passed. */
	readonly failure: string | undefined;
}

const page = join(projectFolder, 'docs', 'compatibility.md');

/** Writes what came of a whole run: a row for each flow, a column for each version. */
export function writeCompatibility(results: readonly Result[]): void {
	writeFileSync(page, pageOf(results));
}

/** The flows for which docs/compatibility.md says something else than this run. */
export function staleRows(results: readonly Result[]): string[] {
	const rows = readFileSync(page, 'utf8').split('\n').map(cellsOf);
	const columns = rows.find(([first]) => first === HEADER) ?? [];
	return results
		.filter(({ version, flow, failure }) => {
			const row = rows.find(([title]) => title === flow.title);
			return row?.[columns.indexOf(version.title)] !== mark(failure);
		})
		.map(({ version, flow }) => `${version.title}: ${flow.title}`);
}

const HEADER = 'What was run';

function pageOf(results: readonly Result[]): string {
	return `# Compatibility

Written by \`npm run test:n8n -- --full --write-table\`. It installs the package in each of these versions as users
do, and does what users do. The simulator and the sample replies of Eko's pages take Eko's place: no test calls Eko
itself. – means that the row was not run in this version.

${tableOf(results)}
`;
}

function tableOf(results: readonly Result[]): string {
	const versions = [...new Set(results.map(({ version }) => version))];
	const flows = [...new Set(results.map(({ flow }) => flow))];
	const rows = flows.map((flow) => [
		flow.title,
		...versions.map((version) => {
			const result = results.find((other) => other.version === version && other.flow === flow);
			return result ? mark(result.failure) : '–';
		}),
	]);
	return markdownTable([HEADER, ...versions.map(({ title }) => title)], rows);
}

function mark(failure: string | undefined): string {
	return failure ? '✗' : '✓';
}

function cellsOf(line: string): string[] {
	return line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}
