import {
	captureResponse,
	classifyNetworkError,
	type HttpResponse,
} from '../../../../../nodes/DigiKhata/eko/network';
import { CASES } from './network.cases';

describe('why no reply came', () => {
	test.each(CASES)('is told from the error: %s', (_what, thrown, expected) => {
		expect(classifyNetworkError(thrown)).toBe(expected);
	});

	test('is found although the error causes itself', () => {
		const error: { code: string; cause?: unknown } = { code: 'ENOTFOUND' };
		error.cause = { cause: error };
		expect(classifyNetworkError(error)).toBe('dns');
	});
});

describe('what comes of one request', () => {
	const given = { statusCode: 200, headers: { age: '1' }, body: '{"status":0}' };

	test('is the reply, with the moments of sending and receiving', async () => {
		const before = Date.now();
		const { response } = (await captureResponse(
			() => Promise.resolve({ ...given, other: 1 }),
			1_000,
		)) as {
			response: HttpResponse;
		};
		const { sentAt, receivedAt } = response;
		expect(response).toStrictEqual({ ...given, sentAt, receivedAt });
		const moments = [before, sentAt, receivedAt, Date.now()];
		expect(moments).toEqual([...moments].sort((a, b) => a - b));
	});

	test('has no text when n8n parsed it: a long number may have lost digits', async () => {
		const parsed = { ...given, body: { status: 0 } };
		expect(await captureResponse(() => Promise.resolve(parsed), 1_000)).toMatchObject({
			response: { body: '' },
		});
	});

	test('is late when nothing came in time', async () => {
		expect(await captureResponse(() => new Promise(() => undefined), 5)).toEqual({
			failure: 'timeout',
		});
	});

	const notFound = Object.assign(new Error(), { code: 'ENOTFOUND' });
	const atOnce = (): never => {
		throw notFound;
	};
	test.each([
		['at once', atOnce],
		['on the way', () => Promise.reject(notFound)],
	])('is why there is no reply when n8n throws %s', async (_when, send) => {
		expect(await captureResponse(send, 1_000)).toEqual({ failure: 'dns' });
	});
});
