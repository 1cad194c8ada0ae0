import { otp } from '../../../../../../nodes/DigiKhata/fields/kinds/otp';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';
import { UNUSABLE, USABLE } from './otp.cases';

const field = otp({ label: 'OTP' });

describe('an OTP', () => {
	test.each(USABLE)('goes to Eko as text with or as %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`OTP ${fragment}`);
		// The example in the advice is no secret.
		expectFitToShow(problem, value, '012345');
	});

	test.each([
		['is none', '', 'Enter it like 012345.'],
		['lost its zeros', 48291, 'Pass it as text.'],
		['has the wrong length', '482', 'Ask the person for the OTP in the newest SMS.'],
	])('that %s comes with how to go on', (_what, value, description) => {
		expect(problemFrom(() => field.parse(value, SANDBOX)).description).toBe(description);
	});
});
