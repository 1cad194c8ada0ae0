import { digiKhata, httpRequest, payments } from './contenders';
import type { Figures, Results } from './results';

/** Names of the plain pools, which are the limit. */
export const limitName = (concurrency: number): string => `plain program, ${concurrency} at once`;

/** A ratio within one run, and the most it may be. */
export interface Target {
	readonly what: string;
	readonly ratio: number;
	readonly most: number;
}

/** Whose figure, with how many items, and how many milliseconds the server takes. */
type Measured = readonly [name: string, items: number, latencyMs: number];

/**
 * What is promised, as far as it was measured. `slack` widens each limit for a short run on a busy
 * machine: 0.1 lets a ratio be a tenth higher.
 */
export function targets(results: Results, slack: number): Target[] {
	const [ours, theirs] = [digiKhata(10).name, httpRequest.name];
	const judged: Target[] = [];
	const judge = (what: string, most: number, value?: number, base?: number): void => {
		if (value === undefined || base === undefined) return;
		judged.push({ what, ratio: value / base, most: most * (1 + slack) });
	};
	const promise = (
		what: string,
		most: number,
		figure: keyof Figures,
		...measured: [Measured, Measured]
	): void => {
		const [value, base] = measured.map(
			([name, items, latencyMs]) =>
				results.figures(name, { items, latencyMs, tls: false })?.[figure],
		);
		judge(what, most, value, base);
	};
	const toHttpRequest = 'DigiKhata node to HTTP Request node';
	const per1000: [Measured, Measured] = [
		[ours, 1_000, 0],
		[theirs, 1_000, 0],
	];
	promise(`CPU per item, 1,000 items: ${toHttpRequest}`, 1 / 3, 'cpuMsPerItem', ...per1000);
	for (const [atOnce, most] of [
		[10, 1.06],
		[25, 1.05],
	] as const) {
		const what = `Time at 100 ms latency, 1,000 items, ${atOnce} at once: DigiKhata node to plain program`;
		const node = digiKhata(atOnce).name;
		promise(what, most, 'ms', [node, 1_000, 100], [limitName(atOnce), 1_000, 100]);
	}
	promise(`Peak memory of n8n, 1,000 items: ${toHttpRequest}`, 0.8, 'peakMb', ...per1000);
	const perItem = 'Time per item: 10,000 items to 1,000 items';
	promise(perItem, 1.1, 'msPerItem', [ours, 10_000, 0], [ours, 1_000, 0]);
	promise(`Time of a single item: ${toHttpRequest}`, 1, 'ms', [ours, 1, 0], [theirs, 1, 0]);
	const cpu = 'CPU per item, 1,000 items: payments to OTPs';
	promise(cpu, 2.2, 'cpuMsPerItem', [payments.name, 1_000, 0], [ours, 1_000, 0]);
	const msAt100 = (name: string, items: number): number | undefined =>
		results.figures(name, { items, latencyMs: 100, tls: false })?.ms;
	const limit = msAt100(limitName(10), 1_000);
	const many =
		'Time at 100 ms latency, 1,000 payments: to two calls each by a plain program, and 1 s';
	judge(many, 1.06, msAt100(payments.name, 1_000), limit && 2 * limit + 1_000);
	const one = 'Time at 100 ms latency, one payment: to its two calls and 1.5 s';
	judge(one, 1, msAt100(payments.name, 1), 2 * 100 + 1_500);
	return judged;
}
