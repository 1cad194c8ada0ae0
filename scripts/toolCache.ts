/** Keeps what is too large to install for each checkout: n8n, its lint rules and its scanner. */
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { removeAtExit } from './processes';
import { npm } from './npm';
import type { Tool } from './pinnedTools';
import { Advice, lastLinesOf } from './progress';
import { buildSqlite } from './sqliteBuild';

const MARKER = 'locked.json';

/** The folder outside the checkout that keeps what is too large to install again each time. */
export function cacheRoot(): string {
	const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
	return process.env['DIGIKHATA_CACHE'] || join(base, 'n8n-nodes-digikhata');
}

/** Whether a tool is there, whole and as its lockfile has it. */
export function isInstalled(tool: Tool): boolean {
	const marker = join(folderOf(tool), MARKER);
	return existsSync(marker) && readFileSync(marker, 'utf8') === wanted(tool);
}

/**
 * The folder of a tool, which is installed first if it is not there. What is installed only
 * gets its final name when it is whole, so an interrupted install is simply done again.
 */
export async function ensureTool(tool: Tool, node = process.execPath): Promise<string> {
	const folder = folderOf(tool);
	if (isInstalled(tool)) return folder;
	mkdirSync(join(cacheRoot(), 'logs'), { recursive: true });
	await install(tool, node);
	return folder;
}

/** What is about to happen when a tool is asked for, in words for the progress line. */
export function announcement(tool: Tool): string {
	return isInstalled(tool)
		? `${tool.title} is here already`
		: `Installing ${tool.title} (once, ${tool.expected})`;
}

function folderOf(tool: Tool): string {
	return join(cacheRoot(), tool.id);
}

function lockFolderOf(tool: Tool): string {
	return join(__dirname, 'tools', tool.id);
}

function wanted(tool: Tool): string {
	const { platform, arch } = process;
	const lockfile = readFileSync(join(lockFolderOf(tool), 'package-lock.json'));
	const lock = createHash('sha256').update(lockfile).digest('hex');
	return JSON.stringify({ lock, platform, arch });
}

async function install(tool: Tool, node: string): Promise<void> {
	const work = join(cacheRoot(), `.${tool.id}.${process.pid}.unfinished`);
	const logFile = join(cacheRoot(), 'logs', `${tool.id}.log`);
	removeLeftovers();
	removeAtExit(work);
	rmSync(work, { recursive: true, force: true });
	rmSync(logFile, { force: true });
	cpSync(lockFolderOf(tool), work, { recursive: true });
	// Install scripts of other people's packages are not run. What n8n needs of them is built below.
	const args = ['ci', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps=false'];
	const { code, output } = await npm(node, args, { cwd: work, logFile });
	if (code !== 0) {
		throw new Advice(
			`npm could not install ${tool.title}. Check the internet connection and the free disk ` +
				`space (n8n needs 3 GB), then run the same command again. All of npm's output: ${logFile}`,
			lastLinesOf(output),
		);
	}
	if (tool.nativeSqlite) await buildSqlite(work, node, logFile);
	writeFileSync(join(work, MARKER), wanted(tool));
	moveIntoPlace(work, tool);
}

function moveIntoPlace(work: string, tool: Tool): void {
	const folder = folderOf(tool);
	if (isInstalled(tool)) {
		rmSync(work, { recursive: true, force: true });
		return;
	}
	const old = `${work}.old.unfinished`;
	if (existsSync(folder)) renameSync(folder, old);
	renameSync(work, folder);
	rmSync(old, { recursive: true, force: true });
}

// Left by a power cut, for instance.
function removeLeftovers(): void {
	for (const name of readdirSync(cacheRoot())) {
		const pid = /\.(\d+)(?:\.old)?\.unfinished$/.exec(name)?.[1];
		if (pid && !isAlive(Number(pid))) {
			rmSync(join(cacheRoot(), name), { recursive: true, force: true });
		}
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
