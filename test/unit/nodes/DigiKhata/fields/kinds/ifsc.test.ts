import { ifsc } from '../../../../../../nodes/DigiKhata/fields/kinds/ifsc';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';

const field = ifsc({ label: 'Field' });

describe('an IFSC', () => {
	test.each([
		['as Eko has it', 'KKBK0000878', 'KKBK0000878'],
		['in lower case and with spaces around', ' kkbk0000878\n', 'KKBK0000878'],
		['with letters at the end', 'HDFC0CAACOB', 'HDFC0CAACOB'],
	])('is taken %s', (_what, value, expected) => {
		expect(field.parse(value, SANDBOX)).toBe(expected);
	});

	test.each([
		['when empty', ' ', 'is empty'],
		['when missing', undefined, 'is empty'],
		['with the letter O for the zero', 'SBINO005656', 'is not an IFSC'],
		['when too short', 'SBIN000565', 'is not an IFSC'],
		['when too long', 'SBIN00056561', 'is not an IFSC'],
		['with a digit among the letters', 'SBI10005656', 'is not an IFSC'],
		['with something before', 'IFSC SBIN0005656', 'is not an IFSC'],
		['with other letters', 'SBIN0०००565', 'is not an IFSC'],
		['as a list', ['SBIN0005656'], 'is not an IFSC'],
	])('is refused %s, without being shown', (_what, value, fragment) => {
		const problem = problemFrom(() => field.parse(value, SANDBOX));
		expect(problem.message).toBe(`Field ${fragment}`);
		expect(problem.description).toContain('Enter it like KKBK0000878');
		expectFitToShow(problem, value);
	});
});
