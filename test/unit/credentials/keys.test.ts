import { parseKey } from '../../../credentials/keys';
import { problemFrom } from '../support';
import { UNUSABLE, USABLE } from './keys.cases';

describe('a key', () => {
	test.each(USABLE)('with %s is usable', (_what, value, expected) => {
		expect(parseKey('Access Key', value)).toBe(expected);
	});

	test.each(UNUSABLE)(
		'that is or has %s is refused by the name of its field',
		(_what, value, fragment) => {
			const { message, description } = problemFrom(() => parseKey('Developer Key', value));
			expect(message).toBe(`Developer Key ${fragment}`);
			expect(description).not.toBe('');
			expect(`${message} ${description}`).not.toMatch(/abc|12345/);
		},
	);

	test('of a million characters is looked at without delay', () => {
		// A search for a closing quotation mark from every place in it once took minutes.
		const started = performance.now();
		expect(parseKey('Access Key', 'k'.repeat(1_000_000))).toHaveLength(1_000_000);
		expect(performance.now() - started).toBeLessThan(1000);
	});

	test('that is empty is to be copied from the dashboard', () => {
		expect(problemFrom(() => parseKey('Access Key', '')).description).toBe(
			'Copy the Access Key again from your Eko developer dashboard and paste it into the Eko API credential.',
		);
	});

	test('in quotation marks is to be freed of them', () => {
		expect(problemFrom(() => parseKey('Access Key', '"abc"')).description).toBe(
			'Remove them and save the credential.',
		);
	});
});
