import { readReference } from '../../../../../../nodes/DigiKhata/eko/envelope';
import { reference } from '../../../../../../nodes/DigiKhata/fields/kinds/reference';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';
import { UNUSABLE, USABLE } from './reference.cases';

const field = reference({ label: 'OTP Reference ID' }, 'Use the one of the step before.');

describe('a reference', () => {
	test.each(USABLE)('goes to Eko byte for byte with or as %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
	});

	test.each(USABLE)('is taken by one step as another hands it out: %s', (_what, value) => {
		const issued = readReference({ otp_ref_id: value as string }, 'otp_ref_id');
		expect(field.parse(issued, SANDBOX)).toBe(issued);
	});

	test.each(UNUSABLE)('is refused as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`OTP Reference ID ${fragment}`);
		expect(problem.description).toBe('Use the one of the step before.');
		expectFitToShow(problem, value);
	});
});
