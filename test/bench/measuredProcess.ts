import { readFileSync, writeFileSync } from 'node:fs';

/** What one run cost. `peakMb` is that of the whole process. */
export interface Cost {
	readonly ms: number;
	readonly cpuMs: number;
	readonly peakMb?: number;
}

/** Linux counts a process's time in hundredths of a second. */
const MS_PER_TICK = 10;

/** Measures a piece of work that another process does. Linux only. */
export async function costOf(pid: number, work: () => Promise<void>): Promise<Cost> {
	// Has Linux forget the peak so far.
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
	const cpuBefore = cpuMsOf(pid);
	const begun = performance.now();
	await work();
	const ms = performance.now() - begun;
	return { ms, cpuMs: cpuMsOf(pid) - cpuBefore, peakMb: peakMbOf(pid) };
}

function cpuMsOf(pid: number): number {
	// Behind the program's name, which may hold blanks, these are fields 14 and 15 of the file.
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

function peakMbOf(pid: number): number {
	const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	return Number(kilobytes) / 1024;
}
