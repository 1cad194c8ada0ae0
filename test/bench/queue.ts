import { forEachWithLimit } from '../../nodes/DigiKhata/run/forEachWithLimit';
import { newPayment, publishPayments } from '../n8n/flows/payments';
import { newPerson } from '../n8n/flows/people';
import { type Cluster, startCluster } from '../n8n/queue/cluster';
import { call, publishReferenceService } from '../n8n/queue/webhookCalls';
import type { Stage } from '../n8n/stage';
import { median } from './results';

/** What n8n took for executions of one sender or payment each, called by webhook. */
export interface QueueResult {
	/** How n8n is set up. */
	readonly setup: string;
	readonly otps: Measured;
	readonly payments: Measured;
}

interface Measured {
	/** Median time of a call, when there is one at a time. */
	readonly callMs: number;
	/** Executions a second, when 40 calls wait at any time. */
	readonly perSecond: number;
	/** Of how many of these calls no answer came, or another one than was due; and how many there were. */
	readonly missed: number;
	readonly calls: number;
}

/** What is called, and what its answer has in it. */
interface Service {
	readonly publish: (host: Pick<Cluster, 'api' | 'ekoApi'>, path: string) => Promise<unknown>;
	readonly body: () => object;
	readonly answer: string;
	/** How often it is called with many calls at any time. */
	readonly calls: number;
}

const OTPS: Service = {
	publish: publishReferenceService,
	body: newPerson,
	answer: 'otp_ref_id',
	calls: 400,
};
const PAYMENTS: Service = {
	publish: (host, path) =>
		publishPayments(host, path, PATIENCE_MS, { onError: 'continueRegularOutput' }),
	body: () => newPayment(1),
	answer: '"transaction_state":"success"',
	calls: 80,
};

const SINGLE_CALLS = 20;
const AT_ONCE = 40;
const PATIENCE_MS = 2 * 60_000;

/**
 * Measures n8n in one process, then in queue mode with 1, 2 and 4 workers, against a simulator that
 * answers at once. Calls that got no answer, or not the one that was due, are counted and printed.
 */
export async function measureQueue(stage: Stage): Promise<QueueResult[]> {
	const host = await stage.host();
	const results = [await measureBoth('one process, no queue', host, host.api.url)];
	const cluster = await startCluster(stage, 0);
	for (const [workers, more] of [
		[1, 1],
		[2, 1],
		[4, 2],
	] as const) {
		for (let started = 0; started < more; started++) await cluster.startWorker();
		const setup = `queue, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
		results.push(await measureBoth(setup, cluster, cluster.webhookProcess.url));
	}
	return results;
}

async function measureBoth(
	setup: string,
	host: Pick<Cluster, 'api' | 'ekoApi'>,
	url: string,
): Promise<QueueResult> {
	const path = setup.replace(/\W+/g, '-');
	const otps = await measure(OTPS, host, url, `${path}-otps`);
	return { setup, otps, payments: await measure(PAYMENTS, host, url, `${path}-payments`) };
}

async function measure(
	{ publish, body, answer, calls: many }: Service,
	host: Pick<Cluster, 'api' | 'ekoApi'>,
	url: string,
	path: string,
): Promise<Measured> {
	await publish(host, path);
	let answered = 0;
	let lastAnswer = 0;
	const once = async (): Promise<number> => {
		const begun = performance.now();
		const { status, text } = await call({ url }, path, body(), PATIENCE_MS);
		if (status !== undefined && text.includes(answer)) answered++;
		else console.log(`${path}: ${status ?? 'no answer'} ${text}`);
		if (status !== undefined) lastAnswer = performance.now();
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
	answered = 0;
	const single: number[] = [];
	for (let index = 0; index < SINGLE_CALLS; index++) single.push(await once());
	const answeredSingle = answered;
	const begun = performance.now();
	await calls(many, AT_ONCE);
	const seconds = Math.max(lastAnswer - begun, 1) / 1_000;
	const perSecond = (answered - answeredSingle) / seconds;
	const total = SINGLE_CALLS + many;
	return { callMs: median(single), perSecond, missed: total - answered, calls: total };
}
