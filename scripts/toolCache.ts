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

import { npm } from './npm';
import type { Tool } from './pinnedTools';
import { removeAtExit } from './processes';
import { watch } from './progress';

const { XDG_CACHE_HOME, DIGIKHATA_CACHE } = process.env;
const CACHE =
	DIGIKHATA_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-digikhata');

/** What is done in the folder of a new tool besides npm's part, and where that is logged. */
type Finish = (folder: string, logFile: string) => Promise<void>;

/** The folder of a tool, which is installed first if it is not there, whole and as its lockfile has it. */
export async function ensureTool(
	tool: Tool,
	node = process.execPath,
	finish: Finish = () => Promise.resolve(),
): Promise<string> {
	const folder = join(CACHE, tool.id);
	const marker = 'locked.json';
	const locked = join(__dirname, 'tools', tool.id);
	const { platform, arch } = process;
	const lockfile = readFileSync(join(locked, 'package-lock.json'));
	const lock = createHash('sha256').update(lockfile).digest('hex');
	const wanted = JSON.stringify({ lock, platform, arch });
	const isInstalled = () =>
		existsSync(join(folder, marker)) && readFileSync(join(folder, marker), 'utf8') === wanted;
	if (isInstalled()) return folder;
	removeLeftovers();
	const logFile = join(CACHE, 'logs', `${tool.id}.log`);
	mkdirSync(join(CACHE, 'logs'), { recursive: true });
	rmSync(logFile, { force: true });
	// It gets its final name when it is whole, so an interrupted installation is simply done again.
	const work = join(CACHE, `.${tool.id}.${process.pid}.unfinished`);
	removeAtExit(work);
	cpSync(locked, work, { recursive: true });
	await watch(`Installing ${tool.title} (once, ${tool.expected})`, async () => {
		// Install scripts of other people's packages are not run.
		const args = ['ci', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps=false'];
		const whyNot =
			`npm could not install ${tool.title}. Check the internet connection and the free disk ` +
			`space (n8n needs 3 GB), then run the same command again. All of npm's output: ${logFile}`;
		await npm(node, args, { cwd: work, logFile }, whyNot);
		await finish(work, logFile);
	});
	writeFileSync(join(work, marker), wanted);
	// Another program may have been first.
	if (isInstalled()) return folder;
	rmSync(folder, { recursive: true, force: true });
	renameSync(work, folder);
	return folder;
}

/** Left by a power cut, for instance: a folder of a program that is no longer there. */
function removeLeftovers(): void {
	if (!existsSync(CACHE)) return;
	for (const name of readdirSync(CACHE)) {
		const pid = /\.(\d+)\.unfinished$/.exec(name)?.[1];
		try {
			if (pid) process.kill(Number(pid), 0);
		} catch {
			rmSync(join(CACHE, name), { recursive: true, force: true });
		}
	}
}
