import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { endingOf } from '../../../nodes/DigiKhata/execution/ending';
import type { PreparedItem } from '../../../nodes/DigiKhata/execution/preflight';
import type { Run } from '../../../nodes/DigiKhata/execution/run';
import { problemOf } from '../../../nodes/DigiKhata/transport/ekoProblem';
import { outcomeOf } from '../../../nodes/DigiKhata/transport/ekoReply';
import { answered, CALL, SANDBOX } from '../support';
import { aadhaar, expectHolds, key, showsFiveDigits, TIME } from './runs';

const PAN = /^[A-Z]{5}[0-9]{4}[A-Z]$/;

const ITEM: PreparedItem = {
	itemIndex: 0,
	call: { path: '', parameters: {} },
	customerId: '',
	clientRefId: '',
	aadhaar: '312345678909',
	secrets: [],
};

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
function reply(secrets: readonly string[]): fc.Arbitrary<string> {
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
function showsPan(text: string, pan: string): boolean {
	return text
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.includes(pan);
}

const secretsOfACall = fc.tuple(aadhaar, fc.stringMatching(PAN), key, key);
const call = secretsOfACall.chain(([number, pan, developerKey, accessKey]) =>
	fc.record({
		number: fc.constant(number),
		pan: fc.constant(pan),
		keys: fc.constant([developerKey, accessKey]),
		body: reply([number, pan, developerKey, accessKey]),
		code: statusCode,
	}),
);

describe('any reply', () => {
	test(
		'is one of the four outcomes, and its words show neither Aadhaar digits nor PAN nor keys',
		() => {
			expectHolds(
				fc.property(call, ({ number, pan, keys, body, code }) => {
					// The times and numbers of our own words are no secrets.
					fc.pre(!showsFiveDigits(`${code} 30000 9876543210`, number));
					const outcome = outcomeOf(answered(code, body), CALL.operation);
					expect(['success', 'refused', 'notSent', 'unknown']).toContain(outcome.kind);
					if (outcome.kind === 'success') return;
					const secrets = { aadhaar: number, personal: [pan], keys };
					const words = JSON.stringify(problemOf(outcome, { ...CALL, secrets }));
					// A status is Eko's own number.
					const shown = words.replace(/\(status -?[\de+.]+\)/, '');
					expect(showsFiveDigits(shown, number)).toBe(false);
					expect(showsPan(shown, pan)).toBe(false);
					expect(keys.filter((secret) => shown.includes(secret))).toEqual([]);
				}),
			);
		},
		TIME,
	);

	test(
		'has an output without Aadhaar number, PAN and keys, but for the reference itself',
		() => {
			const documents = fc.tuple(call, fc.string(), fc.boolean());
			expectHolds(
				fc.property(documents, ([{ number, pan, keys, body }, reference, simplify]) => {
					fc.pre(reference.trim() !== '' && !reference.includes(number));
					fc.pre(!showsPan(reference, pan));
					const [developerKey = '', accessKey = ''] = keys;
					const account = { ...SANDBOX, developerKey, accessKey };
					const run = { operation: CALL.operation, account, simplify, timeout: 1 } as Run;
					const item = { ...ITEM, aadhaar: number, secrets: [pan] };
					const data = { otp_ref_id: reference, intent_id: body, kyc_request_id: [body] };
					const text = JSON.stringify({ status: 0, message: body, data, [body]: body });
					const ending = endingOf(answered(200, text), run, item);
					expect(ending.kind).toBe('success');
					const { json } = ending as { json: IDataObject };
					const output = JSON.stringify(json);
					expect(output).not.toContain(number);
					expect(showsPan(output, pan)).toBe(false);
					expect(keys.filter((secret) => output.includes(secret))).toEqual([]);
				}),
			);
		},
		TIME,
	);
});

describe('any reference', () => {
	const references = fc
		.oneof(
			fc.string(),
			fc.string({ unit: 'binary' }),
			fc.base64String(),
			fc.stringMatching(/^\d{1,40}$/),
		)
		.filter((text) => text.trim() !== '');

	test(
		'comes back byte for byte',
		() => {
			expectHolds(
				fc.property(
					references,
					fc.jsonValue({ maxDepth: 2 }),
					fc.boolean(),
					(text, other, simplify) => {
						const body = JSON.stringify({ other, status: 0, data: { otp_ref_id: text, other } });
						const run = {
							operation: CALL.operation,
							account: SANDBOX,
							simplify,
							timeout: 1,
						} as Run;
						const ending = endingOf(answered(200, body), run, ITEM);
						const { json, issued } = ending as { json: IDataObject; issued: IDataObject };
						const shown = simplify ? json : (json.data as IDataObject);
						expect([shown.otp_ref_id, issued.otp_ref_id]).toEqual([text, text]);
					},
				),
			);
		},
		TIME,
	);

	test(
		'made of digits comes back digit for digit, also when Eko sends it as a number',
		() => {
			expectHolds(
				fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (number) => {
					const body = `{"status":0,"data":{"otp_ref_id":${number}}}`;
					const outcome = outcomeOf(answered(200, body), CALL.operation);
					expect(outcome).toMatchObject({ result: { otp_ref_id: number.toString() } });
				}),
			);
		},
		TIME,
	);
});
