import { parseDateOfBirth, dateOfBirth } from '../../../../../nodes/DigiKhata/fields/dateOfBirth';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../support';
import { NOT_YET, UNUSABLE, USABLE } from './dateOfBirth.cases';

const NOW = new Date('2026-01-15T12:00:00Z');

describe('a date of birth', () => {
	test.each(USABLE)('goes to Eko as year-month-day with or as %s', (_what, value, expected) => {
		expect(parseDateOfBirth(value, NOW)).toBe(expected);
	});

	test.each([...UNUSABLE, ...NOT_YET])(
		'is refused with or as %s, without being shown',
		(_what, value, fragment) => {
			const problem = problemFrom(() => parseDateOfBirth(value, NOW));
			expect(problem.message).toBe(`Date of Birth ${fragment}`);
			expect(problem.description).toContain('1990-05-15');
			// The example in the advice is no secret.
			expectFitToShow(problem, value, '1990-05-15');
		},
	);

	test('is past from the midnight after it on, and not before', () => {
		const midnight = new Date('2026-01-16T00:00:00Z');
		expect(parseDateOfBirth('2026-01-15', midnight)).toBe('2026-01-15');
		const before = new Date('2026-01-15T23:59:59.999Z');
		expect(problemFrom(() => parseDateOfBirth('2026-01-15', before)).message).toBe(
			'Date of Birth is not between 1900 and yesterday',
		);
	});

	test('is checked against the time of the run', () => {
		expect(dateOfBirth.check('1990-05-15', SANDBOX)).toBe('1990-05-15');
		const nextYear = `${new Date().getUTCFullYear() + 1}-01-01`;
		expect(problemFrom(() => dateOfBirth.check(nextYear, SANDBOX)).message).toBe(
			'Date of Birth is not between 1900 and yesterday',
		);
	});

	test('is required', () => {
		expect(dateOfBirth.property).toMatchObject({
			displayName: 'Date of Birth',
			name: 'dateOfBirth',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1990-05-15',
			description: 'As year-month-day. A date object or a date with the time 00:00 is fine, too.',
		});
	});
});
