import type { HttpResponse } from '../../../../../nodes/DigiKhata/eko/network';
import { clockSkew } from '../../../../../nodes/DigiKhata/eko/clockSkew';

// Sent at 12:00:00 and received at 12:00:02 of 1 January 2026, by this server's clock.
const SENT_AT = Date.UTC(2026, 0, 1, 12, 0, 0);

function offset(headers: Record<string, unknown>, receivedAt = SENT_AT + 2000): number | undefined {
	const response: HttpResponse = {
		statusCode: 403,
		body: '',
		headers,
		sentAt: SENT_AT,
		receivedAt,
	};
	return clockSkew(response);
}

describe('the offset of the clock', () => {
	test.each([
		['Thu, 01 Jan 2026 12:00:01 GMT', 0],
		['Thu, 01 Jan 2026 12:00:30 GMT', 0],
		['Thu, 01 Jan 2026 11:59:32 GMT', 0],
		['Thu, 01 Jan 2026 12:00:31 GMT', -30],
		['Thu, 01 Jan 2026 11:59:31 GMT', 30],
		['Thu, 01 Jan 2026 12:05:01 GMT', -300],
		['Thu, 01 Jan 2026 11:55:01 GMT', 300],
		['Thu, 01 Jan 2026 17:30:01 GMT', -19800],
		['Wed, 31 Dec 2025 12:00:01 GMT', 86400],
	])('from the Date %s is %d seconds', (date, expected) => {
		expect(offset({ date })).toBe(expected);
	});

	test('is taken from the middle of the time on the way, rounded to seconds', () => {
		const date = 'Thu, 01 Jan 2026 12:00:00 GMT';
		expect(offset({ date }, SENT_AT + 58_000)).toBe(0);
		expect(offset({ date }, SENT_AT + 59_000)).toBe(30);
		expect(offset({ date }, SENT_AT + 60_000)).toBe(30);
		expect(offset({ date }, SENT_AT + 80_998)).toBe(40);
	});

	test.each([
		['no header', {}],
		['an empty one', { date: '' }],
		['one that is no date', { date: 'soon' }],
		['one that is no text', { date: 1767268800000 }],
		['a list', { date: ['Thu, 01 Jan 2026 11:55:01 GMT'] }],
		['null', { date: null }],
		['a cached reply', { date: 'Thu, 01 Jan 2026 11:55:01 GMT', age: '300' }],
		['a fresh reply of a cache', { date: 'Thu, 01 Jan 2026 11:55:01 GMT', age: 0 }],
	])('is not told from %s', (_what, headers) => {
		expect(offset(headers)).toBeUndefined();
	});
});
