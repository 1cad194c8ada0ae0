import fc from 'fast-check';

import { redact, redactText } from '../../../../../nodes/DigiKhata/safety/redact';
import { redactEncoded } from '../../../../../nodes/DigiKhata/safety/submitted';
import { AADHAAR, CALL } from '../../../support';

const PAN = 'PQRPS5678Z';
const secrets = { ...CALL.secrets, exact: [PAN] };

describe('in texts', () => {
	// One of the keys is within another.
	const all = { digits: AADHAAR, exact: [PAN], keys: ['key-of', 'a-key-of-mine'] };
	const base64 = (text: string) => Buffer.from(text).toString('base64');
	const shown = (texts: string[], parts = true, hidden: typeof all | { keys: string[] } = all) =>
		texts.map((text) => redactEncoded(texts, hidden, parts).get(text));

	test.each([
		['nothing', '', ''],
		['none of it', 'OTP sent to 9999900000', 'OTP sent to 9999900000'],
		['the number and parts', '78909: 312345678909; 31234', '[hidden]: [hidden]; [hidden]'],
		['a part in groups', 'ends in 7-8 9 (09)', 'ends in [hidden])'],
		['a part of a longer number', 'no 994567899', 'no [hidden]'],
		['four digits at a time', '3123 as 5678', '3123 as 5678'],
		['the number twice', '312345678909312345678909', '[hidden]'],
		['the number with a control character', '3123\x7f45678909', '[hidden]'],
		['a key within another', 'a-key-of-mine, key-of-mine', '[hidden], [hidden]-mine'],
		['a key behind the number', '312345678909 key-of', '[hidden] [hidden]'],
		['a PAN in small letters', 'is pqrps5678z.', 'is [hidden].'],
		['a PAN letter by letter', 'p-q-r-p-s-5-6-7-8-z', '[hidden]'],
		['other letters within a PAN', 'P and QRPS5678Z', 'P and QRPS5678Z'],
		['a PAN in characters and bytes', `%50QRPS5678Z ${base64(PAN)}.`, '[hidden] [hidden]==.'],
		['base64 twice', base64(base64(`x${PAN}`)), 'Z[hidden]PQ=='],
		// Eko sends no such thing, and each encoding more takes its time.
		['base64 three times', base64(base64(base64(PAN))), base64(base64(base64(PAN)))],
	])('%s', (_what, text, expected) => {
		expect(shown([text])).toEqual([expected]);
	});

	test('each is what it was but for what is hidden', () => {
		expect(shown(['a', AADHAAR, '', `b ${PAN}`])).toEqual(['a', '[hidden]', '', 'b [hidden]']);
	});

	test('nothing is found half in one and half in another, but of a longer encoding', () => {
		expect(shown(['3123', '45678909'], false)).toEqual(['3123', '45678909']);
		expect(shown(['PQRPS', '5678Z'])).toEqual(['PQRPS', '5678Z']);
		expect(shown([base64('312345'), base64('678909')], false)).toEqual(['[hidden]', '[hidden]']);
	});

	test('only the whole number is hidden if no parts are looked for', () => {
		expect(shown(['78909 312345678909'], false)).toEqual(['78909 [hidden]']);
		// 31 behind a percent sign may be a character, too.
		expect(shown(["LIKE '%312345678909%'"], false)).toEqual(["LIKE '%[hidden]%'"]);
	});

	test('only keys are hidden if nothing else was submitted', () => {
		expect(shown([`key-of ${AADHAAR} ${PAN}`], true, { keys: ['key-of'] })).toEqual([
			`[hidden] ${AADHAAR} ${PAN}`,
		]);
	});
});

const each = (text: string, show: (code: number) => string) =>
	[...text].map((one) => show(one.charCodeAt(0))).join('');
const hex = (text: string) => Buffer.from(text).toString('hex');
const shift = (text: string, to: number) =>
	text.replace(/\d/g, (digit) => String.fromCodePoint(to + Number(digit)));

/** How something may come back: encoded as a whole, wherever it starts. */
const ENCODINGS: ReadonlyArray<readonly [how: string, encode: (text: string) => string]> = [
	['base64', (text) => Buffer.from(text).toString('base64')],
	['base64url', (text) => Buffer.from(text).toString('base64url')],
	['hexadecimal', hex],
	['capital hexadecimal', (text) => hex(text).toUpperCase()],
	['hexadecimal with spaces', (text) => hex(text).replace(/..(?=.)/g, '$& ')],
	['bytes of JavaScript', (text) => hex(text).replace(/../g, '\\x$&')],
	['percent-encoding', (text) => hex(text).replace(/../g, '%$&')],
	['percent-encoding, twice', (text) => hex(text).replace(/../g, '%25$&')],
	['HTML entities', (text) => each(text, (code) => `&#${code};`)],
	['HTML entities, twice', (text) => each(text, (code) => `&amp;#${code};`)],
	['hexadecimal HTML entities', (text) => each(text, (code) => `&#x${code.toString(16)};`)],
	['escapes of JSON', (text) => each(text, (code) => `\\u00${code.toString(16)}`)],
	['full width', (text) => each(text, (code) => String.fromCharCode(code + 0xfee0))],
	['digits of Hindi', (text) => shift(text, 0x966)],
	['digits of Bengali', (text) => shift(text, 0x9e6)],
	['digits of Urdu', (text) => shift(text, 0x6f0)],
	[
		'digits of Hindi whose bytes were taken for Latin-1',
		(text) => Buffer.from(shift(text, 0x966)).toString('latin1'),
	],
	['mathematical digits', (text) => shift(text, 0x1d7ce)],
	['base64 of hexadecimal', (text) => Buffer.from(hex(text)).toString('base64')],
];

/** Texts in which nothing looks like a part of another encoding. */
const around = fc.stringMatching(/^[a-z]{0,7}$/);

describe.each(ENCODINGS)('what was submitted, in %s,', (how, encode) => {
	test.each([
		['Aadhaar number', AADHAAR],
		['PAN', PAN],
	])('is redacted wherever it stands: the %s', (_what, value) => {
		const isWhole = how.startsWith('base64') || how.startsWith('hex');
		fc.assert(
			fc.property(around, around, around, (before, inside, after) => {
				const encoded = isWhole ? encode(inside + value + after) : encode(value);
				const shown = redactText(`x ${before} ${encoded} ${after}`, secrets);
				expect(shown).toContain('[hidden]');
				expect(shown).not.toContain(isWhole ? encoded : encode(value).slice(3, -3));
			}),
			{ numRuns: 15 },
		);
	});
});

test.each([
	['letters between the groups of a number', '3123xx4567yy8909'],
	['words between them', '3123 and 4567 and 8909'],
	['letters in a PAN', 'PQRPS--5678--Z'],
])('with %s it is redacted', (_how, text) => {
	expect(redactText(text, secrets)).toBe('[hidden]');
});

test('what is encoded and no secret stays as it was', () => {
	const text = 'a &#99999999; b &amp; c %41%20 0x41 QUJDREVGRw== ४';
	expect(redactText(text, secrets)).toBe(text);
});

// `kyc_request_id` was hidden because it shared five digits with the Aadhaar number.
test('what Eko issues as a reference is compared with the whole number only', () => {
	const five = AADHAAR.slice(2, 7);
	const data = { kyc_request_id: `9${five}1`, tid: Number(`9${five}1`), other: `9${five}1` };
	expect(redact(data, secrets)).toEqual({ ...data, other: '[hidden]' });
	expect(redact({ kyc_request_id: `x${AADHAAR}` }, secrets)).toEqual({
		kyc_request_id: 'x[hidden]',
	});
});

test('an OTP is hidden where it stands by itself, and part of no number or reference', () => {
	const otp = { alone: ['012345'], keys: [] };
	const kept = { tid: '012345', message: 'a012345 0123456 9012345' };
	expect(redact(kept, otp)).toEqual(kept);
	expect(redactText('OTP 012345, not 012345', otp)).toBe('OTP [hidden], not [hidden]');
	expect(redact({ otp: '012345' }, otp)).toEqual({ otp: '[hidden]' });
});
