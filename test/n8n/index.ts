import { n8nVersions, type Tool } from '../../scripts/pinnedTools';
import { reportFailure, watch } from '../../scripts/progress';
import { packProject } from '../../scripts/projectTarball';
import { announcement } from '../../scripts/toolCache';
import { temporaryFolder } from '../temporaryFolder';
import { type Result, staleRows, writeCompatibility } from './compatibility';
import { flows } from './flows';
import { stageFor } from './stage';

/**
 * `npm run test:n8n [-- words]`: runs the packed package in real n8n, as users do, and prints a
 * table of versions and flows. The newest version is run in full, the others in the flows marked
 * `smoke`; with `--full` all are run in full, but for flows marked `newestOnly`. Words choose flows
 * and versions by part of their title.
 * docs/compatibility.md has to agree; `--full --write-table` writes it, and `--screenshots` takes the
 * pictures in docs/screenshots again.
 */
async function main(args: readonly string[]): Promise<void> {
	const words = args.filter((word) => !word.startsWith('--')).map((word) => word.toLowerCase());
	const chosen = (version: Tool) =>
		flows.filter((flow) => {
			const name = `${version.title} ${flow.title}`.toLowerCase();
			const isDue =
				version === n8nVersions.current ||
				(!flow.newestOnly && (flow.smoke || args.includes('--full')));
			return isDue && words.every((word) => name.includes(word));
		});
	const folder = temporaryFolder('package');
	const tarball = await watch('Building and packing the package', () => packProject(folder));

	const table: Result[] = [];
	for (const version of Object.values(n8nVersions)) {
		const due = chosen(version);
		if (due.length === 0) continue;
		const stage = await watch(announcement(version), () => stageFor(version, tarball));
		try {
			for (const flow of due) {
				const failure = await watch(`${version.title}: ${flow.title}`, () =>
					flow.run(stage).then(
						() => undefined,
						(error: unknown) => messageOf(error),
					),
				);
				if (failure) console.log(failure);
				table.push({ version, flow, failure });
			}
		} finally {
			await stage.close();
		}
	}
	if (table.length === 0) throw new Error(`No flow has "${words.join(' ')}" in its title.`);

	const width = Math.max(...table.map(({ version }) => version.title.length));
	console.log();
	for (const { version, flow, failure } of table) {
		console.log(`${version.title.padEnd(width)}  ${failure ? 'FAILED' : 'passed'}  ${flow.title}`);
	}
	if (args.includes('--write-table')) writeCompatibility(table);
	const stale = staleRows(table);
	if (stale.length > 0) {
		console.log(
			`\ndocs/compatibility.md says something else, see "--full --write-table":\n${stale.join('\n')}`,
		);
	}
	const failed = table.filter(({ failure }) => failure).length + (stale.length > 0 ? 1 : 0);
	// One more for docs/compatibility.md.
	console.log(`\n${table.length + 1 - failed} passed, ${failed} failed`);
	if (failed > 0) process.exitCode = 1;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(process.argv.slice(2)).catch(reportFailure);
