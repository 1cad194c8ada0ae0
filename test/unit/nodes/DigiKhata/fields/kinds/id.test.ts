import { id } from '../../../../../../nodes/DigiKhata/fields/kinds/id';
import { testValues } from '../../../../fieldValues';
import { SANDBOX } from '../../../../support';

const field = id({ label: 'Field' }, 'Get it from Eko.');

describe('an ID', () => {
	testValues(
		field,
		[
			['as text', ' 10017740 ', '10017740'],
			['as a number', 10017740, '10017740'],
			['at its longest', '123456789012345', '123456789012345'],
		],
		[
			['when empty', '', 'is empty'],
			['as Eko’s zero for none', 0, 'is empty'],
			['with letters', '10017740a', 'is not a number'],
			['when rounded', 1e21, 'is not a number'],
			['when too long', '1234567890123456', 'is not a number'],
			['when negative', -5, 'is not a number'],
			['as an object', {}, 'is not a number'],
			['as a list', ['10017740'], 'is not a number'],
		],
		{ advice: 'Get it from Eko.' },
	);

	test.each([[''], [null], [0], ['0']])('that may be left out is not sent as %j', (none) => {
		const optional = id({ label: 'Field', required: false }, 'Get it from Eko.');
		expect(optional.parse(none, SANDBOX)).toBe('');
		expect(optional.parse('7', SANDBOX)).toBe('7');
	});
});
