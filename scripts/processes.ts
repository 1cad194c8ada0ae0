/** Programs that this one starts, and what is cleared away when it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, rmSync } from 'node:fs';

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
export function start(command: string, args: readonly string[], options: RunOptions): Running {
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	underWay.add(child);
	const log = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : undefined;
	const pieces: string[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			pieces.push(text);
			log?.write(text);
			options.onOutput?.(text);
		});
	}
	const deadline = options.timeoutMs
		? setTimeout(() => signalGroup(child, 'SIGKILL'), options.timeoutMs)
		: undefined;
	const finished = new Promise<Finished>((resolve) => {
		const end = (code: number | null) => {
			clearTimeout(deadline);
			underWay.delete(child);
			log?.end();
			resolve({ code, output: pieces.join('') });
		};
		child.on('close', end);
		child.on('error', (error) => {
			pieces.push(`${command}: ${error.message}\n`);
			end(null);
		});
	});
	return { child, finished };
}

/** Runs a program to its end. Never rejects: look at `code`. */
export function run(
	command: string,
	args: readonly string[],
	options: RunOptions,
): Promise<Finished> {
	return start(command, args, options).finished;
}

/** Has a program and everything it started stand still, until it is resumed or stopped. */
export function pause({ child }: Running): void {
	signalGroup(child, 'SIGSTOP');
}

/** Has what was paused go on. */
export function resume({ child }: Running): void {
	signalGroup(child, 'SIGCONT');
}

/** Ends a program and everything it started; after 10 s without asking again. */
export async function stop({ child, finished }: Running): Promise<void> {
	signalGroup(child, 'SIGTERM');
	// What is paused learns of it only when it goes on.
	signalGroup(child, 'SIGCONT');
	const hard = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000);
	await finished;
	clearTimeout(hard);
	// The program may be gone while something it started is not.
	signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, signal);
	} catch {
		// The group is gone already.
	}
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
for (const signal of signals) process.on(signal, exitAtOnce);

/** Resolves when a person presses Ctrl-C, instead of the program ending at once. */
export function untilInterrupted(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of signals) {
			process.off(signal, exitAtOnce);
			// Kept for good: npm and tsx hand the same Ctrl-C on a second time.
			process.on(signal, () => resolve());
		}
	});
}

function exitAtOnce(signal: (typeof signals)[number]): void {
	process.exit(exitCodes[signal]);
}
