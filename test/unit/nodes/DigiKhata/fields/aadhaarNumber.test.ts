import { aadhaarNumber } from '../../../../../nodes/DigiKhata/fields/aadhaarNumber';
import { expectHides, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { SANDBOX_ONLY, UNUSABLE, USABLE } from './aadhaarNumber.cases';
import { NO_DIGITS, SEPARATORS } from './digits.cases';

describe('an Aadhaar number', () => {
	test.each(USABLE)('is usable everywhere with or as %s', (_what, value, expected) => {
		for (const account of [SANDBOX, PRODUCTION]) {
			expect(aadhaarNumber.check(value, account)).toBe(expected);
		}
	});

	test.each(SEPARATORS)('may have %s between its groups', (_what, separator) => {
		const value = ['3123', '4567', '8909'].join(separator);
		expect(aadhaarNumber.check(value, PRODUCTION)).toBe('312345678909');
	});

	test.each(SANDBOX_ONLY)(
		'with or as %s is usable only where no real people are reached',
		(_what, value, fragment) => {
			const digits = /^\d{12}$/;
			expect(aadhaarNumber.check(value, SANDBOX)).toMatch(digits);
			const { message, description } = problemFrom(() => aadhaarNumber.check(value, PRODUCTION));
			expect(message).toBe(`Aadhaar Number ${fragment}`);
			expect(description).toBe('Check it for a typo.');
			expectHides(message, value);
		},
	);

	test.each([...UNUSABLE, ...NO_DIGITS])(
		'with or as %s is refused everywhere, without being shown',
		(_what, value, fragment) => {
			for (const account of [SANDBOX, PRODUCTION]) {
				const { message, description } = problemFrom(() => aadhaarNumber.check(value, account));
				expect(message).toBe(`Aadhaar Number ${fragment}`);
				expect(description).not.toBe('');
				expectHides(`${message} ${description}`, value);
			}
		},
	);

	test('that is empty comes with an example', () => {
		expect(problemFrom(() => aadhaarNumber.check('', SANDBOX)).description).toBe(
			'Enter it like 1234 5678 9012.',
		);
	});

	test('of which the sandbox example has leading zeros keeps them', () => {
		expect(aadhaarNumber.check('000123456789', SANDBOX)).toBe('000123456789');
	});

	test('that is masked or virtual comes with what Eko needs', () => {
		expect(problemFrom(() => aadhaarNumber.check('XXXX XXXX 8909', SANDBOX)).description).toBe(
			'Eko needs all 12 digits.',
		);
		expect(problemFrom(() => aadhaarNumber.check('9123456789012345', SANDBOX)).description).toBe(
			'Eko accepts only the 12-digit Aadhaar number here.',
		);
	});

	test('is required, and its hint asks for the consent first', () => {
		expect(aadhaarNumber.property).toMatchObject({ name: 'aadhaarNumber', required: true });
		expect(aadhaarNumber.property.hint).toContain('consent');
	});
});
