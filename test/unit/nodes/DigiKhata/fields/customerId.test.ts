import { customerId } from '../../../../../nodes/DigiKhata/fields/customerId';
import { expectHides, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { NO_DIGITS, SEPARATORS } from './digits.cases';
import { UNUSABLE, USABLE } from './mobileNumber.cases';

describe('a customer ID', () => {
	test('is in every output by Eko’s own name', () => {
		expect(customerId.subject).toBe('customer_id');
	});

	test.each(USABLE)('is usable with or as %s', (_what, value, expected) => {
		expect(customerId.check(value, SANDBOX)).toBe(expected);
		expect(customerId.check(value, PRODUCTION)).toBe(expected);
	});

	test.each(SEPARATORS)('may have %s between and around its groups', (_what, separator) => {
		expect(customerId.check(`91234${separator}56780`, SANDBOX)).toBe('9123456780');
		expect(customerId.check(`+91${separator}9123456780`, SANDBOX)).toBe('9123456780');
	});

	test.each([...UNUSABLE, ...NO_DIGITS])(
		'is refused with or as %s, without being shown',
		(_what, value, fragment) => {
			const { message, description } = problemFrom(() => customerId.check(value, SANDBOX));
			expect(message).toBe(`Customer ID ${fragment}`);
			expect(description).toMatch(/9876543210|Check it for a typo/);
			expectHides(`${message} ${description?.replaceAll('98765', '')}`, value);
		},
	);

	test('that is an exponent comes with the way out of the spreadsheet', () => {
		expect(problemFrom(() => customerId.check('9.1E+09', SANDBOX)).description).toBe(
			'Spreadsheets do this to long numbers. Format the column as text, then enter it like 9876543210 or +91 98765 43210.',
		);
	});

	test('is required and has no default', () => {
		expect(customerId.property).toMatchObject({ name: 'customerId', required: true, default: '' });
	});
});
