import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

import { isForThisComputer } from '../../simulator/incoming';
import { RecentMap } from '../../simulator/recentMap';
import { startSimulator, type Simulator } from '../../simulator/server';
import { BODY, NOW, otpPath, requestOtp, send, SIGNED, withSimulator } from './signedCall';

/** Sends these bytes and gives back all that came until the connection ended. */
async function exchange({ port }: Simulator, bytes: string): Promise<string> {
	const socket = connect(port, '127.0.0.1');
	let received = '';
	socket.setEncoding('utf8').on('data', (text: string) => (received += text));
	socket.on('error', () => undefined);
	socket.write(bytes);
	await once(socket, 'close');
	return received;
}

/** Does this to a simulator, which must answer the next call then. */
async function expectSurvival(work: (simulator: Simulator) => Promise<void>): Promise<void> {
	await withSimulator(async (simulator) => {
		await work(simulator);
		expect((await requestOtp(simulator, '9123456780')).status).toBe(200);
	});
}

const MEGABYTE = 1024 * 1024;

test('a request is recorded with all that came in and what was answered', async () => {
	await withSimulator(async (simulator) => {
		const answer = await requestOtp(simulator, '9123456780', { params: { a: 'b c' } });
		expect(answer.headers['content-type']).toBe('application/json');
		expect(simulator.requests).toEqual([
			{
				method: 'POST',
				path: '/ekoapi/v3/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp',
				query: { a: 'b c' },
				headers: expect.objectContaining(SIGNED) as object,
				body: BODY,
				receivedAt: NOW,
				outcome: {
					httpStatus: 200,
					envelopeStatus: 0,
					otpRefId: expect.any(String) as string,
					note: '',
				},
			},
		]);
	});
});

test('an answer takes as long as the simulator was told, and a caller who leaves before does no harm', async () => {
	await withSimulator(
		async (simulator) => {
			await expect(requestOtp(simulator, '9123456780', { timeout: 50 })).rejects.toThrow();
			const started = performance.now();
			expect((await requestOtp(simulator, '9123456780')).status).toBe(200);
			expect(performance.now() - started).toBeGreaterThanOrEqual(290);
		},
		{ latencyMs: 300 },
	);
});

// A web page could once have itself served by the simulator, through a domain that points at it.
test('by another name than this computer’s the simulator says 403, texts nobody and shows no key', async () => {
	const own = ['localhost', 'LocalHost:4010', '127.0.0.1:80', '[::1]', '[::1]:4010'];
	const others = [
		...['page.example', 'page.example:4010', 'localhost.page.example', '[::1].page.example'],
		...['127.0.0.1.page.example:4010', 'page.example:127.0.0.1', 'localhost, page.example'],
		...['notlocalhost', '127.0.0.2', '0.0.0.0', '::1'],
	];
	expect([...own, ...others].filter(isForThisComputer)).toEqual(own);

	await withSimulator(async (simulator) => {
		const headers = { ...SIGNED, host: 'page.example' };
		const call = await requestOtp(simulator, '9123456780', { headers });
		const page = await send({ url: `${simulator.origin}/`, headers });
		expect([call.status, page.status]).toEqual([403, 403]);
		expect(page.data).toBe('This simulator answers to localhost, 127.0.0.1 and [::1] only.');
		expect(simulator.messages).toEqual([]);
		const note = 'called by another name than localhost';
		expect(simulator.requests.map(({ outcome }) => outcome.note)).toEqual([note, note]);
	});
});

describe('the simulator survives', () => {
	const target = (line: string): string =>
		`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
	test('bytes that are not HTTP, no Host as in HTTP/1.0, and a target that cannot be read', async () => {
		await expectSurvival(async (simulator) => {
			for (const [bytes, status] of [
				['hello\r\n\r\n', 400],
				['GET / HTTP/1.0\r\n\r\n', 403],
				[target('OPTIONS *'), 404],
				[target('GET /%zz?%zz'), 404],
				[target('GET http://[::/'), 404],
			] as const) {
				expect(await exchange(simulator, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
			}
		});
	});

	test('a body over 1 MB, which gets 413 and a closed connection, and one without end, which is cut off', async () => {
		await expectSurvival(async (simulator) => {
			const bare = JSON.stringify({ ...BODY, padding: '' });
			const sendBytes = (count: number) =>
				requestOtp(simulator, '9123456780', {
					data: bare.replace('""', `"${'x'.repeat(count - bare.length)}"`),
				});
			expect((await sendBytes(MEGABYTE)).status).toBe(200);
			const { status, headers } = await sendBytes(MEGABYTE + 1);
			expect([status, headers['connection']]).toEqual([413, 'close']);
			expect(simulator.requests[1]).toMatchObject({ body: null, outcome: { httpStatus: 413 } });
			await expect(sendBytes(20 * MEGABYTE)).rejects.toThrow();
		});
	});

	test('a caller who leaves while sending', async () => {
		await expectSurvival(async (simulator) => {
			const socket = connect(simulator.port, '127.0.0.1');
			socket.write(`POST /ekoapi/v3${otpPath('9123456780')} HTTP/1.1\r\nHost: localhost\r\n`);
			socket.write('Content-Length: 100\r\n\r\n{', () => socket.destroy());
			await once(socket, 'close');
			expect((await requestOtp(simulator, '9123456780')).status).toBe(200);
			expect(simulator.requests).toHaveLength(1);
		});
	});

	test('more requests than it keeps: it forgets the oldest', async () => {
		await expectSurvival(async (simulator) => {
			await send({ url: `${simulator.origin}/oldest` });
			const many = 'GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(9_999);
			await exchange(simulator, many + target('GET /last'));
			expect(simulator.requests).toHaveLength(10_000);
			expect(simulator.requests[0]?.path).toBe('/later');
			expect(simulator.requests.at(-1)?.path).toBe('/last');
		});
	});
});

test('a simulator listens on this computer only, and not on a port that is taken', async () => {
	await withSimulator(async ({ baseUrl, origin, port }) => {
		expect(origin).toBe(`http://127.0.0.1:${port}`);
		expect(baseUrl).toBe(`http://127.0.0.1:${port}/ekoapi/v3`);
		await expect(send({ url: `http://127.0.0.2:${port}/` })).rejects.toThrow();
		await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});

test('close breaks off unanswered, delayed and idle connections at once, frees the port, and may be repeated', async () => {
	const simulator = await startSimulator({ now: () => NOW });
	const idle = connect(simulator.port, '127.0.0.1');
	idle.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
	await once(idle, 'data');
	const idleEnded = once(idle, 'close');
	const calls = Promise.allSettled([
		requestOtp(simulator, '9000200005'),
		requestOtp(simulator, '9000200006'),
	]);
	while (simulator.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
	await expect(requestOtp(simulator, '9000200004')).rejects.toMatchObject({ code: 'ECONNRESET' });

	const started = performance.now();
	await simulator.close();
	const brokenOff = { status: 'rejected', reason: { code: 'ECONNRESET' } };
	expect(await calls).toMatchObject([brokenOff, brokenOff]);
	await idleEnded;
	expect(performance.now() - started).toBeLessThan(4_000);
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
		{ cwd: path.resolve(__dirname, '../..'), timeout: 60_000 },
	);
	expect(stdout).toBe('broken off\n');
});

test('what was not heard of for longest is forgotten', () => {
	const map = new RecentMap<string, number>(2);
	for (const name of ['one', 'two', 'one', 'three']) map.set(name, 1);
	expect([...map.keys()]).toEqual(['one', 'three']);
});
