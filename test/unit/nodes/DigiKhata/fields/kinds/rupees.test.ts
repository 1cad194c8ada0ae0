import { rupees } from '../../../../../../nodes/DigiKhata/fields/kinds/rupees';
import { testValues } from '../../../../fieldValues';

const field = rupees({ label: 'Field' });

describe('an amount', () => {
	testValues(
		field,
		[
			['as text', '500', 500],
			['as a number', 110, 110],
			['at its lowest', ' 1 ', 1],
			['at its highest', '50000', 50_000],
		],
		[
			['when empty', null, 'is empty'],
			['as zero', '0', 'is not a whole number of rupees'],
			['as the number zero', 0, 'is not a whole number of rupees'],
			['when negative', -5, 'is not a whole number of rupees'],
			['when negative as text', '-5', 'is not a whole number of rupees'],
			['with a decimal', 99.5, 'is not a whole number of rupees'],
			['with decimals as text', '100.00', 'is not a whole number of rupees'],
			['with an exponent', '1e3', 'is not a whole number of rupees'],
			['with a separator', '1,000', 'is not a whole number of rupees'],
			['with a sign for rupees', '₹500', 'is not a whole number of rupees'],
			['with a leading zero', '0500', 'is not a whole number of rupees'],
			['as no number', NaN, 'is not a whole number of rupees'],
			['as true', true, 'is not a whole number of rupees'],
			['as a list', [500], 'is not a whole number of rupees'],
			['when one too many', 50_001, 'is more than 50000'],
			['when far too many', '9999999999', 'is more than 50000'],
		],
		{ advice: 'Enter whole rupees from 1 to 50000, in digits only, like 500.' },
	);
});
