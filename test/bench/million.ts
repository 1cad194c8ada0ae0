import { markdownTable } from '../../scripts/markdownTable';
import { digiKhata } from './contenders';
import type { QueueResult } from './queue';
import type { Figures, Results } from './results';
import { limitName } from './targets';

const SENDERS = 1_000_000;
const HOURS = [24, 10] as const;
const LATENCIES_S = [0.1, 1, 3] as const;
const CONCURRENCIES = [10, 25, 50] as const;

/** The page that works out a day of a million senders from what was measured. */
export function millionSenders(results: Results, queue: readonly QueueResult[]): string {
	const ours = digiKhata(10).name;
	const thousand = figuresOf(results, ours, 1_000, 0);
	const tenThousand = figuresOf(results, ours, 10_000, 0);
	const waiting = figuresOf(results, ours, 1_000, 100);
	const ideal = figuresOf(results, limitName(10), 1_000, 100);
	const share = ideal.ms / waiting.ms;
	const [slow, fast] = HOURS.map(rateOver) as [number, number];
	const cpu = Math.max(thousand.cpuMsPerItem, waiting.cpuMsPerItem);
	const most = Math.max(...queue.map(({ perSecond }) => perSecond));
	const machines = Math.ceil(fast / most);

	return `# A million senders a day

Written by \`npm run bench\` from the same run as [the benchmark](benchmark.md), whose machine it speaks of. It
is about one operation for each sender, such as Generate Sender Aadhaar OTP. A new sender's whole way to
complete KYC is eight calls, each a person's step later than the one before: multiply by what you run.

## How fast it has to be

Spread over a whole day, a million senders are **${slow.toFixed(1)} a second**; over ten hours, since people who are
texted want to be awake, **${fast.toFixed(1)} a second**.

Requests under way at any moment are that rate times the time Eko takes to answer. Over ten hours:

${markdownTable(
	['Eko answers in', ...LATENCIES_S.map((seconds) => `${seconds} s`)],
	[['Requests under way', ...LATENCIES_S.map((seconds) => String(Math.ceil(fast * seconds)))]],
)}

## Lists: a schedule that reads senders and texts them

The DigiKhata node keeps as many requests under way as its option Concurrency says. At 100 ms it reached
${percent(share)} of what a plain program does, so a run texts about this many senders a second (at most ${(1000 / cpu).toFixed(0)},
which keep n8n's one thread busy):

${markdownTable(
	['Eko answers in', ...CONCURRENCIES.map((concurrency) => `Concurrency ${concurrency}`)],
	LATENCIES_S.map((seconds) => [
		`${seconds} s`,
		...CONCURRENCIES.map((concurrency) =>
			Math.min((concurrency / seconds) * share, 1000 / cpu).toFixed(1),
		),
	]),
)}

**Where the figure is above ${fast.toFixed(1)}, one run at a time is enough for ten hours.** Below it, let several runs
share the list: ${fast.toFixed(1)} divided by the figure, rounded up.

Processor time is not what limits it: ${cpu.toFixed(2)} ms per sender (the table's 1,000 items, at 0 and at 100 ms) times
${fast.toFixed(1)} a second is ${percent((cpu * fast) / 1000)} of one core. Nor is memory: n8n had ${mb(thousand)} at its peak with
1,000 senders in a run, and ${mb(tenThousand)} with 10,000.

Use **Loop Over Items** and write each batch down, as \`examples/scheduled-onboarding.json\` does with
ten senders to a batch. A batch is what n8n discards when somebody presses Stop. But each one waits for
its last reply, so for a million take a thousand senders to a batch.

## Single calls: an app's backend calls a webhook for each sender

Then n8n's own work for each execution is what counts. Measured in that run, everything on the same cores:

${markdownTable(
	['', 'Executions a second', 'Hours for a million'],
	queue.map(({ setup, perSecond }) => [
		setup,
		perSecond.toFixed(1),
		(SENDERS / perSecond / 3600).toFixed(1),
	]),
)}

${fast.toFixed(1)} a second divided by the best of them, ${most.toFixed(1)}, makes **${machines} ${machines === 1 ? 'machine' : 'machines'} of this kind** for ten hours; add one, so
that one may fail. A worker takes 10 executions at once unless \`--concurrency\` says otherwise: workers
times that number must be above the requests under way, or calls wait in the queue while Eko is idle.

n8n would store a million executions a day. Set **Save successful production executions** to _Do not
save_, which also keeps Aadhaar numbers out of the database, and leave \`EXECUTIONS_DATA_PRUNE\` on.

## What to ask Eko before

- How many calls a second your keys may make, and what comes beyond: HTTP 429 leaves open whether the
  person was texted, so stay below it by Concurrency.
- That the public IP address of every machine is on the allow-list.
- Whether UIDAI limits a day's OTPs. Roughly one OTP per number in 60 seconds is allowed: never send a
  sender again sooner.
- Whom to ask about unknown outcomes. With one connection in a thousand breaking, a million senders leave
  a thousand of whom nobody knows whether they were texted; each output names the \`client_ref_id\` that
  Eko's support asks for.
`;
}

function rateOver(hours: number): number {
	return SENDERS / (hours * 3600);
}

function figuresOf(results: Results, name: string, items: number, latencyMs: number): Figures {
	const figures = results.figures(name, { items, latencyMs, tls: false });
	if (!figures) throw new Error(`${name} was not measured with ${items} items`);
	return figures;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(0)} %`;
}

function mb({ peakMb = 0 }: Figures): string {
	return `${peakMb.toFixed(0)} MB`;
}
