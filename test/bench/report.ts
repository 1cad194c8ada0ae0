import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { markdownTable } from '../../scripts/markdown';
import { projectFolder } from '../../scripts/projectTarball';
import { FULL_TURN } from './n8nUnderTest';
import type { QueueResult } from './queue';
import type { Cell, Results } from './results';
import type { Target } from './targets';

const FILE = join(projectFolder, 'docs', 'benchmark.md');
const QUEUE = '## Queue mode';

/**
 * Writes what was measured in these cells into docs/, with the n8n version it was measured in. What is
 * there of queue mode stays, until {@link writeQueue}.
 */
export function writeFigures(
	results: Results,
	cells: readonly Cell[],
	names: readonly string[],
	judged: readonly Target[],
	version: string,
): void {
	const tables = cells.map((cell) => `### ${headingOf(cell)}\n\n${tableOf(results, names, cell)}`);
	const [, queue = ''] = readFileSync(FILE, 'utf8').split(QUEUE);
	writeFileSync(
		FILE,
		`${introduction(version)}

## Targets

${targetTable(judged)}

## Figures

${tables.join('\n\n')}

${QUEUE}${queue}`,
	);
}

/** Puts what was measured in queue mode into the report. */
export function writeQueue(queue: readonly QueueResult[]): void {
	const [figures] = readFileSync(FILE, 'utf8').split(QUEUE);
	writeFileSync(
		FILE,
		`${figures}${QUEUE}

One execution for each sender (Generate Sender Aadhaar OTP) or payment (Load Wallet), called by webhook, against a
simulator that answers at once; each payment waits a second by itself, before it is made. With one
process n8n stores executions in SQLite; with a queue there are a main process, a webhook process, the
workers, Redis and PostgreSQL, all on these same ${cpus().length} cores. The rates a second are with 40 calls under way all
the time. A call is unanswered if n8n sent no answer within two minutes, or a wrong one.

${queueTable(queue)}
`,
	);
}

function introduction(version: string): string {
	const { length } = cpus();
	return `# Benchmark

Written by \`npm run bench\`; figures differ from machine to machine, ratios less. Measured in real
${version} on ${length} processor cores: each contender has an n8n of its own and takes turns with the others,
against a server on the same computer that checks the signature of every request. An n8n stands still
until it is its turn, so that each has the computer to itself. Nothing of a run is stored by n8n.

- **Time**: from the call of the workflow's webhook to its answer, less the same run with a No Operation
  node in the contender's place: what its own nodes take.
- **CPU per item**: processor time of the n8n process, less the same.
- **Peak memory**: the most that the whole n8n process had in memory during the run.
- Each figure is the median of the runs. In n8n, a turn begins with ${FULL_TURN.warmUps} unmeasured runs of the same size,
  but of 1,000 items at most: an n8n that stood still has lost memory to the system, and takes so many runs
  of 1,000 items to get it back. Then come ${FULL_TURN.measured} measured runs, or one of 10,000 items or of 1,000 at 100 ms. The
  plain program runs once in a turn.
- _Plain program_ is a program outside n8n that keeps its connections open and signs alike: about the
  limit of what is possible.
- n8n's HTTP Request node sends all items at once. That is fast, but too much for an API that sends SMS;
  the DigiKhata node sends as many at once as its option Concurrency says.`;
}

function queueTable(queue: readonly QueueResult[]): string {
	return markdownTable(
		[
			'',
			'One OTP',
			'OTPs a second',
			'Unanswered',
			'One payment',
			'Payments a second',
			'Unanswered',
		],
		queue.map(({ setup, otps, payments }) => [
			setup,
			...[otps, payments].flatMap(({ callMs, perSecond, missed, calls }) => [
				timeOf(callMs),
				perSecond.toFixed(1),
				`${missed} of ${calls}`,
			]),
		]),
	);
}

function targetTable(judged: readonly Target[]): string {
	return markdownTable(
		['Ratio within this run', 'Measured', 'At most', 'Held'],
		judged.map(({ what, ratio, most }) => [
			what,
			ratio.toFixed(2),
			most.toFixed(2),
			ratio <= most ? 'yes' : 'no',
		]),
	);
}

/** What is measured in a cell, in words. */
export function headingOf({ items, latencyMs, tls, turns }: Cell): string {
	const count = items === 1 ? '1 item' : `${items.toLocaleString('en')} items`;
	const times = turns === 1 ? '1 turn' : `${turns} turns`;
	return `${count}, ${latencyMs} ms until the server answers${tls ? ', TLS' : ''} (${times})`;
}

/** What was measured in a cell, of each contender. */
export function tableOf(results: Results, names: readonly string[], cell: Cell): string {
	return markdownTable(
		['', 'Time', 'CPU per item', 'Peak memory'],
		names.map((name) => {
			const { ms = 0, cpuMsPerItem = 0, peakMb } = results.figures(name, cell) ?? {};
			// Linux counts processor time in hundredths of a second.
			const cpu = cell.items < 100 ? '–' : `${cpuMsPerItem.toFixed(2)} ms`;
			return [name, timeOf(ms), cpu, peakMb === undefined ? '–' : `${peakMb.toFixed(0)} MB`];
		}),
	);
}

function timeOf(ms: number): string {
	return ms < 1_000 ? `${ms.toFixed(ms < 100 ? 1 : 0)} ms` : `${(ms / 1_000).toFixed(2)} s`;
}
