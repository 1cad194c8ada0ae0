/** Waits for what another program does, however busy the machine is. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Finished, Running } from './processes';
import { Advice } from './progress';

/** Far longer than anything takes on a busy machine: what is there sooner is not waited for. */
const PATIENCE_MS = 10 * 60_000;

/** What may be no answer yet. */
type Asked<T> = T | false | undefined;

/** Asks again and again until there is an answer; throws when there is none in ten minutes. */
export async function until<T>(what: string, ask: () => Asked<T> | Promise<Asked<T>>): Promise<T> {
	const deadline = Date.now() + PATIENCE_MS;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > deadline) throw new Advice(`Gave up waiting for ${what}.`);
		await sleep(200);
	}
}

/** As {@link until}, of a program that has just been started. If it ends, says so with its last lines. */
export async function untilOrEnd<T>(
	what: string,
	{ finished }: Running,
	ask: () => Asked<T> | Promise<Asked<T>>,
): Promise<T> {
	let end: Finished | undefined;
	void finished.then((result) => (end = result));
	return await until(what, () => {
		if (end === undefined) return ask();
		throw new Advice(`The program ended while this waited for ${what}.`, end.output);
	});
}
