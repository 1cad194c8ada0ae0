import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { send, withSimulator } from './signedCall';

const PROJECT = path.resolve(__dirname, '../..');

interface Command {
	readonly process: ChildProcessByStdio<null, Readable, Readable>;
	readonly output: () => string;
	readonly ended: Promise<number | null>;
}

const started: ChildProcess[] = [];

/** Starts a program in a process group of its own, so that nothing of it is left when a test fails. */
function start(program: string, ...args: string[]): Command {
	const child = spawn(program, args, {
		cwd: PROJECT,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	started.push(child);
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (part: string) => (text += part));
	}
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return { process: child, output: () => text, ended };
}

/** Starts the command as `npm run simulator` does, without npm in between. */
function startCommand(...args: string[]): Command {
	return start(process.execPath, '--import', 'tsx', 'simulator/index.ts', ...args);
}

afterEach(() => {
	for (const { pid } of started.splice(0)) {
		try {
			if (pid) process.kill(-pid, 'SIGKILL');
		} catch {
			// Nothing is left.
		}
	}
});

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
	test('prints what to type in, logs each request, and ends with 0 on Ctrl-C', async () => {
		const command = startCommand('--port', '0');
		const [, origin] = await printed(
			command,
			/Base URL +(http:\/\/127\.0\.0\.1:\d+)\/ekoapi\/v3\n/,
		);
		for (const shown of ['simulator-developer-key-1', 'simulator-access-key-1', '9876543210']) {
			expect(command.output()).toContain(shown);
		}
		await send({ url: `${origin}/` });
		await printed(command, /GET \/ .* HTTP 200/);

		// An open call must not hold up the end.
		const body = { method: 'POST', url: `${origin}/`, headers: { 'content-length': '9' } };
		const open = send({ ...body, data: '1' }).catch((error: unknown) => error);
		command.process.kill('SIGINT');
		expect(await command.ended).toBe(0);
		await open;
	});

	test('ends with its npm, to which alone a SIGTERM may go', async () => {
		const command = start('npm', 'run', 'simulator', '--', '--port', '0');
		await printed(command, /Base URL +http:/);
		command.process.kill('SIGTERM');
		// Not before all that has its output has ended.
		expect(await command.ended).toBe(0);
	});

	test('says in one line that its port is taken, and ends with 1', async () => {
		await withSimulator(async ({ port }) => {
			const command = startCommand('--port', String(port));
			expect(await command.ended).toBe(1);
			expect(command.output()).toBe(
				`Port ${port} is already taken, perhaps by another simulator.` +
					' Choose another, for instance: npm run simulator -- --port 4020\n',
			);
		});
	});

	test.each([
		[['--port', '70000'], 1, /^The port must be a whole number from 0 to 65535.*\n$/],
		[['--prot', '4020'], 1, /^The simulator does not know this option\. .*--help\n$/],
		[['--help'], 0, /port 4010[^]*--port[^]*Ctrl/],
	])('answers %j and ends with %d', async (args, code, expected) => {
		const command = startCommand(...args);
		expect(await command.ended).toBe(code);
		expect(command.output()).toMatch(expected);
	});
});
