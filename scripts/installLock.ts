import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a task while no other process on this machine runs one under the same lock file.
 * The lock saves double work only; a task has to be safe without it.
 */
export async function alone<T>(lockFile: string, task: () => Promise<T>): Promise<T> {
	while (!take(lockFile)) {
		if (!isAlive(ownerOf(lockFile))) rmSync(lockFile, { force: true });
		else await sleep(1000);
	}
	try {
		return await task();
	} finally {
		rmSync(lockFile, { force: true });
	}
}

/** Whether a process of this number is running. */
export function isAlive(pid: number | undefined): boolean {
	if (!pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function take(lockFile: string): boolean {
	try {
		writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function ownerOf(lockFile: string): number | undefined {
	try {
		return Number(readFileSync(lockFile, 'utf8')) || undefined;
	} catch {
		return undefined;
	}
}
