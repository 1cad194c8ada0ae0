import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { outputOf, removeAtExit, run } from '../../scripts/processes';
import { Advice, watch } from '../../scripts/progress';

// Asked by Debian's packages before they start a service; 101 means "do not".
const POLICY_FILE = '/usr/sbin/policy-rc.d';

/**
 * The path of a program, or a font, that a Debian package brings. If it is not there, the package is installed,
 * without starting any service of its; without the rights for that, throws `Advice` how to do it.
 * `folders` names where the package puts the program when that is not on the PATH.
 */
export async function ensureDebianPackage(
	name: string,
	program: string,
	folders: () => readonly string[] = () => [],
): Promise<string> {
	const find = () => findProgram(program, folders());
	const found = find();
	if (found) return found;
	if (process.getuid?.() !== 0 || !findProgram('apt-get', [])) {
		throw new Advice(
			`${program} is missing. On Debian or Ubuntu, run ` +
				`"sudo apt-get install -y --no-install-recommends ${name}", then the same command again.`,
		);
	}
	await watch(`Installing ${name} (once)`, () => install(name));
	const installed = find();
	if (installed) return installed;
	throw new Advice(`The Debian package ${name} is installed, but ${program} was not found.`);
}

async function install(name: string): Promise<void> {
	const lift = forbidServices();
	try {
		// Lists of packages that are missing or old are fetched only when they have to be.
		const first = await aptGet('install', '-y', '--no-install-recommends', name);
		if (first.code === 0) return;
		await aptGet('update');
		await outputOf(
			aptGet('install', '-y', '--no-install-recommends', name),
			`apt-get could not install ${name}. Mend what its last lines above say, then run the same ` +
				'command again.',
		);
	} finally {
		lift();
	}
}

function aptGet(...args: readonly string[]) {
	// Another apt-get may be at work on this machine.
	return run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
		cwd: '/',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}

/** Has packages start no service while they are installed. A machine that has a policy keeps it. */
function forbidServices(): () => void {
	if (existsSync(POLICY_FILE)) return () => undefined;
	removeAtExit(POLICY_FILE);
	writeFileSync(POLICY_FILE, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	return () => rmSync(POLICY_FILE, { force: true });
}

function findProgram(program: string, folders: readonly string[]): string | undefined {
	const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return [...onPath, ...folders].map((folder) => join(folder, program)).find(existsSync);
}
