/**
 * Programs that this one starts, and what is cleared away when it ends. By hand, since what execa and the
 * like end with a program is not what that has started in turn.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, rmSync } from 'node:fs';
import { constants } from 'node:os';

import { Advice } from './progress';

/** How a started program is run. Without `env` it gets this program's own environment. */
export interface RunOptions {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
	/** A file that receives everything the program prints. */
	readonly logFile?: string;
	readonly timeoutMs?: number;
	/** Receives each piece of output as it is printed. */
	readonly onOutput?: (text: string) => void;
}

/** What became of a program. `code` is null when it was ended by a signal. */
export interface Finished {
	readonly code: number | null;
	readonly output: string;
}

/** A program that is running, and a promise for its end. */
export interface Running {
	readonly child: ChildProcess;
	readonly finished: Promise<Finished>;
}

const underWay = new Set<ChildProcess>();
const folders = new Set<string>();
process.on('exit', () => {
	for (const child of underWay) signalGroup(child, 'SIGKILL');
	// What was killed may still be writing.
	for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** Has a folder, or a file, removed when this program ends. */
export function removeAtExit(folder: string): void {
	folders.add(folder);
}

/**
 * Starts a program in a process group of its own, so that it can be ended with all it started.
 * It is ended at the latest when this program ends.
 */
export function start(
	command: string,
	args: readonly string[],
	{ logFile, timeoutMs, onOutput, ...options }: RunOptions,
): Running {
	const child = spawn(command, args, {
		...options,
		timeout: timeoutMs,
		killSignal: 'SIGKILL',
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	underWay.add(child);
	const log = logFile ? createWriteStream(logFile, { flags: 'a' }) : undefined;
	let output = '';
	const receive = (text: string) => {
		output += text;
		log?.write(text);
		onOutput?.(text);
	};
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', receive);
	child.on('error', ({ message }) => receive(`${message}\n`));
	const finished = new Promise<Finished>((resolve) => {
		child.on('close', (code) => {
			underWay.delete(child);
			log?.end();
			resolve({ code, output });
		});
	});
	return { child, finished };
}

/** Runs a program to its end. Never rejects: look at `code`. */
export function run(...program: Parameters<typeof start>): Promise<Finished> {
	return start(...program).finished;
}

/** What a program prints. Where it fails, throws `Advice` with its last lines. */
export async function outputOf(program: Promise<Finished>, whyNot: string): Promise<string> {
	const { code, output } = await program;
	if (code === 0) return output;
	throw new Advice(whyNot, output);
}

/** Ends a program and everything it started; after 10 s without asking again. */
export async function stop({ child, finished }: Running): Promise<void> {
	signalGroup(child, 'SIGTERM');
	// What stands still learns of it only when it goes on.
	signalGroup(child, 'SIGCONT');
	const hard = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000);
	await finished;
	clearTimeout(hard);
	// The program may be gone while something it started is not.
	signalGroup(child, 'SIGKILL');
}

/** Sends a signal to a program and everything it started. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// The group is gone already.
	}
}

let interrupted: (() => void) | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (interrupted) interrupted();
		else process.exit(128 + constants.signals[signal]);
	});
}

/** Resolves when a person presses Ctrl-C, instead of the program ending at once. */
export function untilInterrupted(): Promise<void> {
	// For good: npm and tsx hand the same Ctrl-C on a second time.
	return new Promise((resolve) => (interrupted = resolve));
}
