import { clock } from './clock';

/** Milliseconds before each further round; the last for all that follow. */
const PAUSES_MS = [2_000, 3_000, 5_000, 8_000, 13_000, 20_000];

/** What is asked for again. */
interface Rounds<Item> {
	/** How long to go on, in milliseconds; the last round begins when they are over. */
	waitMs: number;
	findPending: () => Item[];
	ask: (items: Item[]) => Promise<void>;
	/** Ends the waiting at once. */
	signal: AbortSignal | undefined;
}

/**
 * Asks for what is pending again, all in one round, with growing pauses between rounds, until nothing is
 * pending or the time is over.
 */
export async function askInRounds<Item>({
	waitMs,
	findPending,
	ask,
	signal,
}: Rounds<Item>): Promise<void> {
	const end = clock.now() + waitMs;
	for (let round = 0; ; round++) {
		const left = end - clock.now();
		if (left <= 0 || findPending().length === 0) return;
		const pause = PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)] as number;
		if (!(await clock.sleep(Math.min(pause, left), signal))) return;
		await ask(findPending());
	}
}
