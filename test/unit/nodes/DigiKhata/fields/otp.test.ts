import { otp } from '../../../../../nodes/DigiKhata/fields/otp';
import { expectFitToShow, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { NO_DIGITS, SEPARATORS } from './digits.cases';
import { UNUSABLE, USABLE } from './otp.cases';

describe('an OTP', () => {
	test.each(USABLE)('goes to Eko as text with or as %s', (_what, value, expected) => {
		expect(otp.check(value, SANDBOX)).toBe(expected);
		expect(otp.check(value, PRODUCTION)).toBe(expected);
	});

	test.each(SEPARATORS)('may have %s between its digits', (_what, separator) => {
		expect(otp.check(`048${separator}291`, SANDBOX)).toBe('048291');
	});

	test.each([...UNUSABLE, ...NO_DIGITS])(
		'is refused with or as %s, without being shown',
		(_what, value, fragment) => {
			const problem = problemFrom(() => otp.check(value, SANDBOX));
			expect(problem.message).toBe(`OTP ${fragment}`);
			// The example in the advice is no secret.
			expectFitToShow(problem, value, '012345');
		},
	);

	test('that is none comes with an example', () => {
		expect(problemFrom(() => otp.check('', SANDBOX)).description).toBe('Enter it like 012345.');
	});

	test('that lost its zeros comes with the way to keep them', () => {
		expect(problemFrom(() => otp.check(48291, SANDBOX)).description).toBe('Hand it on as text.');
	});

	test('of the wrong length comes with the way to get the right one', () => {
		expect(problemFrom(() => otp.check('482', SANDBOX)).description).toBe(
			'Ask the person for the OTP of the newest text message.',
		);
	});

	test('is required, and its example begins with a zero', () => {
		expect(otp.property).toMatchObject({
			displayName: 'OTP',
			name: 'otp',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 012345',
		});
		expect(otp.property.description).toContain('as text');
	});
});
