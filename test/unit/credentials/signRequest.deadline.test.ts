import type { IHttpRequestOptions } from 'n8n-workflow';

import { signRequest } from '../../../credentials/signRequest';

const CREDENTIAL = {
	environment: 'production',
	developerKey: 'developer-1',
	accessKey: 'access-1',
};

async function signalFor(options: object): Promise<AbortSignal | undefined> {
	const url = 'https://api.eko.in/ekoicici/v3/x';
	const signed = await signRequest(CREDENTIAL, { url, ...options } as IHttpRequestOptions);
	return signed.abortSignal as AbortSignal | undefined;
}

async function pause(milliseconds: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('the deadline of a signed request', () => {
	test('aborts it when the timeout is over', async () => {
		const signal = await signalFor({ timeout: 20 });
		expect(signal?.aborted).toBe(false);
		await pause(60);
		expect(signal?.aborted).toBe(true);
	});

	test('is added to a cancel signal: the timeout aborts first', async () => {
		const cancel = new AbortController();
		const signal = await signalFor({ timeout: 20, abortSignal: cancel.signal });
		await pause(60);
		expect(signal?.aborted).toBe(true);
		expect(cancel.signal.aborted).toBe(false);
	});

	test('is added to a cancel signal: the cancel aborts first', async () => {
		const cancel = new AbortController();
		const signal = await signalFor({ timeout: 60_000, abortSignal: cancel.signal });
		expect(signal?.aborted).toBe(false);
		cancel.abort();
		expect(signal?.aborted).toBe(true);
	});

	test('does not bring a canceled request back', async () => {
		const signal = await signalFor({ timeout: 60_000, abortSignal: AbortSignal.abort() });
		expect(signal?.aborted).toBe(true);
	});

	test.each([[undefined], [0], [NaN], [-1], ['soon']])(
		'is none for a timeout of %s, and the cancel signal stays the caller’s',
		async (timeout) => {
			const { signal } = new AbortController();
			expect(await signalFor({ timeout, abortSignal: signal })).toBe(signal);
			expect(await signalFor({ timeout })).toBeUndefined();
		},
	);

	// The HTTP Request node hands on what an expression gave: these once threw a text of Node.js.
	test.each([['20'], [19.5]])('is understood as %j, too', async (timeout) => {
		const signal = await signalFor({ timeout });
		await pause(60);
		expect(signal?.aborted).toBe(true);
	});

	// Node.js shortens timers of more than 2^31 - 1 milliseconds to one.
	test.each([[2 ** 31], [2 ** 32], [Number.MAX_VALUE], [Infinity]])(
		'of %d milliseconds does not come at once',
		async (timeout) => {
			const signal = await signalFor({ timeout });
			await pause(20);
			expect(signal?.aborted).toBe(false);
		},
	);
});
