import { forEachWithLimit } from '../../nodes/DigiKhata/run/forEachWithLimit';
import { newPerson } from '../n8n/flows/people';
import { type Cluster, startCluster } from '../n8n/queue/cluster';
import { call, publishReferenceService } from '../n8n/queue/webhookCalls';
import type { Stage } from '../n8n/stage';
import { median } from './results';

/** What n8n took for executions of one sender each, called by webhook. */
export interface QueueResult {
	/** How n8n is set up. */
	readonly setup: string;
	/** Median time of a call, when there is one at a time. */
	readonly callMs: number;
	/** Executions a second, when 40 calls wait at any time. */
	readonly perSecond: number;
}

const SINGLE_CALLS = 30;
const CALLS = 600;
const AT_ONCE = 40;
const PATIENCE_MS = 5 * 60_000;

/**
 * Measures n8n in one process, then in queue mode with 1, 2 and 4 workers, against a simulator that
 * answers at once. Throws unless every call got its reference.
 */
export async function measureQueue(stage: Stage): Promise<QueueResult[]> {
	const host = await stage.host();
	const results = [await measure('one process, no queue', host, host.api.url)];
	const cluster = await startCluster(stage, 0);
	for (const [workers, more] of [
		[1, 1],
		[2, 1],
		[4, 2],
	] as const) {
		for (let started = 0; started < more; started++) await cluster.startWorker();
		const setup = `queue, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
		results.push(await measure(setup, cluster, cluster.webhookProcess.url));
	}
	return results;
}

async function measure(
	setup: string,
	host: Pick<Cluster, 'api' | 'ekoApi'>,
	url: string,
): Promise<QueueResult> {
	const path = setup.replace(/\W+/g, '-');
	await publishReferenceService(host, path);
	const once = async (): Promise<number> => {
		const begun = performance.now();
		const { status, text } = await call({ url }, path, newPerson(), PATIENCE_MS);
		if (status !== 200 || !text.includes('otp_ref_id')) throw new Error(`${setup}: ${text}`);
		return performance.now() - begun;
	};
	const calls = (count: number, atOnce: number): Promise<void> =>
		forEachWithLimit(
			Array.from({ length: count }),
			atOnce,
			() => true,
			async () => void (await once()),
		);
	await calls(AT_ONCE, AT_ONCE);
	const single: number[] = [];
	for (let index = 0; index < SINGLE_CALLS; index++) single.push(await once());
	const begun = performance.now();
	await calls(CALLS, AT_ONCE);
	const seconds = (performance.now() - begun) / 1_000;
	return { setup, callMs: median(single), perSecond: CALLS / seconds };
}
