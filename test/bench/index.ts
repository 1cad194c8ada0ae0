import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { n8nVersions } from '../../scripts/pinnedTools';
import { packProject } from '../../scripts/projectTarball';
import { reportFailure, watch } from '../../scripts/progress';
import { makeCertificates } from '../engine/faults/certificates';
import { checks } from '../checks';
import { type Stage, stageFor } from '../n8n/stage';
import { temporaryFolder } from '../temporaryFolder';
import { type Contender, digiKhata, handBuilt, httpRequest, nothing, payments } from './contenders';
import { type EkoServer, startEkoServer } from './ekoServer';
import { runPlainPool } from './limit';
import { loading } from './loading';
import type { Cost } from './measuredProcess';
import { FULL_TURN, type N8nUnderTest, startN8nUnderTest, type TurnRuns } from './n8nUnderTest';
import { measureQueue } from './queue';
import { headingOf, tableOf, writeFigures, writeQueue } from './report';
import { type Cell, Results } from './results';
import { limitName, targets } from './targets';

function cell(items: number, latencyMs: number, tls: boolean, turns: number): Cell {
	return { items, latencyMs, tls, turns };
}

// Few items come first: what a process has taken from the system once, it seldom gives back.
const FULL: readonly Cell[] = [
	cell(1, 0, false, 5),
	cell(1, 0, true, 2),
	cell(1, 100, false, 2),
	cell(100, 0, false, 2),
	cell(100, 100, false, 2),
	cell(1_000, 0, false, 2),
	cell(1_000, 0, true, 1),
	cell(1_000, 100, false, 2),
	cell(10_000, 0, false, 1),
];

const GUARD: readonly Cell[] = [
	cell(1, 100, false, 1),
	cell(1_000, 0, false, 1),
	cell(1_000, 100, false, 1),
];

/** What a shorter warm-up leaves is within the slack. */
const GUARD_TURN: TurnRuns = { warmUps: 3, measured: 1 };

/** Ratios vary in a short run on a busy machine. */
const GUARD_SLACK = 0.2;

/** One that takes part in every cell. */
interface Runner {
	readonly name: string;
	readonly turn: (eko: EkoServer, items: number) => Promise<readonly Cost[]>;
}

/**
 * Measures, in one run and by turns, this package's node against n8n's own ways to do the same in
 * real n8n, and against a plain program as the limit.
 *
 *     npm run bench                three quarters of an hour; writes docs/benchmark.md
 *     npm run bench -- --queue     a quarter of it: only queue mode, into the same file
 *     npm run bench -- --guard     four minutes: only what tells whether something became worse
 */
async function main(args: readonly string[]): Promise<void> {
	const [isGuard, isQueue] = [args.includes('--guard'), args.includes('--queue')];
	const folder = temporaryFolder('bench');
	const tarball = await watch('Building and packing the package', () => packProject(folder));
	const stage = await stageFor(n8nVersions.current, tarball);
	try {
		if (!isQueue) await compare(stage, folder, isGuard);
		if (!isGuard) writeQueue(await watch('Queue mode', () => measureQueue(stage)));
	} finally {
		await stage.close();
	}
}

/** Measures the contenders, and judges what was measured. */
async function compare(stage: Stage, folder: string, isGuard: boolean): Promise<void> {
	const { authority, good } = makeCertificates();
	const authorityFile = join(folder, 'authority.crt');
	writeFileSync(authorityFile, authority);
	const settings = { NODE_EXTRA_CA_CERTS: authorityFile };
	const [plain, tls] = await Promise.all([startEkoServer(), startEkoServer(good)]);

	const pool = (concurrency: number): Runner => ({
		name: limitName(concurrency),
		turn: async (eko, items) => [await runPlainPool(stage.node, eko, items, concurrency, settings)],
	});
	const started: N8nUnderTest[] = [];
	const runs = isGuard ? GUARD_TURN : FULL_TURN;
	const inN8n = async (contender: Contender): Promise<Runner> => {
		const n8n = await startN8nUnderTest(stage, contender, [plain, tls], settings, runs);
		started.push(n8n);
		return { name: contender.name, turn: n8n.turn };
	};
	const stopAll = async (): Promise<void> => {
		for (const n8n of started.splice(0)) await n8n.stop();
	};
	try {
		const contenders = [nothing, digiKhata(10), payments, httpRequest];
		const more = isGuard ? [] : [digiKhata(25), handBuilt];
		const runners: Runner[] = [];
		await watch('Starting n8n for each contender', async () => {
			// One after the other: two that start at the same time keep more memory than either needs.
			for (const contender of [...contenders, ...more]) runners.push(await inN8n(contender));
		});
		runners.push(...(isGuard ? [] : [pool(25)]), pool(10));
		if (!isGuard) {
			await watch('Warming up', async () => {
				for (const { turn } of runners) for (const eko of [plain, tls]) await turn(eko, 50);
			});
		}
		const results = new Results(nothing.name);
		const names = runners.map(({ name }) => name);
		for (const one of isGuard ? GUARD : FULL) {
			// There the node is compared with the plain program alone.
			const isShort = isGuard && one.latencyMs > 0;
			const due = runners.filter(({ name }) => !isShort || name !== httpRequest.name);
			await watch(headingOf(one), () => measure(due, one, one.tls ? tls : plain, results));
			const shown = due.map(({ name }) => name);
			console.log(`\n${tableOf(results, shown, one)}\n`);
		}
		await stopAll();
		const slack = isGuard ? GUARD_SLACK : 0;
		const load = await watch('Loading the package', () => loading(stage.node, slack));
		const judged = [...targets(results, slack), load];
		if (!isGuard) writeFigures(results, FULL, names, judged, stage.version.title);
		const { check, close } = checks();
		for (const { what, ratio, most } of judged) {
			check(`${what}: ${ratio.toFixed(2)}, at most ${most.toFixed(2)}`, ratio <= most);
		}
		close();
	} finally {
		await stopAll();
		await Promise.all([plain.close(), tls.close()]);
	}
}

/** By turns, so that what slows the machine down for a while slows all of them down. */
async function measure(
	runners: readonly Runner[],
	one: Cell,
	eko: EkoServer,
	results: Results,
): Promise<void> {
	eko.latencyMs = one.latencyMs;
	for (let count = 0; count < one.turns; count++) {
		for (const { name, turn } of runners) results.add(name, one, await turn(eko, one.items));
	}
	eko.latencyMs = 0;
}

main(process.argv.slice(2)).catch(reportFailure);
