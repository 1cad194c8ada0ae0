import { otp } from '../../../../../../nodes/DigiKhata/fields/kinds/otp';
import { type Case, testValues } from '../../../../fieldValues';
import { problemFrom, SANDBOX } from '../../../../support';

/** OTPs as people and programs hand them on, and as Eko gets them. */
const USABLE: readonly Case[] = [
	['four digits with a zero before', '0482', '0482'],
	['eight digits', '48291370', '48291370'],
	['the smallest number of six digits', 100000, '100000'],
	['a number of eight digits', 48291370, '48291370'],
	['a hyphen within spaces', ' 048 - 291\r\n', '048291'],
];

const LOST = 'may have lost leading zeros, as it is a number';
const LENGTH = 'is not 4 to 8 digits';

/** What is no OTP, and what is said to be wrong with it. */
const UNUSABLE: readonly Case[] = [
	['nothing', '', 'is empty'],
	['000000 as a number', 0, LOST],
	['the largest number of five digits', 99999, LOST],
	['three digits', '482', LENGTH],
	['nine digits', '482913704', LENGTH],
	['nine digits as a number', 482913704, LENGTH],
	['a plus sign before', '+482913', LENGTH],
	['the whole text message', 'Your OTP is 482913', 'must contain only digits'],
];

const field = otp({ label: 'OTP' });

describe('an OTP', () => {
	testValues(field, USABLE, UNUSABLE, { example: '012345' });

	test.each([
		['is none', '', 'Enter it like 012345.'],
		['lost its zeros', 48291, 'Pass it as text.'],
		['has the wrong length', '482', 'Ask the person for the OTP in the newest SMS.'],
	])('that %s comes with how to go on', (_what, value, description) => {
		expect(problemFrom(() => field.parse(value, SANDBOX)).description).toBe(description);
	});
});
