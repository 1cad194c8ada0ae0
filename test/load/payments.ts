/**
 * `npm run test:soak:payments -- COUNT`: wallets loaded in n8n's own engine, 5 % of them with a fault of the
 * connection, in processes of which one in a hundred executions is killed. Each batch that was killed or
 * did not succeed is run again, and so are some that did. Nothing may be paid twice, and whatever moved has
 * to be named in an output or an error.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { IDataObject } from 'n8n-workflow';

import { type Simulator, startSimulator } from '../../simulator/server';
import { checks } from '../checks';
import { Remembered } from '../remembered';
import { runDigiKhata } from '../engine/runWorkflow';
import { ON_ERROR, type OnError } from '../engine/settings';
import { credentialFor } from '../simulatorCredential';
import { temporaryFolder } from '../temporaryFolder';

const LANES = 5;
const BATCH = 25;
const batches = Math.ceil(Number(process.argv[2] ?? 10_000) / BATCH);
const count = batches * BATCH;
const FAULT_SHARE = 0.05;
/** Of so many executions one is killed. */
const PER_KILLED = 100;
/** Of the executions, but for those that are run again anyway. */
const REPEATED_SHARE = 0.05;
/** Test amounts of the simulator: reset before and after the money moved, HTTP 500, no answer. */
const FAULTS = [201, 202, 203, 204];
/** Milliseconds; a reply that a busy computer delays for longer counts as none. */
const TIMEOUT = 5_000;

interface Batch {
	readonly baseUrl: string;
	readonly items: IDataObject[];
	readonly onError: OnError;
}

/** What n8n remembers, in a file that outlives the process. */
class RememberedInFile extends Remembered {
	constructor(private readonly file: string) {
		super();
		this.texts.push(...(JSON.parse(readFileSync(file, 'utf8')) as string[]));
	}

	override async record(items: readonly string[]): ReturnType<Remembered['record']> {
		const result = await super.record(items);
		this.save();
		return result;
	}

	override async forget(items: readonly string[]): Promise<void> {
		await super.forget(items);
		this.save();
	}

	private save(): void {
		writeFileSync(`${this.file}.new`, JSON.stringify(this.texts));
		renameSync(`${this.file}.new`, this.file);
	}
}

/** Runs the batches that it is sent, one after the other, until it is killed or let go. */
function serve(file: string): void {
	process.on('message', ({ baseUrl, items, onError }: Batch) => {
		void runDigiKhata({
			items,
			credential: credentialFor(baseUrl),
			remembered: new RememberedInFile(file),
			parameters: {
				operation: 'loadWallet',
				amount: '={{ $json.amount }}',
				clientRefId: '={{ $json.order }}',
				options: { timeout: TIMEOUT },
			},
			settings: { onError },
		}).then(({ output, errorOutput, error }) => {
			const failed = error !== undefined || JSON.stringify(output).includes('"error"');
			const shown = JSON.stringify([output, errorOutput, error?.context]);
			process.send?.({ shown, failed: failed || errorOutput.length > 0 });
		});
	});
	process.on('disconnect', () => process.exit());
	process.send?.('ready');
}

async function main(): Promise<void> {
	// 10,000 payments take more than the e-value of one.
	const simulators = await Promise.all([startSimulator(), startSimulator()]);
	const total = totalOf(simulators);
	const folder = temporaryFolder('payments');
	let due = batches;
	let executions = 0;
	let killed = 0;
	let nextKill = PER_KILLED / 2;
	const shown: string[] = [];

	const lane = async (number: number): Promise<void> => {
		const { baseUrl } = simulators[number % simulators.length] as Simulator;
		const file = join(folder, `${number}.json`);
		writeFileSync(file, '[]');
		const start = async () => {
			const child = fork(__filename, ['serve', file], { execArgv: ['--import', 'tsx'] });
			await once(child, 'message');
			return child;
		};
		let child = await start();
		const runOnce = async (batch: Batch, isKilled: boolean): Promise<boolean> => {
			executions++;
			const ended = once(child, 'message') as Promise<[{ shown: string; failed: boolean }]>;
			child.send(batch);
			if (!isKilled) {
				const [answer] = await ended;
				shown.push(answer.shown);
				return answer.failed;
			}
			// The wait, the looks and the payments of a run take some two seconds.
			await sleep(500 + Math.random() * 2_000);
			child.kill('SIGKILL');
			killed++;
			child = await start();
			return true;
		};
		while (due-- > 0) {
			const number = due + 1;
			const items = Array.from({ length: BATCH }, (_, index) => ({
				customer_id: String(9_300_000_000 + number),
				order: `${number}-${index}`,
				amount: Math.random() < FAULT_SHARE ? FAULTS[index % FAULTS.length] : 1,
			}));
			const onError = ON_ERROR[number % ON_ERROR.length] ?? 'stopWorkflow';
			const batch = { baseUrl, items, onError };
			const isKilled = executions >= nextKill;
			if (isKilled) nextKill += PER_KILLED;
			const failed = await runOnce(batch, isKilled);
			// Where the first stopped, somebody has the rest paid all the same.
			const again: Batch = { ...batch, onError: 'continueRegularOutput' };
			if (failed || Math.random() < REPEATED_SHARE) await runOnce(again, false);
			if (number % 40 === 0)
				console.log(`${number} batches to go, ${executions} executions so far`);
		}
		child.disconnect();
	};
	await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));

	const movements = simulators.flatMap(({ ledger }) => ledger.movements);
	const loads = movements.filter(({ kind }) => kind === 'load');
	const paid = new Set(loads.map(({ client_ref_id }) => client_ref_id));
	const all = shown.join();
	const unnamed = loads.filter(({ client_ref_id }) => !all.includes(`"${client_ref_id}"`));
	const results = checks();
	const what = `${executions} executions, ${killed} of them killed`;
	results.check(`${loads.length} of ${count} payments were made, in ${what}`, killed > 0);
	results.check(`${count - loads.length} were not made`, loads.length > count * 0.97);
	results.check(`${loads.length - paid.size} were made twice`, loads.length === paid.size);
	results.check(`${unnamed.length} are named nowhere`, unnamed.length === 0);
	results.check('No rupee is lost', totalOf(simulators) === total);
	for (const simulator of simulators) await simulator.close();
	results.close();
}

function totalOf(simulators: readonly Simulator[]): number {
	return simulators.reduce((sum, { ledger }) => sum + ledger.total(), 0);
}

if (process.argv[2] === 'serve') serve(process.argv[3] as string);
else void main();
