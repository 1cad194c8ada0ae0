import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { until } from '../../scripts/until';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import { start } from '../../scripts/processes';
import { reportFailure } from '../../scripts/progress';
import { projectFolder } from '../../scripts/projectTarball';
import { temporaryFolder } from '../temporaryFolder';
import { checks } from '../checks';
import { checkEnd, killAll, processesWith, untilPrinted } from './leftBehind';

const { check, close } = checks();

/** `npm start`: what it prints, and that nothing is left of it after SIGTERM, whoever gets that, and when. */
async function main(): Promise<void> {
	// An n8n that somebody else starts now could take n8n's customary port after npm start has chosen it.
	createServer()
		.on('error', () => undefined)
		.listen(5678, '127.0.0.1')
		.unref();
	const work = temporaryFolder('start');

	await started(work, async ({ npm, untilOpen, temporary, printed }) => {
		await untilOpen();
		const shown = [...Object.values<string>({ ...SIMULATOR_KEYS }), '/ekoapi/v3'];
		check('it prints the keys and the address', includesAll(printed(), shown));
		const page = /at (http:\S+) and in docs\/simulator\.md/.exec(printed())?.[1] ?? '';
		const numbers = await fetch(page).then((answer) => answer.text());
		check('it says where the test numbers are', numbers.includes('9000000308'));

		npm.child.kill('SIGTERM');
		await checkEnd(check, 'SIGTERM to npm', npm, temporary);
	});

	await started(work, async ({ npm, temporary }) => {
		await processIn(temporary, /\/bin\/n8n start /);
		const program = await processIn(temporary, /^ *\d+ \S*node .*scripts\/start\.ts /);
		process.kill(program, 'SIGTERM');
		await checkEnd(check, 'SIGTERM to its program while n8n starts', npm, temporary);
	});
	close();
}

interface Started {
	readonly npm: ReturnType<typeof start>;
	readonly printed: () => string;
	readonly untilOpen: () => Promise<void>;
	/** What it starts is known by it. */
	readonly temporary: string;
}

/** Runs `npm start` for some work, and ends whatever that leaves. */
async function started(folder: string, work: (started: Started) => Promise<void>): Promise<void> {
	const temporary = mkdtempSync(join(folder, 'temporary-'));
	let text = '';
	const npm = start('npm', ['start'], {
		cwd: projectFolder,
		env: { ...process.env, TMPDIR: temporary },
		onOutput: (piece) => (text += piece),
	});
	const printed = () => text;
	const untilOpen = () => untilPrinted(npm, printed, 'To stop, press Ctrl-C');
	try {
		await work({ npm, printed, untilOpen, temporary });
	} catch (error) {
		console.log(text);
		throw error;
	} finally {
		await killAll(temporary);
	}
}

/** Waits for the process that has such a command line, and returns its number. */
async function processIn(temporary: string, line: RegExp): Promise<number> {
	return await until(`a process like ${line}`, async () => {
		const found = (await processesWith(temporary)).find((one) => line.test(one));
		return found === undefined ? undefined : parseInt(found);
	});
}

function includesAll(text: string, parts: readonly string[]): boolean {
	return parts.every((part) => text.includes(part));
}

main().catch(reportFailure);
