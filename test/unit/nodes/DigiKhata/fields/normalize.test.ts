import { stripInvisible } from '../../../../../nodes/DigiKhata/fields/normalize';
import { mobileNumber } from '../../../../../nodes/DigiKhata/fields/mobileNumber';
import { problemFrom } from '../../../support';

const characters = (...codes: number[]) =>
	codes.map((code) => [code.toString(16), String.fromCodePoint(code)] as const);

describe('an invisible character', () => {
	// The first two surround a number copied from a phone's contacts.
	test.each(
		characters(0x202d, 0x202c, 0x202a, 0x200b, 0x200e, 0x2060, 0x2066, 0x2068, 0x2069, 0xfeff),
	)('that comes along when copying is dropped: U+%s', (_code, character) => {
		expect(stripInvisible('Name', ` ${character}Asha${character} Rao${character}`)).toBe(
			'Asha Rao',
		);
	});

	// The first two turned “9123456780” around on the screen, and the number was sent as it was.
	test.each(characters(0x202e, 0x2067, 0x202b, 0x200f, 0x061c))(
		'that reorders text on the screen is refused: U+%s',
		(_code, character) => {
			const { message, description } = problemFrom(() =>
				mobileNumber('Customer ID', `91234${character}56780`),
			);
			expect(message).toBe(
				'Customer ID contains an invisible character that changes its order on the screen',
			);
			expect(description).toBe('Type it by hand instead of pasting it.');
		},
	);
});
