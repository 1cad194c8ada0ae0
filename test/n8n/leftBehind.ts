import { readdirSync } from 'node:fs';

import { until, untilOrEnd } from '../../scripts/until';
import { type Running, run } from '../../scripts/processes';
import { projectFolder } from '../../scripts/projectTarball';
import type { checks } from '../checks';

/** Waits until a program has printed a text; throws when it ends before. */
export async function untilPrinted(
	program: Running,
	printed: () => string,
	text: string,
): Promise<void> {
	await untilOrEnd(`"${text}"`, program, () => printed().includes(text));
}

/** The command lines of the processes that have a folder for temporary files of their own. */
export async function processesWith(temporary: string): Promise<string[]> {
	const { output } = await run('ps', ['axeww', '-o', 'pid=,args='], { cwd: projectFolder });
	return output.split('\n').filter((line) => line.includes(`TMPDIR=${temporary}`));
}

/** Ends what is left of them. */
export async function killAll(temporary: string): Promise<void> {
	for (const line of await processesWith(temporary)) {
		try {
			process.kill(parseInt(line), 'SIGKILL');
		} catch {
			// It has just ended.
		}
	}
}

/** Checks that a program that was told to end does so and leaves no process and no file behind. */
export async function checkEnd(
	check: ReturnType<typeof checks>['check'],
	how: string,
	{ child }: Running,
	temporary: string,
): Promise<void> {
	const isTrue = (...asked: Parameters<typeof until<boolean>>): Promise<boolean> =>
		until(...asked).catch(() => false);

	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	check(`${how} ends it`, await isTrue('its end', hasEnded));
	const processes = () => processesWith(temporary);
	const isGone = await isTrue('the end', async () => (await processes()).length === 0);
	check(`after ${how} none of the processes is left`, isGone);
	const isEmpty = await isTrue('no file', () => filesIn(temporary).length === 0);
	check(`after ${how} none of the temporary files is left`, isEmpty);
	if (isGone && isEmpty) return;
	const withoutEnvironment = (line: string) => line.replace(/ \w+=.*/, '');
	console.log((await processes()).map(withoutEnvironment), filesIn(temporary));
}

// n8n, npm and tsx leave folders of their own there, which are not this project's to remove.
function filesIn(temporary: string): string[] {
	return readdirSync(temporary).filter((name) => name.startsWith('digikhata-'));
}
