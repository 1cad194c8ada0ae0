import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withSection } from '../../scripts/markdownSection';
import { markdownTable } from '../../scripts/markdownTable';
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

const readme = join(projectFolder, 'README.md');

/** Puts the table of a whole run into the README: a row for each flow, a column for each version. */
export function writeCompatibility(results: readonly Result[]): void {
	const text = readFileSync(readme, 'utf8');
	writeFileSync(readme, withSection(text, 'compatibility', tableOf(results)));
}

/** The flows for which the README's table says something else than this run. */
export function staleRows(results: readonly Result[]): string[] {
	const rows = readFileSync(readme, 'utf8').split('\n').map(cellsOf);
	const columns = rows.find(([first]) => first === HEADER) ?? [];
	return results
		.filter(({ version, flow, failure }) => {
			const row = rows.find(([title]) => title === flow.title);
			return row?.[columns.indexOf(version.title)] !== mark(failure);
		})
		.map(({ version, flow }) => `${version.title}: ${flow.title}`);
}

const HEADER = 'What was run';

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
