import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** What the janitor is told: process groups to end and folders to remove. */
export type JanitorMessage =
	| { readonly kind: 'started' | 'ended'; readonly group: number }
	| { readonly kind: 'folder'; readonly folder: string };

let janitor: ChildProcess | undefined;

/**
 * Tells the janitor, a process of its own, what to clear away when this program has ended. It
 * does so however this program ended, also when it was killed and could not do it itself.
 */
export function tellJanitor(message: JanitorMessage): void {
	janitor ??= startJanitor();
	janitor.send(message);
}

/** Has a folder removed when this program has ended. */
export function removeAtExit(folder: string): void {
	tellJanitor({ kind: 'folder', folder });
}

function startJanitor(): ChildProcess {
	const child = fork(join(__dirname, 'janitorProcess.js'), {
		// Out of reach of a Ctrl-C in this terminal.
		detached: true,
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		// Not this program's own, which would load TypeScript.
		execArgv: [],
	});
	// This program need not wait for it.
	child.unref();
	child.channel?.unref();
	return child;
}
