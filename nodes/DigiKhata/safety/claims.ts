import { createHash, randomBytes } from 'node:crypto';

/** Remembers texts across executions: n8n's deduplication helper, which reads, compares and then writes all. */
export interface ClaimStore {
	/** Records what is not there yet. @returns those of the texts that were there before */
	record(texts: readonly string[]): Promise<ReadonlySet<string>>;
	forget(texts: readonly string[]): Promise<void>;
	/** Lets a call wait for those of this process that are under way. Only the others are left to race with. */
	inTurn<T>(call: () => Promise<T>): Promise<T>;
}

/** Time, passed in so that tests need none. */
export interface Clock {
	/** Milliseconds. */
	now(): number;
	sleep(ms: number): Promise<unknown>;
}

/** The wait between recording and looking again, in milliseconds. It has to be long against a call. */
export const MIN_WAIT_MS = 1_000;
/** As a multiple of what the slowest call took. */
const WAIT_PER_CALL = 20;
/** How often to look again while others keep writing at the same moment. */
const MAX_LOOKS = 5;

/** Who claimed what could not be found out: nothing may be paid. */
export class UnclearClaimError extends Error {}

/**
 * The text under which a payment is claimed. Nothing of a person is in it, and nothing that changes with
 * the keys.
 */
export function claimOf(
	baseUrl: string,
	initiatorId: string,
	operation: string,
	reference: string,
): string {
	const parts = JSON.stringify([baseUrl, initiatorId, operation, reference]);
	return createHash('sha256').update(parts).digest('hex');
}

/**
 * Claims payments, all of a run together, so that of several who claim the same one at most one gets it.
 *
 * The store is not atomic: of two who write at once, the later write undoes the earlier one. So each
 * records a mark of its own along with the claims, waits until every write that was under way has ended,
 * and looks again (Fischer's timed mutual exclusion). With the mark still there, nobody wrote over it, and
 * whoever came later found the claims. With the mark gone, somebody did: a claim that is there is theirs,
 * and one that is gone, too, is recorded again.
 *
 * @returns those of the claims that are certainly ours alone; all others somebody made before
 * @throws UnclearClaimError, or what the store throws
 */
export async function claim(
	claims: readonly string[],
	store: ClaimStore,
	clock: Clock,
): Promise<ReadonlySet<string>> {
	const mark = randomBytes(16).toString('hex');
	let slowestCall = 0;
	const record = (texts: readonly string[]): Promise<ReadonlySet<string>> =>
		store.inTurn(async () => {
			const start = clock.now();
			const known = await store.record(texts);
			slowestCall = Math.max(slowestCall, clock.now() - start);
			return known;
		});
	const before = await record([mark, ...claims]);
	let recorded = claims.filter((one) => !before.has(one));
	for (let look = 0; recorded.length > 0; look++) {
		if (look === MAX_LOOKS) throw new UnclearClaimError();
		await clock.sleep(Math.max(MIN_WAIT_MS, WAIT_PER_CALL * slowestCall));
		const known = await record([mark, ...recorded]);
		if (known.has(mark) && recorded.every((one) => known.has(one))) return new Set(recorded);
		// Where the mark is there but a claim is not, who wrote what is unclear: that one is not ours.
		recorded = known.has(mark)
			? recorded.filter((one) => known.has(one))
			: recorded.filter((one) => !known.has(one));
	}
	return new Set();
}
