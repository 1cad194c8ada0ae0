import { concurrency, timeout } from '../../../../../nodes/DigiKhata/fields/runOptions';
import { problemFrom } from '../../../support';
import { NO_CONCURRENCY, NO_TIMEOUT } from './runOptions.cases';

describe('the concurrency', () => {
	test.each([
		[1, 1],
		[50, 50],
		[10, 10],
		['10', 10],
		[' 10\n', 10],
		[10.0, 10],
	])('of %j is %d', (value, expected) => {
		expect(concurrency.check(value)).toBe(expected);
	});

	test.each(NO_CONCURRENCY)('cannot be %s', (_what, value) => {
		const { message, description } = problemFrom(() => concurrency.check(value));
		expect(message).toBe('Concurrency is not a whole number from 1 to 50');
		expect(description).toBe('Correct it under Options.');
	});

	test('is 10 unless chosen otherwise', () => {
		expect(concurrency.property).toMatchObject({ name: 'concurrency', default: 10 });
	});
});

describe('the timeout', () => {
	test.each([
		[1, 1],
		[600_000, 600_000],
		['30000', 30_000],
	])('of %j is %d milliseconds', (value, expected) => {
		expect(timeout.check(value)).toBe(expected);
	});

	test.each(NO_TIMEOUT)('cannot be %s', (_what, value) => {
		expect(problemFrom(() => timeout.check(value)).message).toBe(
			'Timeout is not a whole number from 1 to 600000',
		);
	});

	test('is 30 seconds unless chosen otherwise', () => {
		expect(timeout.property).toMatchObject({ name: 'timeout', default: 30_000 });
	});
});
