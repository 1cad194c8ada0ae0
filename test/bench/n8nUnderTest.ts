import { setTimeout as sleep } from 'node:timers/promises';

import { isVerhoeffValid } from '../../nodes/DigiKhata/fields/kinds/verhoeff';
import { freePorts, N8nInstance } from '../../scripts/n8nInstance';
import { signalGroup, stop } from '../../scripts/processes';
import { inARow, node, webhook } from '../n8n/flows/nodes';
import { N8nApi } from '../n8n/n8nApi';
import { serveWithPackage, simulatorAccount, type Stage } from '../n8n/stage';
import type { Contender } from './contenders';
import type { EkoServer } from './ekoServer';
import { type Cost, costOf } from './measuredProcess';

/** The runs of a turn. */
export interface TurnRuns {
	/** Unmeasured ones, which begin it. */
	readonly warmUps: number;
	/** Measured ones; one where it is of more items than the unmeasured ones, or mostly waits. */
	readonly measured: number;
}

/** Of 1,000 items, it takes 5 runs until an n8n that stood still is as quick as before. */
export const FULL_TURN: TurnRuns = { warmUps: 5, measured: 3 };

/** Items of an unmeasured run, at most. */
const MOST_WARM_UP_ITEMS = 1_000;

/** A run is said to wait mostly when its items wait so long for answers, all together, in milliseconds. */
const LONG_WAIT_MS = 50_000;

/** Milliseconds for n8n to tidy up after a run, before the next one or before it stands still. */
const REST = 300;

/** An n8n of its own for a contender. It stands still between its turns, so that each has the computer to itself. */
export interface N8nUnderTest {
	/** Texts so many senders, again and again, and measures it. Throws unless Eko got each request once. */
	readonly turn: (eko: EkoServer, items: number) => Promise<Cost[]>;
	readonly stop: () => Promise<void>;
}

/** Starts n8n with the package, and the contender's workflow for each of these servers. */
export async function startN8nUnderTest(
	stage: Stage,
	contender: Contender,
	servers: readonly EkoServer[],
	settings: NodeJS.ProcessEnv,
	runs: TurnRuns,
): Promise<N8nUnderTest> {
	const n8n = new N8nInstance(stage, await freePorts(), {
		...settings,
		N8N_PAYLOAD_SIZE_MAX: '64',
		// Every 2 seconds n8n asks its database for a sign of life. If it stands still meanwhile, none comes
		// in time, and it answers "Database is not ready!".
		DB_PING_INTERVAL_SECONDS: String(24 * 60 * 60),
	});
	const { serving, url } = await serveWithPackage(n8n, stage.tarball);
	const api = await N8nApi.signUp(url, stage.installFolder);
	for (const { baseUrl } of servers) {
		const ekoApi = await simulatorAccount(api, baseUrl, `Eko API ${baseUrl}`);
		await publish(api, pathOf(contender, baseUrl), contender, { baseUrl, ekoApi });
	}
	const { pid } = serving.child;
	if (pid === undefined) throw new Error('n8n has no process');
	let run = 0;
	const once = async (eko: EkoServer, items: number): Promise<Cost> => {
		eko.takeCount();
		run++;
		const senders = Array.from({ length: items }, (_, index) => ({
			client_ref_id: `${run}-${index}`,
			customer_id: String(9_123_400_001 + index),
			aadhaar_number: madeUpAadhaarNumber(index),
		}));
		const cost = await costOf(pid, async () => {
			const response = await api.webhook(pathOf(contender, eko.baseUrl), { senders });
			const text = await response.text();
			if (!response.ok) throw new Error(`${contender.name}: ${text}`);
		});
		const count = eko.takeCount();
		if (count !== contender.requests * items) {
			throw new Error(`${contender.name}: ${count} requests for ${items} items`);
		}
		await sleep(REST);
		return cost;
	};
	signalGroup(serving.child, 'SIGSTOP');
	return {
		turn: async (eko, items) => {
			signalGroup(serving.child, 'SIGCONT');
			// While the others had their turn, the system took back memory of this process. To get it back, no
			// answer has to be waited for.
			const { latencyMs } = eko;
			eko.latencyMs = 0;
			for (let run = 0; run < runs.warmUps; run++) {
				await once(eko, Math.min(items, MOST_WARM_UP_ITEMS));
			}
			eko.latencyMs = latencyMs;
			const costs: Cost[] = [];
			const isOne = items > MOST_WARM_UP_ITEMS || items * latencyMs > LONG_WAIT_MS;
			for (let run = 0; run < (isOne ? 1 : runs.measured); run++) {
				costs.push(await once(eko, items));
			}
			signalGroup(serving.child, 'SIGSTOP');
			return costs;
		},
		stop: () => stop(serving),
	};
}

/** A number of its own for each: behind a proxy nobody may stand in a run twice. */
function madeUpAadhaarNumber(index: number): string {
	const digits = String(20_000_000_000 + index);
	return [...'0123456789'].map((last) => digits + last).find(isVerhoeffValid) ?? '';
}

async function publish(
	api: N8nApi,
	path: string,
	contender: Contender,
	target: Parameters<Contender['nodes']>[0],
): Promise<void> {
	const nodes = [
		webhook(path, 'lastNode', { responseData: 'noData' }),
		node('One Item per Sender', 'n8n-nodes-base.splitOut', 1, {
			fieldToSplitOut: 'body.senders',
			options: {},
		}),
		...contender.nodes(target),
	];
	// What n8n stores of a run is not what is compared.
	const settings = { saveDataSuccessExecution: 'none', saveDataErrorExecution: 'none' };
	const id = await api.createWorkflow(inARow(path, nodes, settings));
	await api.activate(id);
}

function pathOf({ name }: Contender, baseUrl: string): string {
	return `${name} ${baseUrl}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
