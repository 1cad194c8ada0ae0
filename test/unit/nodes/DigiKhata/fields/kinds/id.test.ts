import { id } from '../../../../../../nodes/DigiKhata/fields/kinds/id';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';

const field = id({ label: 'Field' }, 'Get it from Eko.');

describe('an ID', () => {
	test.each([
		['as text', ' 10017740 ', '10017740'],
		['as a number', 10017740, '10017740'],
		['at its longest', '123456789012345', '123456789012345'],
	])('is taken %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
		expect(field.parse(field.example, SANDBOX)).toBe(field.example);
	});

	test.each([
		['when empty', '', 'is empty'],
		['as Eko’s zero for none', 0, 'is empty'],
		['with letters', '10017740a', 'is not a number'],
		['when rounded', 1e21, 'is not a number'],
		['when too long', '1234567890123456', 'is not a number'],
		['when negative', -5, 'is not a number'],
		['as an object', {}, 'is not a number'],
		['as a list', ['10017740'], 'is not a number'],
	])('is refused %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`Field ${fragment}`);
		expect(problem.description).toContain('Get it from Eko.');
		expectFitToShow(problem, value);
	});

	test.each([[''], [null], [0], ['0']])('that may be left out is not sent as %j', (none) => {
		const optional = id({ label: 'Field', required: false }, 'Get it from Eko.');
		expect(optional.parse(none, SANDBOX)).toBe('');
		expect(optional.parse('7', SANDBOX)).toBe('7');
	});
});
