import { forEachWithLimit } from '../../nodes/DigiKhata/run/forEachWithLimit';
import { ensureN8n } from '../../scripts/n8nInstallation';
import { n8nVersions, type Tool } from '../../scripts/pinnedTools';
import { Advice, reportFailure, watch } from '../../scripts/progress';
import { packProject } from '../../scripts/projectTarball';
import { temporaryFolder } from '../temporaryFolder';
import { type Result, staleRows, writeCompatibility } from './compatibility';
import { groups } from './flows';
import { type Flow, stageFor } from './stage';

/** Groups of flows that run side by side: much of their time is spent waiting for n8n's own timers. */
const AT_ONCE = 3;

/**
 * `npm run test:n8n [-- words]`: runs the packed package in real n8n, as users do, and prints a
 * table of versions and flows. The newest version is run in full, the others in the flows marked
 * `smoke`; with `--full` all are run in full, but for flows marked `newestOnly`, `notBetween` or `needsN8n2`.
 * Words choose flows and versions by part of their title.
 * docs/compatibility.md has to agree; `--full --write-table` writes it, and `--screenshots` takes the
 * pictures in docs/screenshots again.
 */
async function main(args: readonly string[]): Promise<void> {
	const words = args.filter((word) => !word.startsWith('--')).map((word) => word.toLowerCase());
	const chosen = (version: Tool, group: readonly Flow[]) =>
		group.filter((flow) => {
			const name = `${version.title} ${flow.title}`.toLowerCase();
			const isDue =
				version === n8nVersions.current ||
				(!flow.newestOnly && (flow.smoke || args.includes('--full')));
			if (flow.needsN8n2 && version === n8nVersions.last1) return false;
			if (flow.notBetween && version === n8nVersions.firstOf2026) return false;
			return isDue && words.every((word) => name.includes(word));
		});
	const folder = temporaryFolder('package');
	const tarball = await watch('Building and packing the package', () => packProject(folder));

	const versions = Object.values(n8nVersions);
	const tasks = versions.flatMap((version) =>
		// Of the older versions little is due: it shares an n8n.
		(version === n8nVersions.current ? groups : [groups.flat()])
			.map((group) => ({ version, due: chosen(version, group), results: [] as Result[] }))
			.filter(({ due }) => due.length > 0),
	);
	const [first, ...others] = new Set(tasks.map((task) => task.version));
	// With it comes the Node.js that the others need, too.
	if (first) await ensureN8n(first);
	// Meanwhile the first one's flows begin.
	const installs = new Map(others.map((version) => [version, ensureN8n(version)]));
	for (const install of installs.values()) install.catch(() => undefined);
	await forEachWithLimit(
		tasks,
		AT_ONCE,
		() => true,
		async ({ version, due, results }) => {
			const add = (flow: Flow, how: string, failure?: string) => {
				console.log(
					`${version.title}: ${flow.title} … ${how}${failure ? `FAILED\n${failure}` : 'passed'}`,
				);
				results.push({ version, flow, failure });
			};
			try {
				await installs.get(version);
				const stage = await stageFor(version, tarball);
				try {
					for (const flow of due) {
						const begun = Date.now();
						const failure = await flow.run(stage).then(() => undefined, messageOf);
						add(flow, `${Math.round((Date.now() - begun) / 1000)} s, `, failure);
					}
				} finally {
					await stage.close();
				}
			} catch (error) {
				// What no flow is to blame for is written down as the first one's.
				for (const flow of due.slice(0, 1)) add(flow, 'before or after it, ', messageOf(error));
			}
		},
	);
	const table = tasks.flatMap(({ results }) => results);
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
	if (!(error instanceof Error)) return String(error);
	const printed = error instanceof Advice ? error.output.split('\n').slice(-20) : [];
	return [error.stack, ...printed].join('\n');
}

// With what a start that failed has left.
main(process.argv.slice(2)).then(() => process.exit(), reportFailure);
