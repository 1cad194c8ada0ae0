import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator, type SimulatorRequest } from '../../simulator/server';
import { credentialFor } from '../simulatorCredential';
import { type EngineRun, runDigiKhata } from './runWorkflow';
import { runDigiKhataIn, type World } from './world';

export { credentialFor };

/** One sender; each has a mobile number of its own, and all have the same made-up Aadhaar number. */
export function sender(number: number): IDataObject {
	return { customer_id: String(9_123_400_000 + number), aadhaar_number: '312345678909' };
}

/** Senders 1 to `count`. */
export function sendersUpTo(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => sender(index + 1));
}

/** As {@link sendersUpTo}, but for one that has the given number, e.g. one of the test numbers. */
export function withCustomer(count: number, at: number, customer_id: string): IDataObject[] {
	return sendersUpTo(count).map((item, index) => (index === at ? { ...item, customer_id } : item));
}

/** How many requests each sender had. */
export function countBySender(requests: ReadonlyArray<{ path: string }>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { path } of requests) {
		const customer = path.split('/')[7] ?? '';
		counts[customer] = (counts[customer] ?? 0) + 1;
	}
	return counts;
}

type Setup = Parameters<typeof runDigiKhata>[0];

/** A simulator that is closed after the test file. */
export interface SimulatorForTests {
	readonly running: Simulator;
	/** Runs the node against it; `requests` are those of this run alone. */
	run(
		setup: Omit<Setup, 'credential'> & Partial<Setup>,
		world?: World,
	): Promise<EngineRun & { requests: SimulatorRequest[]; counts: Record<string, number> }>;
}

/** Starts a simulator for one test file. */
export function simulatorForTests(): SimulatorForTests {
	let simulator: Simulator | undefined;
	beforeAll(async () => {
		simulator = await startSimulator();
	});
	afterAll(async () => {
		await simulator?.close();
	});
	return {
		get running() {
			if (!simulator) throw new Error('The simulator runs during tests only');
			return simulator;
		},
		async run(given, world) {
			const { baseUrl, requests: all } = this.running;
			const before = all.length;
			const setup = { credential: credentialFor(baseUrl), ...given };
			const result = await (world ? runDigiKhataIn(world, setup) : runDigiKhata(setup));
			const requests = all.slice(before);
			return { ...result, requests, counts: countBySender(requests) };
		},
	};
}
