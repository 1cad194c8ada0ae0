import { digiKhata, httpRequest } from './contenders';
import type { Cell, Figures, Results } from './results';

/** Names of the plain pools, which are the limit. */
export const limitName = (concurrency: number): string => `plain program, ${concurrency} at once`;

/** A ratio within one run, and the most it may be. */
export interface Target {
	readonly what: string;
	readonly ratio: number;
	readonly most: number;
}

type Where = Pick<Cell, 'items' | 'latencyMs' | 'tls'>;

const at = (items: number, latencyMs = 0, tls = false): Where => ({ items, latencyMs, tls });

/**
 * What is promised, as far as it was measured. `slack` widens each limit for a short run on a busy
 * machine: 0.1 lets a ratio be a tenth higher.
 */
export function targets(results: Results, slack = 0): Target[] {
	const ours = digiKhata(10).name;
	const theirs = httpRequest.name;
	const ratio = (
		what: string,
		most: number,
		figure: keyof Figures,
		[name, where]: readonly [string, Where],
		[other, elsewhere]: readonly [string, Where],
	): Target[] => {
		const value = results.figures(name, where)?.[figure];
		const base = results.figures(other, elsewhere)?.[figure];
		if (value === undefined || base === undefined) return [];
		return [{ what, ratio: value / base, most: most * (1 + slack) }];
	};
	return [
		...ratio(
			'CPU per item, 1,000 items: DigiKhata node to HTTP Request node',
			1 / 3,
			'cpuMsPerItem',
			[ours, at(1_000)],
			[theirs, at(1_000)],
		),
		...ratio(
			'Time at 100 ms latency, 1,000 items, 10 at once: DigiKhata node to plain program',
			1.06,
			'ms',
			[ours, at(1_000, 100)],
			[limitName(10), at(1_000, 100)],
		),
		...ratio(
			'Time at 100 ms latency, 1,000 items, 25 at once: DigiKhata node to plain program',
			1.05,
			'ms',
			[digiKhata(25).name, at(1_000, 100)],
			[limitName(25), at(1_000, 100)],
		),
		...ratio(
			'Peak memory of n8n, 1,000 items: DigiKhata node to HTTP Request node',
			0.8,
			'peakMb',
			[ours, at(1_000)],
			[theirs, at(1_000)],
		),
		...ratio(
			'Time per item: 10,000 items to 1,000 items',
			1.1,
			'msPerItem',
			[ours, at(10_000)],
			[ours, at(1_000)],
		),
		...ratio(
			'Time of a single item: DigiKhata node to HTTP Request node',
			1,
			'ms',
			[ours, at(1)],
			[theirs, at(1)],
		),
	];
}
