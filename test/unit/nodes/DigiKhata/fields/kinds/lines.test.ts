import { lines } from '../../../../../../nodes/DigiKhata/fields/kinds/lines';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';
import { UNUSABLE, USABLE } from './lines.cases';

const field = lines({ label: 'Residence Address' }, 'Enter street and city.');

describe('a text of lines', () => {
	test.each(USABLE)('goes to Eko as a list of lines with or as %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toEqual(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`Residence Address ${fragment}`);
		expect(problem.description).toBe('Enter street and city.');
		expectFitToShow(problem, value);
	});

	test('leaves the list as it was given', () => {
		const list = Object.freeze([' 123 MG Road ', '', 'Pune']);
		expect(field.parse(list, SANDBOX)).toEqual(['123 MG Road', 'Pune']);
		expect(list).toEqual([' 123 MG Road ', '', 'Pune']);
	});

	test('has room for four lines', () => {
		expect(field.ui.typeOptions).toEqual({ rows: 4 });
	});
});
