import {
	BARRIER,
	type Decoded,
	decodeBase64,
	decodeCharacters,
	decodeHex,
} from '../../../../../nodes/DigiKhata/safety/decodings';

/** The part of a text that the given piece of what it says comes from. */
function origin(text: string, { text: said, source }: Decoded, piece: string): string {
	const from = said.indexOf(piece);
	expect(said.slice(from, from + piece.length)).toBe(piece);
	return text.slice(...source([from, from + piece.length]));
}

describe('characters', () => {
	test.each([
		['in words', 'as they are: 12% & more', 'as they are: 12% & more'],
		['in percent-encoding', '%31%4a%4B', '1JK'],
		['as escapes', '\\x31\\u0032%u0033', '123'],
		['as HTML entities', '&#49;&#50;&#x33;&#X34;', '1234'],
		['as unfinished HTML entities', '&#49&#x32-', '12-'],
		['as HTML entities of two digits with a zero before them', '&#049;', '1'],
		['beyond 16 bits', '&#128270;&#x10ffff;', '🔎\u{10ffff}'],
		['beyond Unicode', '&#1114112;', '&#1114112;'],
		['encoded three times', '%252531 &amp;amp;#49;', '1 1'],
		['encoded four times', '%25252531', '%31'],
		['of full width', '！Ａｚ３～', '!Az3~'],
		['just outside full width', '\uff00\uff5f', '\uff00\uff5f'],
		['that are the digits of Hindi and Urdu', '०१९ ۰۱۹', '019 019'],
		['that are mathematical digits', '𝟎𝟗𝟘𝟿', '0909'],
		['that are other letters', 'नहीं é', 'नहीं é'],
	])('%s', (_how, encoded, said) => {
		expect(decodeCharacters(encoded).text).toBe(said);
	});

	// One for each way in which the UTF-8 of a digit begins.
	test.each(['٣', '۳', '߃', '३', '᠓', '꣓', '３', '𝟑'])(
		'whose UTF-8 was taken for Latin-1: %s',
		(digit) => {
			const bytes = Buffer.from(digit).toString('latin1');
			expect(decodeCharacters(`${bytes}-${bytes}`).text).toBe('3-3');
			// What does not go on as UTF-8 does is Latin-1.
			const cut = `${bytes.slice(0, -1)}-`;
			expect(decodeCharacters(cut).text).toBe(cut);
		},
	);

	test('that are no digits, and whose UTF-8 was taken for Latin-1', () => {
		expect(decodeCharacters(Buffer.from('م').toString('latin1')).text).toBe('م');
	});

	test.each([
		['a%31b', '1', '%31'],
		['a%31b', 'a', 'a'],
		['a%31b', 'b', 'b'],
		['a%31b%32c', '1b2', '%31b%32'],
		['x %2531 y %32', '1', '%2531'],
		['x %2531 y %32', '2', '%32'],
		['%31%31 &#128270;z', '🔎', '&#128270;'],
		['%31%31 &#128270;z', 'z', 'z'],
		['१२', '2', '२'],
	])('of %j: %j comes from %j', (text, piece, from) => {
		expect(origin(text, decodeCharacters(text), piece)).toBe(from);
	});
});

describe('hexadecimal', () => {
	test.each([
		['5 digits', 'x 3132333435 y', '12345', '3132333435'],
		['some of them', 'x 3132333435 y', '23', '3233'],
		['10 bytes', 'x 4142434445464748494a y', 'ABCDEFGHIJ', '4142434445464748494a'],
		['capitals', 'x 4A4B4C4D4E4F50515253 y', 'JKLMNOPQRS', '4A4B4C4D4E4F50515253'],
		['an odd digit first', 'x:f4142434445464748494a y', 'ABCDEFGHIJ', '4142434445464748494a'],
		['separators', '31 - 32 - 33 - 34 - 35', '12345', '31 - 32 - 33 - 34 - 35'],
		['0x', '(0x31, 0x32, 0X33, 0x34, 0x35)', '234', '32, 0X33, 0x34'],
		[
			'bytes with separators',
			'61:62:63, 0x64 - 65 66 67 68 69 6a',
			'abcdefghij',
			'61:62:63, 0x64 - 65 66 67 68 69 6a',
		],
		['several', 'x 3132333435 y 3637383930', '890', '383930'],
	])('%s', (_what, text, piece, from) => {
		expect(origin(text, decodeHex(text), piece)).toBe(from);
	});

	test.each([
		['4 digits', '31323334'],
		['5 bytes that are no digits', '4142434445'],
		['9 bytes', '414243444546474849'],
		['letters between', '31x32x33x34x35'],
		['4 signs between', '31----32----33----34----35'],
		['4 signs between bytes', '61----62----63----64----65----66----67----68----69----6a'],
		['another text between', `3132${BARRIER}333435`],
		['another text between bytes', `6162636465${BARRIER}666768696a`],
		['words', 'no bytes at all'],
	])('is not what has %s', (_what, text) => {
		expect(decodeHex(text).text).toBe('');
	});
});

describe('base64', () => {
	test.each([
		['5 digits', 'x MTIzNDU= y', '12345', 'MTIzNDU'],
		['some of them', 'x MTIzNDU= y', '345', 'IzNDU'],
		['1 character before', 'x xMTIzNDU y', '12345', 'MTIzNDU'],
		['2 characters before', 'x xyMTIzNDU y', '12345', 'MTIzNDU'],
		['3 characters before', 'x xyzMTIzNDU y', '12345', 'MTIzNDU'],
		['1 byte before', 'YTEyMzQ1', '12345', 'TEyMzQ1'],
		['2 bytes before', 'YWExMjM0NQ==', '12345', 'ExMjM0NQ'],
		['signs', 'x fn5+Pz8/MTIzNDU= y', '~~~???12345', 'fn5+Pz8/MTIzNDU'],
		['signs of base64url', 'x fn5-Pz8_MTIzNDU y', '~~~???12345', 'fn5-Pz8_MTIzNDU'],
		['several', 'MTIzNDU2, Nzg5MDEy.', '789', 'Nzg5'],
		['lines', 'MTIzNDU2\r\nNzg5MDEy', '1234567', 'MTIzNDU2\r\nNz'],
	])('%s', (_what, text, piece, from) => {
		expect(origin(text, decodeBase64(text), piece)).toBe(from);
	});

	test.each([
		['6 characters', 'MTIzND'],
		['no capital', 'lowercase/words-and_more'],
		['another text between', `MTIz${BARRIER}NDU2`],
		['spaces', 'A few words'],
	])('is not what has %s', (_what, text) => {
		expect(decodeBase64(text).text).toBe('');
	});
});
