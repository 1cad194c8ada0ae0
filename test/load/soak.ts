import { setTimeout as sleep } from 'node:timers/promises';

import type { IDataObject, IPairedItemData } from 'n8n-workflow';

import { credentialFor, sender } from '../engine/eko';
import { stopEngineTimers } from '../engine/engine';
import { runDigiKhata } from '../engine/runWorkflow';
import { ON_ERROR, RETRY } from '../engine/settings';
import { checks } from '../checks';
import { referenceOf, startLoadServer } from './loadServer';

/**
 * `npm run test:soak -- MINUTES`: 20 requests a second in n8n's own engine, 5 % of them answered by
 * a random fault, with Retry On Fail and each On Error setting in turn. Nobody may be texted twice, no
 * reference that left the server may be lost, and each must stand with its own sender.
 */

const minutes = Number(process.argv[2] ?? 1);
const ITEMS = 10;
const RUNS_PER_SECOND = 2;
const FAULT_SHARE = 0.05;
const CONCURRENCY = 5;
/** Milliseconds; a reply that a busy computer delays for longer would count as lost. */
const TIMEOUT = 10_000;

async function main(): Promise<void> {
	const server = await startLoadServer(FAULT_SHARE);
	const received = new Set<unknown>();
	let duplicates = 0;
	let issued = 0;
	let lost = 0;
	let misplaced = 0;
	let posts = 0;
	let notStarted = 0;
	let settled: Array<Promise<void>> = [];

	const runOnce = async (run: number): Promise<void> => {
		const items = Array.from({ length: ITEMS }, (_, index) => sender(run * ITEMS + index));
		const { output, error } = await runDigiKhata({
			items,
			credential: credentialFor(server.baseUrl),
			parameters: { options: { timeout: TIMEOUT, concurrency: CONCURRENCY } },
			settings: {
				...RETRY,
				onError: ON_ERROR[run % ON_ERROR.length] ?? 'stopWorkflow',
			},
		});
		notStarted += Number(error?.context.notStarted ?? 0);
		const kept = (error?.context.issued ?? []) as Array<IDataObject & { itemIndex: number }>;
		const all = [
			...output.map(
				({ json, pairedItem }) => [json, (pairedItem as IPairedItemData).item] as const,
			),
			...kept.map((entry) => [entry, entry.itemIndex] as const),
		].filter(([{ otp_ref_id }]) => otp_ref_id !== undefined);
		for (const [{ customer_id, client_ref_id, otp_ref_id }, index] of all) {
			const own = items[index]?.customer_id as string;
			const isOwn = customer_id === own && otp_ref_id === referenceOf(own, client_ref_id as string);
			if (!isOwn) misplaced++;
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
	// How many a run leaves out that stops at a fault is chance; that it says so of each is not.
	results.check(
		`${posts} requests were sent for ${runs * ITEMS} items, ${notStarted} were said not to be started`,
		posts + notStarted === runs * ITEMS,
	);
	const share = issued / posts;
	results.check(
		`${issued} references issued, ${(share * 100).toFixed(1)} % of the requests`,
		share > 1 - 2 * FAULT_SHARE && share < 1,
	);
	results.check(`${duplicates} senders were texted twice`, duplicates === 0);
	results.check(`${lost} references were lost`, lost === 0);
	results.check(`${misplaced} references stand with another sender`, misplaced === 0);
	server.stop();
	stopEngineTimers();
	results.close();
}

void main();
