import { readReference } from '../../../../../../nodes/DigiKhata/eko/envelope';
import { reference } from '../../../../../../nodes/DigiKhata/fields/kinds/reference';
import { type Case, testValues } from '../../../../fieldValues';
import { SANDBOX } from '../../../../support';

const BASE64 = 'zCISyglexo0Pjqp4YrS2ssweuD9v1c3aLKGxjTW8wU7An8Wem1UyNws5830yh7q/sf5J4R3BY+=';
const TILDES = '8617567988~8617567988~Channel4~4202888~4202888';

/** References as Eko issues them or a workflow hands them on, and as Eko gets them. */
const USABLE: readonly Case[] = [
	['base64', BASE64, BASE64],
	['tildes', TILDES, TILDES],
	['zeros before', '00066748392', '00066748392'],
	['a zero as a number', 0, '0'],
	['the largest exact number', 9007199254740991, '9007199254740991'],
	['more digits than a number has', '9007199254740993', '9007199254740993'],
	['signs of other languages', 'a%2B&otp=1"\\n{<संदर्भ🔁', 'a%2B&otp=1"\\n{<संदर्भ🔁'],
	// Eko may have put it there: nothing is taken away.
	['white space', '\ufeff a b/==\u00a0\r\n', '\ufeff a b/==\u00a0\r\n'],
	['invisible characters inside', 'a\u200bb\u0000c', 'a\u200bb\u0000c'],
	// References of this length were once handed out by one step and refused by the next.
	['50,000 characters', 'Ab+/'.repeat(12_500), 'Ab+/'.repeat(12_500)],
];

/** What is no reference, and what is said to be wrong with it. Nearly any text is one. */
const UNUSABLE: readonly Case[] = [
	['undefined', undefined, 'is empty'],
	['white space', ' \u00a0\r\n', 'is empty'],
	['a list of one', ['canary+b/=='], 'is not a reference'],
	['the whole item', { otp_ref_id: 'canary+b/==' }, 'is not a reference'],
	['a decimal', 4829135.5, 'is not a reference'],
	['2 to the power of 53', 2 ** 53, 'is not a reference'],
];

const field = reference({ label: 'OTP Reference ID' }, 'Use the one of the step before.');

describe('a reference', () => {
	testValues(field, USABLE, UNUSABLE, { advice: 'Use the one of the step before.' });

	test.each(USABLE)('is taken by one step as another hands it out: %s', (_what, value) => {
		const issued = readReference({ otp_ref_id: value as string }, 'otp_ref_id');
		expect(field.parse(issued, SANDBOX)).toBe(issued);
	});
});
