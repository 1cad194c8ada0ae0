import { mobile } from '../../../../../../nodes/DigiKhata/fields/kinds/mobile';
import { expectHides, problemFrom, SANDBOX } from '../../../../support';
import { UNUSABLE, USABLE } from './mobile.cases';

const field = mobile({ label: 'Customer ID' });

describe('a mobile number', () => {
	test.each(USABLE)('is usable with or as %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const { message, description } = problemFrom(() => field.parse(value, SANDBOX));
		expect(message).toBe(`Customer ID ${fragment}`);
		expect(description).toMatch(/9876543210|Check it for a typo/);
		expectHides(`${message} ${description?.replaceAll('98765', '')}`, value);
	});

	test('that is empty comes with examples', () => {
		const { message, description } = problemFrom(() => field.parse('', SANDBOX));
		expect(message).toBe('Customer ID is empty');
		expect(description).toBe('Enter it like 9876543210 or +91 98765 43210.');
	});
});
