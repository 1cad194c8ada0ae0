import { redact, redactSubmitted, redactText } from '../../../../../nodes/DigiKhata/safety/redact';
import { AADHAAR, CALL } from '../../../support';

/** The submitted number is 312345678909; the keys are those of the support file. */
type Case = readonly [what: string, text: unknown, expected: string];

const HIDDEN = '[hidden]';

/** Eko's texts, and what is shown of them. */
const TEXTS: readonly Case[] = [
	['nothing', '', ''],
	['null', null, ''],
	['words with white space', '  User \r\n\t not  found ', 'User not found'],
	['an object', { en: 'User not found' }, '{"en":"User not found"}'],

	['the Aadhaar number', 'aadhar 312345678909 is invalid', `aadhar ${HIDDEN} is invalid`],
	['it as a number', 312345678909, HIDDEN],
	['it with zero-width spaces', '3123\u200b4567\u200b8909', HIDDEN],
	['it with commas', '312,345,678,909', HIDDEN],
	// These were once shown.
	['it with colons', '3123:4567:8909', HIDDEN],
	['it with bars', '3123|4567|8909', HIDDEN],
	['it in brackets', 'no (3123)(4567)(8909)', `no (${HIDDEN})`],
	['it digit by digit', '3 1 2 3 4 5 6 7 8 9 0 9', HIDDEN],
	['it digit by digit with commas', '3,1,2,3,4,5,6,7,8,9,0,9', HIDDEN],
	['it on three lines', '3123\n4567\n8909', HIDDEN],
	['it with rows of signs', '3123 ---- 4567 ---- 8909', HIDDEN],
	[
		'it twice with rows of signs',
		'3123 ---- 4567 ---- 8909 | 3123 ---- 4567 ---- 8909',
		`${HIDDEN} | ${HIDDEN}`,
	],
	['it in an object', { aadhar: '312345678909' }, '{"aadhar":"[hidden]"}'],
	['it as a number in an object', { aadhar: 312345678909 }, '{"aadhar":"[hidden]"}'],
	['its last five digits', 'ends in 78909', `ends in ${HIDDEN}`],
	['five digits of it in longer ones', 'id 9945678', `id ${HIDDEN}`],
	['masked but the last four', 'XXXX XXXX 8909', 'XXXX XXXX 8909'],

	['another in groups of three', 'for 400-567-123-489', `for ${HIDDEN}`],
	['another digit by digit', 'for 4 0 0 5 6 7 1 2 3 4 8 9', `for ${HIDDEN}`],
	['a virtual ID in halves', 'VID 91506070 80905040', `VID ${HIDDEN}`],
	['a virtual ID as a number', { vid: 9012123490121234 }, '{"vid":"[hidden]"}'],
	['eleven digits', 'ref 99999999999', 'ref 99999999999'],
	['thirteen digits', 'at 1700000000000', 'at 1700000000000'],
	['a reference', 'ref 8617567988~8617567988~Channel4', 'ref 8617567988~8617567988~Channel4'],

	['the access key', 'key unit-access-key-7c1d unknown', `key ${HIDDEN} unknown`],
	// printf %s unit-access-key-7c1d | base64
	['the access key in base64', 'dW5pdC1hY2Nlc3Mta2V5LTdjMWQ=', `${HIDDEN}=`],
	['a signature', 'got YJceQxYEUkG97XVCnPH/FGfr1ztnOExUoZYJ8Q9Wdh8=', `got ${HIDDEN}`],
	['a reference of another length', `${'A'.repeat(42)}=`, `${'A'.repeat(42)}=`],
	['a reference with two =', `${'A'.repeat(43)}==`, `${'A'.repeat(43)}==`],
	['a longer reference', `${'A'.repeat(44)}=`, `${'A'.repeat(44)}=`],

	['a PAN in small letters', 'pan=fghij5678k;', `pan=${HIDDEN};`],
	['a longer code like a PAN', 'IFSC FGHIJ5678K1 aFGHIJ5678K', 'IFSC FGHIJ5678K1 aFGHIJ5678K'],

	['a number beside another', 'ref 20240101 400567123489 x', `ref 20240101 ${HIDDEN} x`],
	[
		'a number with signs beside another',
		'ref 20240101 4005 - 6712 - 3489 x',
		`ref 20240101 ${HIDDEN} x`,
	],
	['control characters', 'a\u0000b\u001b[31mc\u007fd\u0085e', 'a b [31mc d e'],
	['direction characters', 'a\u202eb\u2066c\u200fd', 'a b c d'],
	['line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
	['a soft hyphen', 'a\u00adb', 'a b'],
	['tag characters', 'a\u{e0041}\u{e007f}b', 'a b'],

	['300 characters', 'a'.repeat(300), 'a'.repeat(300)],
	['301 characters', 'a'.repeat(301), `${'a'.repeat(300)}…`],
	['a key at the cut', `${'a'.repeat(290)}unit-access-key-7c1d`, `${'a'.repeat(290)}${HIDDEN}`],
	['a number at the cut', `${'a'.repeat(295)}312345678909`, `${'a'.repeat(295)}[hidd…`],
];

/** Texts that hold the PAN ABCDE1234F, and what is shown of them. */
const PANS: ReadonlyArray<readonly [what: string, text: unknown, expected: string]> = [
	// All but the exact spelling was once shown.
	['in small letters', 'pan abcde1234f', `pan ${HIDDEN}`],
	['in both', 'AbCdE1234f', HIDDEN],
	['in groups with hyphens', 'abcde-1234-f', HIDDEN],
	['with zero-width spaces', 'ABCDE\u200b1234\u200bF', HIDDEN],
	['with joiners', 'ABCDE\u200d1234\u200cF', HIDDEN],
	['with a letter that has two capitals', 'ABCDEß1234F', HIDDEN],
	['letter by letter', 'A B C D E 1 2 3 4 F', HIDDEN],
	['twice', 'ABCDE1234F,abcde1234f', `${HIDDEN},${HIDDEN}`],
	['less its last letter', 'ABCDE1234', 'ABCDE1234'],
];

/** Replies as data, and what is output of them. */
const DATA: ReadonlyArray<readonly [what: string, value: unknown, expected: unknown]> = [
	[
		'what holds no secret',
		{ a: 1, b: [null, true, 'x'], c: {} },
		{ a: 1, b: [null, true, 'x'], c: {} },
	],
	['a text', 'aadhar 3123 4567 8909', `aadhar ${HIDDEN}`],
	['an echo', { aadhar: '312345678909', status: 0 }, { aadhar: HIDDEN, status: 0 }],
	['an echo as a number', { aadhar: 312345678909 }, { aadhar: HIDDEN }],
	['a longer number that holds it', { n: 9312345678909 }, { n: `9${HIDDEN}` }],
	['an echo as a decimal', { n: 312345678909.5 }, { n: `${HIDDEN}.5` }],
	[
		'other digits',
		{ tid: '355419717321', accounts: 915060708090, mobile: '9999900000', balance: '50000.00' },
		{ tid: '355419717321', accounts: 915060708090, mobile: '9999900000', balance: '50000.00' },
	],
	[
		'the number of a bank account, but its last four characters',
		{ account: '67544100008454', list: [{ account_no: 915060708090 }], accountNumber: null },
		{ account: 'XXXXXXXXXX8454', list: [{ account_no: 'XXXXXXXX8090' }], accountNumber: null },
	],
	[
		'another person’s Aadhaar number, by its name',
		{
			aadhaar_number: 509182736450,
			aadhar: '509182736450',
			uid: ['509182736450'],
			other_vid: '9150607080905040',
		},
		{ aadhaar_number: HIDDEN, aadhar: HIDDEN, uid: [HIDDEN], other_vid: HIDDEN },
	],
	[
		'another person’s Aadhaar number, by its grouping or among words',
		{ kyc_state: '5091 8273 6450', sender_name: 'Asha 509182736450' },
		{ kyc_state: HIDDEN, sender_name: `Asha ${HIDDEN}` },
	],
	['another person’s Aadhaar number as a name', { '509182736450': 1 }, { [HIDDEN]: 1 }],
	['another person’s PAN', { proof: 'pqrps5678z' }, { proof: HIDDEN }],
	// By these names Eko's wallet has the number of the document of proof.
	[
		'another person’s Aadhaar number as the proof of identity',
		{ id_proof: '509182736450', kyc_id: 509182736450, id_proof_type_id: '1', tid: '509182736450' },
		{ id_proof: HIDDEN, kyc_id: HIDDEN, id_proof_type_id: '1', tid: '509182736450' },
	],
	[
		'the same by other spellings',
		{ idProof: '509182736450', kycId: '509182736450' },
		{ idProof: HIDDEN, kycId: HIDDEN },
	],
	['a part of the number', { last: '78909' }, { last: HIDDEN }],
	['a long text', { message: 'a'.repeat(1000) }, { message: 'a'.repeat(1000) }],
	['control characters', { message: 'a\u0000\u202eb' }, { message: 'a b' }],
	['a reference', { otp_ref_id: 'a+b/c==' }, { otp_ref_id: 'a+b/c==' }],
	[
		'a reference that holds the number',
		{ otp_ref_id: 'x~312345678909~y' },
		{ otp_ref_id: 'x~312345678909~y' },
	],
	[
		'a reference that is the number',
		{ data: { otp_ref_id: 312345678909 } },
		{ data: { otp_ref_id: 312345678909 } },
	],
	// A reference is text or a number: this was once let through.
	[
		'an object by the name of a reference',
		{ otp_ref_id: { a: '312345678909' } },
		{ otp_ref_id: { a: HIDDEN } },
	],
	['a list by the name of a reference', { otp_ref_id: ['312345678909'] }, { otp_ref_id: [HIDDEN] }],
];

const { secrets } = CALL;
const WITH_PAN = { keys: [], exact: ['ABCDE1234F'] };

describe('a cleaned text', () => {
	test.each(TEXTS)('is fit to be shown: %s', (_what, text, expected) => {
		expect(redactText(text, secrets)).toBe(expected);
	});

	test('without an Aadhaar number to hide still hides what may be one', () => {
		expect(redactText('78909 and 400123456787', { keys: [] })).toBe('78909 and [hidden]');
	});

	test('hides both keys although one begins like the other', () => {
		// The rest of the longer one was once shown.
		const keys = ['canary-key', 'canary-key-of-more'];
		expect(redactText('canary-key-of-more canary-key', { keys })).toBe('[hidden] [hidden]');
	});

	test('hides a key with characters that JSON escapes', () => {
		expect(redactText({ k: 'a"b\\c' }, { keys: ['a"b\\c'] })).toBe('{"k":"[hidden]"}');
	});

	test.each(PANS)('hides the submitted PAN: %s', (_what, text, expected) => {
		expect(redactText(text, WITH_PAN)).toBe(expected);
	});

	test('hides what was submitted in any case', () => {
		const exact = ['abcde1234f'];
		expect(redactText('ABCDE-1234-F', { keys: [], exact })).toBe('[hidden]');
	});
});

describe('a reply without secrets', () => {
	test.each(DATA)('is otherwise as Eko sent it: %s', (_what, value, expected) => {
		expect(redact(value, secrets)).toEqual(expected);
	});

	test('has the submitted PAN hidden in texts and names, but not in the reference', () => {
		const value = {
			pan_number: 'ABCDE1234F',
			'abcde-1234-f': [{ text: 'PAN abcde1234f' }],
			otp_ref_id: 'x~ABCDE1234F',
			wallet: 'FGHIJ5678KL',
		};
		expect(redact(value, WITH_PAN)).toEqual({
			pan_number: '[hidden]',
			'[hidden]': [{ text: 'PAN [hidden]' }],
			otp_ref_id: 'x~ABCDE1234F',
			wallet: 'FGHIJ5678KL',
		});
	});

	// A consent in Malayalam or Urdu is not readable without its joiners; one was once output with spaces.
	test('keeps line breaks, tabs and the joiners within words of Indian scripts', () => {
		const consent = 'അവന്\u200d സമ്മതം\r\n\tनही\u200cं\nرضا\u200cمندی';
		expect(redact({ consentContent: consent }, secrets)).toEqual({
			consentContent: 'അവന്\u200d സമ്മതം\r\n\tनही\u200cं\nرضا\u200cمندی',
		});
	});

	// The years once were hidden for an Aadhaar number, and the file could not be played.
	test('keeps what looks like a number in the wording of the consent, but not what was submitted', () => {
		const text = `Valid 2024 - 2025 - 2026. Form FGHIJ5678K.`;
		const detail = { consentContent: text, consent: text, audioUrl: 'a/202401020304.mp3?x=1' };
		expect(redact(detail, secrets)).toEqual(detail);
		const other = { consentText: text, no_consent: text, audioUrl: `a/${AADHAAR}.mp3` };
		expect(redact(other, secrets)).toEqual({
			consentText: 'Valid [hidden]. Form [hidden].',
			no_consent: 'Valid [hidden]. Form [hidden].',
			audioUrl: 'a/[hidden].mp3',
		});
	});

	test('is a copy', () => {
		const value = Object.freeze({ data: Object.freeze({ aadhar: AADHAAR }) });
		expect(redact(value, secrets)).toEqual({ data: { aadhar: '[hidden]' } });
		expect(value.data.aadhar).toBe(AADHAAR);
	});

	test('has the name __proto__ as a name like others', () => {
		const value: unknown = JSON.parse('{"__proto__":{"aadhar":"312345678909"}}');
		expect(JSON.stringify(redact(value, secrets))).toBe('{"__proto__":{"aadhar":"[hidden]"}}');
	});

	test('without an Aadhaar number to hide keeps numbers that nothing tells to be one', () => {
		expect(redact({ a: AADHAAR, b: 312345678909 }, { keys: ['canary'] })).toEqual({
			a: AADHAAR,
			b: 312345678909,
		});
	});
});

describe.each([
	'kyc_request_id',
	'intent_id',
	'tid',
	'client_ref_id',
	'application_id',
	'bank_ref_num',
	'utrnumber',
	'recipient_id',
	'beneficiary_id',
	'refunded_amount',
])('%s', (name) => {
	test('stays, whatever part of a number it contains by chance', () => {
		const reference = { [name]: `9${AADHAAR.slice(0, 6)}9` };
		expect(redact(reference, secrets)).toEqual(reference);
	});

	test('holds no key', () => {
		expect(redact({ [name]: secrets.keys[0] }, secrets)).toEqual({ [name]: '[hidden]' });
	});
});

describe('a reference to be told', () => {
	test.each([
		['a+b/==', 'a+b/=='],
		// It may look like anything: only what was submitted must not be in it.
		['400000000008', '400000000008'],
		[`a-${AADHAAR}`, 'a-[hidden]'],
		// It shares five digits with the Aadhaar number by chance, and is of no use without them.
		[`5${AADHAAR.slice(0, 5)}5`, `5${AADHAAR.slice(0, 5)}5`],
		['a\nb', 'a\nb'],
	])('%j is told as %j', (reference, told) => {
		expect(redactSubmitted(reference, secrets)).toBe(told);
	});
});
