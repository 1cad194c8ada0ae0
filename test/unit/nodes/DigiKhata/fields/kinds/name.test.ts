import { personName } from '../../../../../../nodes/DigiKhata/fields/kinds/name';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';
import { UNUSABLE, USABLE } from './name.cases';

const field = personName({ label: 'Sender Name' });

describe('a person’s name', () => {
	test.each(USABLE)('goes to Eko with or as %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`Sender Name ${fragment}`);
		expectFitToShow(problem, value);
	});

	test('with other characters comes with how to write it', () => {
		expect(problemFrom(() => field.parse('K. Canary', SANDBOX)).description).toBe(
			'Eko accepts nothing else: write K. Rao as K Rao.',
		);
	});
});
