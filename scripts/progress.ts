/** What a person at the keyboard reads: steps, seconds, and how to go on after a failure. */

/** A failure with a text for the person at the keyboard: what happened and how to go on. */
export class Advice extends Error {
	constructor(
		message: string,
		/** The last lines of the program that did not work. */
		readonly lastLines = '',
	) {
		super(message);
	}
}

/** The last lines a program said before it failed, without the addresses in its code. */
export function lastLinesOf(text: string, count = 15): string {
	const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
	return lines.slice(-count).join('\n');
}

/** Receives the name of a long task and shows it until the task is done. */
export type Watch = <T>(what: string, task: () => Promise<T>) => Promise<T>;

const TELL_EVERY_MS = 30_000;

/** Numbers the steps of a longer job, and shows the seconds each one takes. */
export function numberedSteps(total: number): Watch {
	let number = 0;
	return (what, task) => watch(`[${++number}/${total}] ${what}`, task);
}

/** Shows a task and its seconds: one moving line in a terminal, a line now and then in a log. */
export async function watch<T>(what: string, task: () => Promise<T>): Promise<T> {
	const begun = Date.now();
	const line = () => `${what} … ${Math.round((Date.now() - begun) / 1000)} s`;
	const terminal = process.stdout.isTTY;
	const timer = terminal
		? setInterval(() => process.stdout.write(`\r${line()}`), 1000)
		: setInterval(() => console.log(line()), TELL_EVERY_MS);
	if (terminal) process.stdout.write(line());
	let outcome = 'failed';
	try {
		const result = await task();
		outcome = 'done';
		return result;
	} finally {
		clearInterval(timer);
		console.log(`${terminal ? '\r' : ''}${line()}, ${outcome}`);
	}
}

/** Prints a failure the way a person can act on it, and has the program end with exit code 1. */
export function reportFailure(error: unknown): void {
	process.exitCode = 1;
	if (!(error instanceof Advice)) {
		console.error(error);
		return;
	}
	if (error.lastLines) console.error(`\n${error.lastLines}`);
	console.error(`\nIt did not work: ${error.message}`);
}
