import { panNumber } from '../../../../../nodes/DigiKhata/fields/panNumber';
import { expectFitToShow, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { UNUSABLE, USABLE } from './panNumber.cases';

describe('a PAN', () => {
	test.each(USABLE)('goes to Eko in capitals with or as %s', (_what, value, expected) => {
		expect(panNumber.check(value, SANDBOX)).toBe(expected);
		expect(panNumber.check(value, PRODUCTION)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => panNumber.check(value, SANDBOX));
		expect(problem.message).toBe(`PAN Number ${fragment}`);
		expectFitToShow(problem, value);
	});

	test('that is masked comes with what Eko needs, and any other with an example', () => {
		expect(problemFrom(() => panNumber.check('XXXXX5678Z', SANDBOX)).description).toBe(
			'Eko needs all 10 letters and digits.',
		);
		expect(problemFrom(() => panNumber.check('PQRP5678Z', SANDBOX)).description).toBe(
			'Enter it like ABCDE1234F.',
		);
	});

	test('is a secret, is required, and says so to the person', () => {
		expect(panNumber.isSecret).toBe(true);
		expect(panNumber.property).toMatchObject({
			displayName: 'PAN Number',
			name: 'panNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ABCDE1234F',
		});
		expect(panNumber.property.description).toContain('never returned');
	});
});
