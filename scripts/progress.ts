/** What a person at the keyboard reads: steps, seconds, and how to go on after a failure. */

/** A failure with a text for the person at the keyboard: what happened and how to go on. */
export class Advice extends Error {
	constructor(
		message: string,
		/** What the program that did not work has printed. */
		readonly output = '',
	) {
		super(message);
	}
}

/** Receives the name of a long task and shows it until the task is done. */
export type Watch = <T>(what: string, task: () => Promise<T>) => Promise<T>;

/** Numbers the steps of a longer job, and shows the seconds each one takes. */
export function numberedSteps(total: number): Watch {
	let number = 0;
	return (what, task) => watch(`[${++number}/${total}] ${what}`, task);
}

/** Shows a task and its seconds: one moving line in a terminal, a line now and then in a log. */
export async function watch<T>(what: string, task: () => Promise<T>): Promise<T> {
	const begun = Date.now();
	const { isTTY } = process.stdout;
	const line = () => `${what} … ${Math.round((Date.now() - begun) / 1000)} s`;
	const show = () => process.stdout.write(isTTY ? `\r${line()}` : `${line()}\n`);
	const timer = setInterval(show, isTTY ? 1000 : 30_000);
	if (isTTY) show();
	let outcome = 'failed';
	try {
		const result = await task();
		outcome = 'done';
		return result;
	} finally {
		clearInterval(timer);
		console.log(`${isTTY ? '\r' : ''}${line()}, ${outcome}`);
	}
}

/** Prints a failure the way a person can act on it. */
export function printFailure(error: unknown): void {
	if (!(error instanceof Advice)) return console.error(error);
	// Without the addresses in a program's code.
	const lines = error.output.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
	if (lines.length > 0) console.error(`\n${lines.slice(-15).join('\n')}`);
	console.error(`\nIt did not work: ${error.message}`);
}

/** Prints a failure, and ends the program with exit code 1, together with all that it has started. */
export function reportFailure(error: unknown): never {
	printFailure(error);
	process.exit(1);
}
