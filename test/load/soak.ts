import { setTimeout as sleep } from 'node:timers/promises';

import type { IDataObject } from 'n8n-workflow';

import { credentialFor, sender } from '../engine/eko';
import { runDigiKhata, stopEngineTimers } from '../engine/runWorkflow';
import { checks, startLoadServer } from './loadServer';

/**
 * `npm run test:soak -- MINUTES`: 20 requests a second in n8n's own engine, 5 % of them answered by
 * a random fault, with Retry On Fail and each On Error setting in turn. Nobody may be texted twice,
 * and no reference that left the server may be lost.
 */

const minutes = Number(process.argv[2] ?? 1);
const ITEMS = 10;
const RUNS_PER_SECOND = 2;
const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

async function main(): Promise<void> {
	const server = await startLoadServer(0.05);
	const received = new Set<unknown>();
	let duplicates = 0;
	let issued = 0;
	let lost = 0;
	let posts = 0;
	let settled: Array<Promise<void>> = [];

	const runOnce = async (run: number): Promise<void> => {
		const items = Array.from({ length: ITEMS }, (_, index) => sender(run * ITEMS + index));
		const { output, error } = await runDigiKhata({
			items,
			credential: credentialFor(server.baseUrl),
			parameters: { options: { timeout: 1_000, concurrency: 5 } },
			settings: {
				onError: ON_ERROR[run % ON_ERROR.length] ?? 'stopWorkflow',
				retryOnFail: true,
				maxTries: 3,
				waitBetweenTries: 1,
			},
		});
		const kept = (error?.context.issued ?? []) as IDataObject[];
		for (const { otp_ref_id } of [...output.map(({ json }) => json), ...kept]) {
			received.add(otp_ref_id);
		}
	};
	const compare = async (): Promise<void> => {
		await Promise.all(settled);
		settled = [];
		const tally = await server.tally();
		posts += tally.posts;
		duplicates += tally.duplicates.length;
		issued += tally.issued.length;
		lost += tally.issued.filter((reference) => !received.has(reference)).length;
		received.clear();
	};

	const runs = Math.round(minutes * 60 * RUNS_PER_SECOND);
	const started = Date.now();
	for (let run = 0; run < runs; run++) {
		settled.push(runOnce(run));
		if (run % 60 === 59) await compare();
		if (run % 120 === 119)
			console.log(`${run + 1} of ${runs} runs, ${lost} lost, ${duplicates} twice`);
		await sleep(Math.max(0, started + ((run + 1) * 1000) / RUNS_PER_SECOND - Date.now()));
	}
	await compare();
	const results = checks();
	results.check(`${posts} requests were sent, ${issued} references issued`, issued > runs);
	results.check(`${duplicates} senders were texted twice`, duplicates === 0);
	results.check(`${lost} references were lost`, lost === 0);
	server.stop();
	stopEngineTimers();
	results.close();
}

void main();
