import type { Cost } from './measuredProcess';

/** One setting in which all contenders are measured by turns, so many times each. */
export interface Cell {
	readonly items: number;
	readonly latencyMs: number;
	readonly tls: boolean;
	readonly turns: number;
}

/** What was measured of one contender in one cell. */
export interface Result {
	readonly cell: Cell;
	readonly name: string;
	/** One for each measured run. */
	readonly costs: readonly Cost[];
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
	constructor(
		readonly all: readonly Result[],
		/** Whose costs are taken off those of the contenders in n8n. */
		private readonly floor: string,
	) {}

	/** The figures of a contender; undefined if it was not measured there. */
	figures(name: string, cell: Pick<Cell, 'items' | 'latencyMs' | 'tls'>): Figures | undefined {
		const costs = this.costsOf(name, cell);
		if (costs === undefined) return undefined;
		const peaks = costs.flatMap(({ peakMb }) => peakMb ?? []);
		const isAboveFloor = peaks.length > 0 && name !== this.floor;
		const floor = (isAboveFloor && this.costsOf(this.floor, cell)) || [];
		const of = (figure: 'ms' | 'cpuMs'): number =>
			median(costs.map((cost) => cost[figure])) - median(floor.map((cost) => cost[figure]));
		return {
			ms: of('ms'),
			msPerItem: of('ms') / cell.items,
			cpuMsPerItem: of('cpuMs') / cell.items,
			peakMb: peaks.length > 0 ? median(peaks) : undefined,
		};
	}

	private costsOf(
		name: string,
		{ items, latencyMs, tls }: Pick<Cell, 'items' | 'latencyMs' | 'tls'>,
	): readonly Cost[] | undefined {
		return this.all.find(
			(result) =>
				result.name === name &&
				result.cell.items === items &&
				result.cell.latencyMs === latencyMs &&
				result.cell.tls === tls,
		)?.costs;
	}
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	if (sorted.length === 0) return 0;
	const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (low + high) / 2;
}
