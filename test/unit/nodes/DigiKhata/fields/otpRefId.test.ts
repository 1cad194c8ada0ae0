import { otpRefId } from '../../../../../nodes/DigiKhata/fields/otpRefId';
import { readReference } from '../../../../../nodes/DigiKhata/eko/readReference';
import { expectFitToShow, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { UNUSABLE, USABLE } from './otpRefId.cases';

const ADVICE = 'Use the otp_ref_id of the step that had the OTP texted.';

describe('an OTP reference', () => {
	test.each(USABLE)('goes to Eko byte for byte with or as %s', (_what, value, expected) => {
		expect(otpRefId.check(value, SANDBOX)).toBe(expected);
		expect(otpRefId.check(value, PRODUCTION)).toBe(expected);
	});

	test.each(USABLE)('is taken by one step as another hands it out: %s', (_what, value) => {
		const issued = readReference({ otp_ref_id: value as string }, 'otp_ref_id');
		expect(otpRefId.check(issued, SANDBOX)).toBe(issued);
	});

	test.each(UNUSABLE)('is refused as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => otpRefId.check(value, SANDBOX));
		expect(problem.message).toBe(`OTP Reference ID ${fragment}`);
		expect(problem.description).toBe(ADVICE);
		expectFitToShow(problem, value);
	});

	test('is required, and its example is the expression that finds it', () => {
		expect(otpRefId.property).toMatchObject({
			displayName: 'OTP Reference ID',
			name: 'otpRefId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. {{ $json.otp_ref_id }}',
			description: 'The otp_ref_id that came with the OTP, unchanged',
		});
	});
});
