import { createHash, randomBytes } from 'node:crypto';

/**
 * Records texts that are remembered across executions, by n8n's deduplication helper, which reads,
 * compares and then writes all.
 */
export type RecordTexts = (texts: readonly string[]) => Promise<Recorded>;

export interface Recorded {
	/** Those of the texts that were there before, and perhaps others. */
	readonly known: ReadonlySet<string>;
	/** How long the call took, in milliseconds. */
	readonly tookMs: number;
}

/** The wait between recording and looking again, in milliseconds. It has to be long against a call. */
export const MIN_WAIT_MS = 1_000;
/** As a multiple of what the slowest call took. */
const WAIT_PER_CALL = 20;
/** How often to look again while others keep writing at the same moment. */
const MAX_LOOKS = 10;

/** It could not be found out who claimed what: nothing may be paid. */
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
 * @param sleep passed in, so that tests need no time
 * @returns those of the claims that are certainly ours alone; all others somebody made before
 * @throws UnclearClaimError, or what `record` throws
 */
export async function claim(
	claims: readonly string[],
	record: RecordTexts,
	sleep: (ms: number) => Promise<unknown>,
): Promise<ReadonlySet<string>> {
	const mark = randomBytes(16).toString('hex');
	const first = await record([mark, ...claims]);
	let slowestMs = first.tookMs;
	let recorded = claims.filter((one) => !first.known.has(one));
	for (let look = 0; recorded.length > 0; look++) {
		if (look === MAX_LOOKS) throw new UnclearClaimError();
		await sleep(Math.max(MIN_WAIT_MS, WAIT_PER_CALL * slowestMs));
		const { known, tookMs } = await record([mark, ...recorded]);
		slowestMs = Math.max(slowestMs, tookMs);
		if (known.has(mark) && recorded.every((one) => known.has(one))) return new Set(recorded);
		// Where the mark is there but a claim is not, who wrote what is unclear: that one is not ours.
		recorded = known.has(mark)
			? recorded.filter((one) => known.has(one))
			: recorded.filter((one) => !known.has(one));
	}
	return new Set();
}
