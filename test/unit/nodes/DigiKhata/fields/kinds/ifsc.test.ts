import { ifsc } from '../../../../../../nodes/DigiKhata/fields/kinds/ifsc';
import { testValues } from '../../../../fieldValues';

const field = ifsc({ label: 'Field' });

describe('an IFSC', () => {
	testValues(
		field,
		[
			['as Eko has it', 'KKBK0000878', 'KKBK0000878'],
			['in lower case and with spaces around', ' kkbk0000878\n', 'KKBK0000878'],
			['with letters at the end', 'HDFC0CAACOB', 'HDFC0CAACOB'],
		],
		[
			['when empty', ' ', 'is empty'],
			['when missing', undefined, 'is empty'],
			['with the letter O for the zero', 'SBINO005656', 'is not an IFSC'],
			['when too short', 'SBIN000565', 'is not an IFSC'],
			['when too long', 'SBIN00056561', 'is not an IFSC'],
			['with a digit among the letters', 'SBI10005656', 'is not an IFSC'],
			['with something before', 'IFSC SBIN0005656', 'is not an IFSC'],
			['with other letters', 'SBIN0०००565', 'is not an IFSC'],
			['as a list', ['SBIN0005656'], 'is not an IFSC'],
		],
		{ advice: 'Enter it like KKBK0000878: four letters, a zero, six letters or digits.' },
	);
});
