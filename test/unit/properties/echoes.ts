import fc from 'fast-check';

import { aadhaar, key } from './runs';

const PAN = /^[A-Z]{5}[0-9]{4}[A-Z]$/;

const statusCode = fc.oneof(fc.constant(200), fc.integer({ min: 100, max: 599 }));

/** What Eko may echo: any text, secrets in any grouping, and parts of the Aadhaar number. */
function echo(secrets: readonly string[]): fc.Arbitrary<string> {
	const separator = fc.constantFrom(
		'',
		' ',
		'-',
		'\u00a0',
		'\u200b',
		'.',
		':',
		'|',
		'\n',
		', ',
		'\u2013',
	);
	const secret = fc
		.tuple(fc.constantFrom(...secrets), separator, fc.constantFrom(1, 3, 4))
		.map(([text, between, size]) => {
			if (PAN.test(text)) return [...text.toLowerCase()].join(between);
			return /^\d{12}$/.test(text)
				? (text.match(new RegExp(`.{${size}}`, 'g')) ?? []).join(between)
				: text;
		});
	const cut = fc
		.tuple(fc.constantFrom(...secrets), fc.nat(7), fc.integer({ min: 5, max: 12 }))
		.map(([text, start, size]) => (/^\d{12}$/.test(text) ? text.slice(start, start + size) : text));
	const part = fc.oneof(secret, cut, fc.string(), fc.string({ unit: 'binary' }));
	return fc.array(part, { maxLength: 6 }).map((parts) => parts.join(' '));
}

/** A reply of any form: text of all kinds, JSON of all kinds, and envelopes with echoes in them. */
function response(secrets: readonly string[]): fc.Arbitrary<string> {
	const text = echo(secrets);
	const value = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.dictionary(text, text));
	const envelope = fc.record(
		{
			status: fc.oneof(fc.constantFrom(0, '0', 308, 461, 463, '17'), fc.integer(), fc.jsonValue()),
			message: value,
			data: fc.oneof(value, fc.record({ otp_ref_id: value, intent_id: value })),
			invalid_params: value,
		},
		{ requiredKeys: [] },
	);
	const json = fc.oneof(envelope, fc.jsonValue()).map((document) => JSON.stringify(document));
	const cut = fc.tuple(json, fc.nat(200)).map(([whole, at]) => whole.slice(0, at));
	return fc.oneof(text, json, cut, fc.string({ unit: 'binary' }));
}

/** Whether a PAN stands in a text, in any case and with anything between its characters. */
export function showsPan(text: string, pan: string): boolean {
	return text
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.includes(pan);
}

/** All names and all values in something parsed, each as a text. */
export function textsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [String(value)];
	return Object.entries(value).flatMap(([name, entry]) => [name, ...textsIn(entry)]);
}

const secretsOfACall = fc.tuple(aadhaar, fc.stringMatching(PAN), key, key);
/** The secrets of a call, and replies that may echo any of them. */
export const call = secretsOfACall.chain(([number, pan, developerKey, accessKey]) =>
	fc.record({
		number: fc.constant(number),
		pan: fc.constant(pan),
		keys: fc.constant([developerKey, accessKey]),
		body: response([number, pan, developerKey, accessKey]),
		/** Replies to further calls of the run. */
		others: fc.array(response([number, pan, developerKey, accessKey]), { maxLength: 2 }),
		code: statusCode,
	}),
);
