import { aadhaar } from '../../../../../../nodes/DigiKhata/fields/kinds/aadhaar';
import { expectHides, problemFrom, PRODUCTION, SANDBOX } from '../../../../support';
import { SANDBOX_ONLY, UNUSABLE, USABLE } from './aadhaar.cases';

const field = aadhaar({ label: 'Aadhaar Number' });

describe('an Aadhaar number', () => {
	test.each(USABLE)('is usable everywhere with or as %s', (_what, value, expected) => {
		for (const account of [SANDBOX, PRODUCTION]) {
			expect(field.parse(value, account)).toBe(expected);
		}
	});

	test.each(SANDBOX_ONLY)(
		'with or as %s is usable only where no real people are reached',
		(_what, value, fragment) => {
			expect(field.parse(value, SANDBOX)).toMatch(/^\d{12}$/);
			const { message, description } = problemFrom(() => field.parse(value, PRODUCTION));
			expect(message).toBe(`Aadhaar Number ${fragment}`);
			expect(description).toBe('Check it for a typo.');
			expectHides(message, value);
		},
	);

	test.each(UNUSABLE)(
		'with or as %s is refused everywhere, without being shown',
		(_what, value, fragment) => {
			for (const account of [SANDBOX, PRODUCTION]) {
				const { message, description } = problemFrom(() => field.parse(value, account));
				expect(message).toBe(`Aadhaar Number ${fragment}`);
				expect(description).not.toBe('');
				expectHides(`${message} ${description}`, value);
			}
		},
	);

	test('that is empty comes with an example', () => {
		const { message, description } = problemFrom(() => field.parse('', SANDBOX));
		expect(message).toBe('Aadhaar Number is empty');
		expect(description).toBe('Enter it like 1234 5678 9012.');
	});

	test('of which the sandbox example has leading zeros keeps them', () => {
		expect(field.parse('000123456789', SANDBOX)).toBe('000123456789');
	});

	test('that is masked or virtual comes with what Eko needs', () => {
		expect(problemFrom(() => field.parse('XXXX XXXX 8909', SANDBOX)).description).toBe(
			'Eko needs all 12 digits.',
		);
		expect(problemFrom(() => field.parse('9123456789012345', SANDBOX)).description).toBe(
			'Eko accepts only the 12-digit Aadhaar number here.',
		);
	});

	test('is redacted even in parts, and sent once where real people are reached', () => {
		expect(field).toMatchObject({ sensitive: 'digits', unique: 'perEffectWhenLive' });
	});
});

// Read as text before its type was looked at, it threw a TypeError that names no field.
test('an object that is no text is refused by the name of the field', () => {
	const value = { toString: 1, valueOf: 2 };
	const { message } = problemFrom(() => field.parse(value, SANDBOX));
	expect(message).toMatch(/^Aadhaar Number /);
});
