import type { Cost } from './measuredProcess';

/** Where something is measured: so many items, and how the server answers. */
export interface Where {
	readonly items: number;
	readonly latencyMs: number;
	readonly tls: boolean;
}

/** One setting in which all contenders are measured by turns, so many times each. */
export interface Cell extends Where {
	readonly turns: number;
}

/** Medians over the runs, less what n8n needs for the same run without the contender's nodes. */
export interface Figures {
	readonly ms: number;
	readonly msPerItem: number;
	readonly cpuMsPerItem: number;
	/** Of the whole process; absent outside n8n. */
	readonly peakMb: number | undefined;
}

/** All that was measured. */
export class Results {
	private readonly costs = new Map<string, Cost[]>();

	/** `floor` is whose costs are taken off those of the contenders in n8n. */
	constructor(private readonly floor: string) {}

	/** Adds the measured runs of a contender. */
	add(name: string, where: Where, costs: readonly Cost[]): void {
		const key = keyOf(name, where);
		this.costs.set(key, [...(this.costs.get(key) ?? []), ...costs]);
	}

	/** The figures of a contender; undefined if it was not measured there. */
	figures(name: string, where: Where): Figures | undefined {
		const costs = this.costs.get(keyOf(name, where));
		if (costs === undefined) return undefined;
		const peaks = costs.flatMap(({ peakMb }) => peakMb ?? []);
		const isAboveFloor = peaks.length > 0 && name !== this.floor;
		const floor = (isAboveFloor && this.costs.get(keyOf(this.floor, where))) || [];
		const of = (figure: 'ms' | 'cpuMs'): number =>
			median(costs.map((cost) => cost[figure])) - median(floor.map((cost) => cost[figure]));
		return {
			ms: of('ms'),
			msPerItem: of('ms') / where.items,
			cpuMsPerItem: of('cpuMs') / where.items,
			peakMb: peaks.length > 0 ? median(peaks) : undefined,
		};
	}
}

function keyOf(name: string, { items, latencyMs, tls }: Where): string {
	return [name, items, latencyMs, tls].join();
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (low + high) / 2;
}
