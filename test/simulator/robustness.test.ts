import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

import { startSimulator, type Simulator } from '../../simulator/server';
import { BODY, NOW, otpPath, requestOtp, send, SIGNED, withSimulator } from './signedCall';

/** Sends these bytes and gives back all that came until the connection ended. */
async function exchange(simulator: Simulator, bytes: string): Promise<string> {
	const socket = connect(simulator.port, '127.0.0.1');
	let received = '';
	socket.setEncoding('utf8').on('data', (text: string) => (received += text));
	socket.on('error', () => undefined);
	socket.write(bytes);
	await once(socket, 'close');
	return received;
}

async function expectStillServing(simulator: Simulator): Promise<void> {
	expect((await requestOtp(simulator, '9123456780')).status).toBe(200);
}

describe('the simulator survives', () => {
	test('a body over 1 MB, which gets 413 and a closed connection', async () => {
		await withSimulator(async (simulator) => {
			const data = JSON.stringify({ ...BODY, padding: 'x'.repeat(1024 * 1024) });
			const answer = await requestOtp(simulator, '9123456780', { data });
			expect([answer.status, answer.headers['connection']]).toEqual([413, 'close']);
			expect(simulator.requests[0]).toMatchObject({ body: null, outcome: { httpStatus: 413 } });
			await expectStillServing(simulator);
		});
	});

	test('a body of exactly 1 MB, which is read', async () => {
		await withSimulator(async (simulator) => {
			const bare = JSON.stringify({ ...BODY, padding: '' });
			const padding = 'x'.repeat(1024 * 1024 - bare.length);
			const data = JSON.stringify({ ...BODY, padding });
			expect((await requestOtp(simulator, '9123456780', { data })).status).toBe(200);
		});
	});

	test('a body without end, which is cut off', async () => {
		await withSimulator(async (simulator) => {
			const data = 'x'.repeat(20 * 1024 * 1024);
			await expect(requestOtp(simulator, '9123456780', { data })).rejects.toThrow();
			await expectStillServing(simulator);
		});
	});

	test.each([
		['bytes that are not HTTP', 'hello\r\n\r\n'],
		['a bad header', 'GET / HTTP/1.1\r\nbad header\r\n\r\n'],
		[
			'two lengths',
			'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
		],
	])('%s, which get 400', async (_title, bytes) => {
		await withSimulator(async (simulator) => {
			expect(await exchange(simulator, bytes)).toMatch(/^HTTP\/1\.1 400 /);
			await expectStillServing(simulator);
		});
	});

	test.each([
		[
			'a target that is no path',
			'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
		],
		['a bad escape', 'GET /%zz?%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
		['a whole URL', 'GET http://[::/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
	])('%s, which gets 404', async (_title, bytes) => {
		await withSimulator(async (simulator) => {
			expect(await exchange(simulator, bytes)).toMatch(/^HTTP\/1\.1 404 /);
			await expectStillServing(simulator);
		});
	});

	test('a caller who leaves while sending', async () => {
		await withSimulator(async (simulator) => {
			const socket = connect(simulator.port, '127.0.0.1');
			socket.write(`POST /ekoapi/v3${otpPath('9123456780')} HTTP/1.1\r\nHost: localhost\r\n`);
			socket.write('Content-Length: 100\r\n\r\n{', () => socket.destroy());
			await once(socket, 'close');
			await expectStillServing(simulator);
			expect(simulator.requests).toHaveLength(1);
		});
	});

	test('a caller who leaves before the answer', async () => {
		await withSimulator(
			async (simulator) => {
				await expect(requestOtp(simulator, '9123456780', { timeout: 50 })).rejects.toThrow();
				await expectStillServing(simulator);
			},
			{ latencyMs: 200 },
		);
	});

	test('more requests than it keeps: it forgets the oldest', async () => {
		await withSimulator(async (simulator) => {
			await send({ url: `${simulator.origin}/oldest` });
			const many = 'GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(9_999);
			await exchange(
				simulator,
				`${many}GET /last HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
			);
			expect(simulator.requests).toHaveLength(10_000);
			expect(simulator.requests[0]?.path).toBe('/later');
			expect(simulator.requests.at(-1)?.path).toBe('/last');
		});
	});

	test('parameter names that every JavaScript object inherits', async () => {
		await withSimulator(async (simulator) => {
			const data = `{"__proto__":{"aadhar":"312345678909"},"constructor":1}`;
			const answer = await requestOtp(simulator, '9123456780', { data });
			expect(JSON.parse(answer.data)).toMatchObject({ invalid_params: { aadhar: 'is required' } });
		});
	});
});

describe('starting and closing', () => {
	test('a simulator listens on this computer only and tells where', async () => {
		await withSimulator(async ({ baseUrl, origin, port }) => {
			expect(origin).toBe(`http://127.0.0.1:${port}`);
			expect(baseUrl).toBe(`http://127.0.0.1:${port}/ekoapi/v3`);
			await expect(send({ url: `http://127.0.0.2:${port}/` })).rejects.toThrow();
		});
	});

	test('two simulators run side by side, but not on one port', async () => {
		await withSimulator(async (first) => {
			const second = await startSimulator();
			await second.close();
			expect(second.port).not.toBe(first.port);
			await expect(startSimulator({ port: first.port })).rejects.toMatchObject({
				code: 'EADDRINUSE',
			});
		});
	});

	test('close breaks off unanswered and delayed calls at once, frees the port, and may be repeated', async () => {
		const simulator = await startSimulator({ now: () => NOW });
		const calls = Promise.allSettled([
			requestOtp(simulator, '9000200005'),
			requestOtp(simulator, '9000200006'),
		]);
		while (simulator.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));

		const started = performance.now();
		await simulator.close();
		const brokenOff = { status: 'rejected', reason: { code: 'ECONNRESET' } };
		expect(await calls).toMatchObject([brokenOff, brokenOff]);
		expect(performance.now() - started).toBeLessThan(1000);
		await simulator.close();

		const next = await startSimulator({ port: simulator.port });
		await next.close();
	});

	test('a closed simulator leaves nothing behind that keeps a program running', async () => {
		const program = `
			const { startSimulator } = require('./simulator/server.ts');
			startSimulator({ latencyMs: 60_000, log: () => void simulator.close() }).then((started) => {
				simulator = started;
				fetch(simulator.origin).catch(() => console.log('broken off'));
			});
			let simulator;`;
		const { stdout } = await promisify(execFile)(
			process.execPath,
			['--import', 'tsx', '--eval', program],
			{ cwd: path.resolve(__dirname, '../..'), timeout: 10_000 },
		);
		expect(stdout).toBe('broken off\n');
	});

	test('an idle kept connection does not hold up close', async () => {
		const simulator = await startSimulator({ now: () => NOW });
		const socket = connect(simulator.port, '127.0.0.1');
		socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
		await once(socket, 'data');
		const ended = once(socket, 'close');
		await simulator.close();
		await ended;
		await expect(send({ url: simulator.origin, headers: SIGNED })).rejects.toMatchObject({
			code: 'ECONNREFUSED',
		});
	});
});
