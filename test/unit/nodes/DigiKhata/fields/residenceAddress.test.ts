import { residenceAddress } from '../../../../../nodes/DigiKhata/fields/residenceAddress';
import { expectFitToShow, problemFrom, PRODUCTION, SANDBOX } from '../../../support';
import { UNUSABLE, USABLE } from './residenceAddress.cases';

describe('a residence address', () => {
	test.each(USABLE)('goes to Eko as a list of lines with or as %s', (_what, value, expected) => {
		expect(residenceAddress.check(value, SANDBOX)).toEqual(expected);
		expect(residenceAddress.check(value, PRODUCTION)).toEqual(expected);
	});

	test.each(UNUSABLE)('is refused with or as %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => residenceAddress.check(value, SANDBOX));
		expect(problem.message).toBe(`Residence Address ${fragment}`);
		expect(problem.description).toBe(
			'Enter street, city, state and PIN code, each on a line of its own.',
		);
		expectFitToShow(problem, value);
	});

	test('leaves the list as it was given', () => {
		const list = Object.freeze([' 123 MG Road ', '', 'Pune']);
		expect(residenceAddress.check(list, SANDBOX)).toEqual(['123 MG Road', 'Pune']);
		expect(list).toEqual([' 123 MG Road ', '', 'Pune']);
	});

	test('is required, with room for four lines', () => {
		expect(residenceAddress.property).toMatchObject({
			displayName: 'Residence Address',
			name: 'residenceAddress',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. 123 MG Road\nPune\nMaharashtra\n411001',
			description:
				'Street, city, state and PIN code, each on a line of its own. A list of lines is fine, too.',
		});
	});
});
