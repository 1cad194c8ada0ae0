import { redact, redactSubmitted, redactText } from '../../../../../nodes/DigiKhata/safety/redact';
import { AADHAAR, CALL } from '../../../support';
import { DATA, PANS, TEXTS } from './redact.cases';

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
