import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

import { requestOtp, send, SIGNED, withSimulator } from './signedCall';

test.each(['localhost', 'LocalHost:4010', '127.0.0.1', '127.0.0.1:80', '[::1]', '[::1]:4010'])(
	'the simulator answers to Host %s',
	async (host) => {
		await withSimulator(async (simulator) => {
			const answer = await requestOtp(simulator, '9123456780', { headers: { ...SIGNED, host } });
			expect(answer.status).toBe(200);
			expect(simulator.messages).toHaveLength(1);
		});
	},
);

// A web page could once have itself served by the simulator, through a domain that points at it.
test.each([
	'page.example',
	'page.example:4010',
	'localhost.page.example',
	'127.0.0.1.page.example:4010',
	'page.example:127.0.0.1',
	'notlocalhost',
	'localhost, page.example',
	'127.0.0.2',
	'0.0.0.0',
	'[::1].page.example',
	'::1',
])('the simulator says 403 to Host %s, texts nobody and shows no key', async (host) => {
	await withSimulator(async (simulator) => {
		const headers = { ...SIGNED, host };
		const call = await requestOtp(simulator, '9123456780', { headers });
		const page = await send({ url: `${simulator.origin}/`, headers });

		expect([call.status, page.status]).toEqual([403, 403]);
		expect(page.data).toBe('This simulator answers to localhost, 127.0.0.1 and [::1] only.');
		expect(simulator.messages).toEqual([]);
		expect(simulator.requests.map(({ outcome }) => outcome.note)).toEqual([
			'called by another name than localhost',
			'called by another name than localhost',
		]);
	});
});

test('the simulator says 403 where there is no Host, as in HTTP/1.0', async () => {
	await withSimulator(async ({ port }) => {
		const socket = connect(port, '127.0.0.1');
		socket.write('GET / HTTP/1.0\r\n\r\n');
		expect(await text(socket)).toMatch(/^HTTP\/1\.1 403 /);
	});
});
