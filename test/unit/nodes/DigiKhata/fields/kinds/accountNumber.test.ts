import { accountNumber } from '../../../../../../nodes/DigiKhata/fields/kinds/accountNumber';
import { testValues } from '../../../../fieldValues';

const field = accountNumber({ label: 'Field' });

describe('an account number', () => {
	testValues(
		field,
		[
			['with leading zeros', '0067544100008454', '0067544100008454'],
			['in groups', '6754 4100-0084', '675441000084'],
			['at its shortest', '123456', '123456'],
			['at its longest', '12345678901234567890', '12345678901234567890'],
		],
		[
			['when empty', '', 'is empty'],
			[
				'as a number, which loses zeros',
				67544100008454,
				'may have lost leading zeros, as it is a number',
			],
			['when masked', '1XXXXXX90657', 'is masked'],
			['when masked by stars', '****0657', 'is masked'],
			['when too short', '12345', 'is not 6 to 20 digits'],
			['when too long', '123456789012345678901', 'is not 6 to 20 digits'],
			['in scientific notation', '6.75441E+13', 'is not 6 to 20 digits'],
			['with letters', '12345678A', 'is not 6 to 20 digits'],
			['with one x', '12345678x', 'is not 6 to 20 digits'],
			['as an object', { a: 1 }, 'is not 6 to 20 digits'],
		],
		{ advice: 'Pass all of its digits as text, leading zeros included.' },
	);

	test('is redacted', () => {
		expect(field.sensitive).toBe('exact');
	});
});
