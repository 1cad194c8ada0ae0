import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { TEST_NUMBERS } from '../../simulator/testNumbers';
import { requestOtp, send, withSimulator } from './signedCall';

const PROJECT = path.resolve(__dirname, '../..');

interface Command {
	readonly process: ChildProcessByStdio<null, Readable, Readable>;
	readonly output: () => string;
	readonly ended: Promise<number | null>;
}

/** Starts the command as `npm run simulator` does, without npm in between. */
function startCommand(...args: string[]): Command {
	return watched(
		spawn(process.execPath, ['--import', 'tsx', 'simulator/index.ts', ...args], {
			cwd: PROJECT,
			stdio: ['ignore', 'pipe', 'pipe'],
		}),
	);
}

function watched(child: Command['process']): Command {
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (part: string) => (text += part));
	}
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return { process: child, output: () => text, ended };
}

/** Ends what is left of a process group, if anything is. */
function killGroup(group: number): void {
	try {
		process.kill(-group, 'SIGKILL');
	} catch {
		// Nothing is.
	}
}

/** Waits until the command has printed this; fails when it ends before. */
async function printed(command: Command, pattern: RegExp): Promise<RegExpExecArray> {
	for (;;) {
		const match = pattern.exec(command.output());
		if (match) return match;
		if (command.process.exitCode !== null) throw new Error(command.output());
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

describe('npm run simulator', () => {
	/** Where a test has npm in between: what it starts, so that nothing is left when it fails. */
	let group: number | undefined;
	afterEach(() => {
		if (group) killGroup(group);
		group = undefined;
	});

	test.each(['SIGINT', 'SIGTERM'] as const)(
		'prints what to type in, logs each request, and ends with 0 on %s',
		async (signal) => {
			const command = startCommand('--port', '0');
			try {
				const [, origin] = await printed(
					command,
					/Base URL +(http:\/\/127\.0\.0\.1:\d+)\/ekoapi\/v3\n/,
				);
				for (const shown of ['simulator-developer-key-1', 'simulator-access-key-1', '9876543210']) {
					expect(command.output()).toContain(shown);
				}
				for (const { customerId } of TEST_NUMBERS) expect(command.output()).toContain(customerId);

				await send({ url: `${origin}/` });
				await printed(command, /GET \/ .* HTTP 200/);

				// An open call must not hold up the end.
				const body = { method: 'POST', url: `${origin}/`, headers: { 'content-length': '9' } };
				const open = send({ ...body, data: '1' }).catch((error: unknown) => error);
				command.process.kill(signal);
				expect(await command.ended).toBe(0);
				await open;
			} finally {
				command.process.kill('SIGKILL');
			}
		},
	);

	test('ends with its npm, to which alone a SIGTERM may go', async () => {
		const npm = spawn('npm', ['run', 'simulator', '--', '--port', '0'], {
			cwd: PROJECT,
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		group = npm.pid;
		const command = watched(npm);
		await printed(command, /Base URL +http:/);
		npm.kill('SIGTERM');
		// Not before all that has its output has ended.
		await command.ended;
	});

	test('says in one line that its port is taken, and ends with 1', async () => {
		await withSimulator(async (simulator) => {
			const command = startCommand('--port', String(simulator.port));
			expect(await command.ended).toBe(1);
			expect(command.output()).toBe(
				`Port ${simulator.port} is already taken, perhaps by another simulator.` +
					' Choose another, for instance: npm run simulator -- --port 4020\n',
			);
			expect((await requestOtp(simulator, '9123456780')).status).toBe(200);
		});
	});

	test.each([
		[['--port', '70000'], /^The port must be a whole number from 0 to 65535/],
		[['--port', 'abc'], /^The port must be a whole number/],
		[['--prot', '4020'], /^The simulator does not know this option\. .*--help/],
	])('refuses %j in one line and ends with 1', async (args, expected) => {
		const command = startCommand(...args);
		expect(await command.ended).toBe(1);
		expect(command.output()).toMatch(expected);
		expect(command.output().trimEnd()).not.toContain('\n');
	});

	test('explains itself with --help and ends with 0', async () => {
		const command = startCommand('--help');
		expect(await command.ended).toBe(0);
		expect(command.output()).toMatch(/port 4010[^]*--port[^]*Ctrl/);
	});
});
