import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { until } from '../../scripts/until';
import { ensureN8n } from '../../scripts/n8nInstallation';
import { n8nVersions } from '../../scripts/pinnedTools';
import { run, start } from '../../scripts/processes';
import { reportFailure } from '../../scripts/progress';
import { projectFolder } from '../../scripts/projectTarball';
import { temporaryFolder } from '../temporaryFolder';
import { checks } from '../checks';
import { checkEnd, killAll, processesWith, untilPrinted } from './leftBehind';
import { N8nApi } from './n8nApi';

/**
 * `npm run test:dev`: what a developer does with `npm run dev`, in a copy of the project: a change, a
 * mistake, code that cannot be loaded, a new icon, Ctrl-C. What n8n itself serves decides.
 */
async function main(): Promise<void> {
	const { installFolder } = await ensureN8n(n8nVersions.current);
	const work = temporaryFolder('dev');
	const project = join(work, 'project');
	// Everything that is started below has this one, and puts its files there.
	const temporary = join(work, 'temporary');
	mkdirSync(temporary);
	await copyProject(project);

	let printed = '';
	const dev = start('npm', ['run', 'dev'], {
		cwd: project,
		env: { ...process.env, TMPDIR: temporary },
		onOutput: (text) => (printed += text),
	});
	const { check, close } = checks();
	try {
		await untilPrinted(dev, () => printed, 'To stop, press Ctrl-C');
		const url = /(http:\S+)\/workflow\//.exec(printed)?.[1] ?? '';
		const api = await N8nApi.signIn(url, installFolder);
		const descriptionIs = (text: string) =>
			until(`n8n to serve "${text}"`, async () => (await served(api)).description === text).catch(
				(error: Error) => console.log(error.message),
			);
		const file = join(project, 'nodes/DigiKhata/DigiKhata.node.ts');
		const code = readFileSync(file, 'utf8');
		const original = (await served(api)).description;
		const withDescription = (text: string) => code.replace(original, text);
		check('n8n serves the node as it is', original !== '' && code.includes(original));

		writeFileSync(file, withDescription('First change'));
		check('a change is served by n8n', Boolean(await descriptionIs('First change')));

		writeFileSync(file, `${withDescription('Second change')}\nconst wrong: number = 'text';\n`);
		await untilPrinted(dev, () => printed, 'n8n keeps what it has loaded.');
		check(
			'a mistake is printed with its file and line',
			/nodes\/DigiKhata\/DigiKhata\.node\.ts\(\d+,\d+\): error TS2322/.test(printed),
		);
		check('n8n keeps the last good build', (await served(api)).description === 'First change');

		printed = '';
		writeFileSync(
			file,
			`${withDescription('Third change')}\nthrow new Error('not on my watch');\n`,
		);
		await untilPrinted(dev, () => printed, 'n8n keeps what it has loaded.');
		check('code that cannot be loaded is printed', printed.includes('not on my watch'));
		check('n8n keeps what it has loaded', (await served(api)).description === 'First change');

		writeFileSync(file, withDescription('Last change'));
		check('the mended code is served by n8n', Boolean(await descriptionIs('Last change')));

		const icon = 'nodes/DigiKhata/digiKhata.svg';
		const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><title>changed</title></svg>';
		writeFileSync(join(project, icon), drawing);
		check(
			'a new icon is served by n8n',
			await until('the icon', async () => {
				const answer = await fetch(`${url}/icons/n8n-nodes-digikhata/dist/${icon}`);
				return (await answer.text()) === drawing;
			}).catch(() => false),
		);

		const before = await processesWith(temporary);
		check('n8n and the programs around it are seen running', before.length > 2);
		// What a terminal does with Ctrl-C: everything in the foreground gets it.
		process.kill(-(dev.child.pid ?? 0), 'SIGINT');
		await checkEnd(check, 'Ctrl-C', dev, temporary);
	} catch (error) {
		console.log(printed);
		throw error;
	} finally {
		await killAll(temporary);
	}
	close();
}

/** The files of the checkout as they are now, with its installed packages. */
async function copyProject(target: string): Promise<void> {
	const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
	const { output } = await run('git', args, { cwd: projectFolder });
	for (const name of output.split('\0').filter(Boolean)) {
		mkdirSync(dirname(join(target, name)), { recursive: true });
		cpSync(join(projectFolder, name), join(target, name));
	}
	symlinkSync(join(projectFolder, 'node_modules'), join(target, 'node_modules'));
}

/** The node's description as n8n serves it; an empty one while n8n loads it again. */
async function served(api: N8nApi): Promise<{ readonly description: string }> {
	const nodeInfos = [{ name: 'n8n-nodes-digikhata.digiKhata', version: 1 }];
	const [node] = await api
		.request<Array<{ description: string }>>('POST', '/node-types', { nodeInfos })
		.catch(() => []);
	return node ?? { description: '' };
}

main().catch(reportFailure);
