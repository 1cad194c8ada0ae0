import { parsePastDate, pastDate } from '../../../../../../nodes/DigiKhata/fields/kinds/date';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';
import { NOT_YET, UNUSABLE, USABLE } from './date.cases';

const LABEL = 'Date of Birth';
const NOW = new Date('2026-01-15T12:00:00Z');

describe('a day in the past', () => {
	test.each(USABLE)('goes to Eko as year-month-day with or as %s', (_what, value, expected) => {
		expect(parsePastDate(LABEL, value, NOW)).toBe(expected);
	});

	test.each([...UNUSABLE, ...NOT_YET])(
		'is refused with or as %s, without being shown',
		(_what, value, fragment) => {
			const problem = problemFrom(() => parsePastDate(LABEL, value, NOW));
			expect(problem.message).toBe(`Date of Birth ${fragment}`);
			expect(problem.description).toContain('1990-05-15');
			// The example in the advice is no secret.
			expectFitToShow(problem, value, '1990-05-15');
		},
	);

	test('is past from the midnight after it on, and not before', () => {
		const midnight = new Date('2026-01-16T00:00:00Z');
		expect(parsePastDate(LABEL, '2026-01-15', midnight)).toBe('2026-01-15');
		const before = new Date('2026-01-15T23:59:59.999Z');
		expect(problemFrom(() => parsePastDate(LABEL, '2026-01-15', before)).message).toBe(
			'Date of Birth is not between 1900 and yesterday',
		);
	});

	test('is checked against the time of the run', () => {
		const field = pastDate({ label: LABEL });
		expect(field.parse('1990-05-15', SANDBOX)).toBe('1990-05-15');
		const nextYear = `${new Date().getUTCFullYear() + 1}-01-01`;
		expect(problemFrom(() => field.parse(nextYear, SANDBOX)).message).toBe(
			'Date of Birth is not between 1900 and yesterday',
		);
	});
});
