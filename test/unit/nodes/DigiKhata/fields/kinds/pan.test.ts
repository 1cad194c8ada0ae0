import { pan } from '../../../../../../nodes/DigiKhata/fields/kinds/pan';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';
import { UNUSABLE, USABLE } from './pan.cases';

const field = pan({ label: 'PAN Number' });

describe('a PAN', () => {
	test.each(USABLE)('goes to Eko in capitals with or as %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`PAN Number ${fragment}`);
		expectFitToShow(problem, value);
	});

	test('that is masked comes with what Eko needs, and any other with an example', () => {
		expect(problemFrom(() => field.parse('XXXXX5678Z', SANDBOX)).description).toBe(
			'Eko needs all 10 letters and digits.',
		);
		expect(problemFrom(() => field.parse('PQRP5678Z', SANDBOX)).description).toBe(
			'Enter it like ABCDE1234F.',
		);
	});

	test('is redacted', () => {
		expect(field.sensitive).toBe('exact');
	});
});
