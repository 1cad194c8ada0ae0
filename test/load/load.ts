import { setTimeout as sleep } from 'node:timers/promises';

import { credentialFor, sendersUpTo } from '../engine/eko';
import { stopEngineTimers } from '../engine/engine';
import { runDigiKhata } from '../engine/runWorkflow';
import { checks } from '../checks';
import { referenceOf, startLoadServer } from './loadServer';

/**
 * `npm run test:load`: 10,000 items in one run, then 300 runs of 10 items, in n8n's own engine.
 * Every reference must match its sender, and memory and sockets must be given back.
 */

const MEGABYTE = 1024 * 1024;
const RUNS = 300;

async function main(): Promise<void> {
	const server = await startLoadServer(0);
	const results = checks();
	let rejections = 0;
	process.on('unhandledRejection', () => rejections++);
	const credential = credentialFor(server.baseUrl);

	const matching = async (count: number): Promise<number> => {
		const { output } = await runDigiKhata({ items: sendersUpTo(count), credential });
		return output.filter(
			({ json }) =>
				json.otp_ref_id === referenceOf(json.customer_id as string, json.client_ref_id as string),
		).length;
	};

	// The engine fills its caches on first use.
	for (let run = 0; run < 20; run++) await matching(10);
	const before = await heapUsed();
	let started = Date.now();
	results.check(
		'10,000 items in one run: every reference matches its sender',
		(await matching(10_000)) === 10_000,
	);
	console.log(`    ${((Date.now() - started) / 1000).toFixed(1)} s`);
	results.check(...kept('one run of 10,000 items', (await heapUsed()) - before, 20));

	const beforeRuns = await heapUsed();
	started = Date.now();
	let matched = 0;
	for (let run = 0; run < RUNS; run++) matched += await matching(10);
	results.check(
		`${RUNS} runs of 10 items: every reference matches its sender`,
		matched === RUNS * 10,
	);
	console.log(`    ${((Date.now() - started) / 1000).toFixed(1)} s`);
	results.check(...kept(`${RUNS} runs`, (await heapUsed()) - beforeRuns, 6));

	const { posts, openSockets } = await server.tally();
	results.check(
		`the server received ${posts} requests, one for each item`,
		posts === 10_200 + RUNS * 10,
	);
	results.check(`${openSockets} sockets are left open`, openSockets === 0);
	results.check(`${rejections} unhandled rejections`, rejections === 0);
	server.stop();
	stopEngineTimers();
	results.close();
}

/** Bytes in use after everything that can be given back was given back. */
async function heapUsed(): Promise<number> {
	for (let round = 0; round < 4; round++) {
		await sleep(250);
		globalThis.gc?.();
	}
	return process.memoryUsage().heapUsed;
}

function kept(what: string, bytes: number, mostMb: number): [title: string, isGood: boolean] {
	const megabytes = bytes / MEGABYTE;
	return [`the heap keeps ${megabytes.toFixed(1)} MB after ${what}`, megabytes < mostMb];
}

if (!globalThis.gc) throw new Error('Run this by npm run test:load');
void main();
