import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { type ItemResult, toItemResult } from '../../../nodes/DigiKhata/run/itemResult';
import { describeFailure } from '../../../nodes/DigiKhata/messages/describe';
import { interpret } from '../../../nodes/DigiKhata/eko/interpret';
import { answered, CALL, callAnswered, SANDBOX } from '../support';
import { call, showsPan, textsIn } from './echoes';
import { expectHolds, expectToHold, showsFiveDigits, TIME, withoutReferences } from './runs';

type Success = Extract<ItemResult, { kind: 'success' }>;

const ABOUT_NOBODY = { identifiers: {}, uniqueValues: [] };

describe('any reply', () => {
	test(
		'is one of the four outcomes, and its words show neither Aadhaar digits nor PAN nor keys',
		() => {
			expectHolds(
				fc.property(call, ({ number, pan, keys, body, code }) => {
					// The times and numbers of our own words are no secrets.
					fc.pre(!showsFiveDigits(`${code} 30000 9876543210`, number));
					const outcome = interpret(answered(code, body), CALL.operation);
					expect(['success', 'refused', 'not_sent', 'unknown']).toContain(outcome.kind);
					if (outcome.kind === 'success') return;
					const secrets = { digits: number, exact: [pan], keys };
					const words = JSON.stringify(describeFailure(outcome, { ...CALL, secrets }));
					// A status is Eko's own number.
					const shown = words
						.replace(/\(status -?[\de+.]+\)/, '')
						// A reference that came anyway is told as Eko sent it.
						.replace(/Its otp_ref_id is [^]*?\. An OTP may/, '');
					expect(showsFiveDigits(shown, number)).toBe(false);
					expect(showsPan(shown, pan)).toBe(false);
					expect(keys.filter((secret) => shown.includes(secret))).toEqual([]);
				}),
			);
		},
		TIME,
	);

	test(
		'has an output without five digits of the Aadhaar number, PAN and keys, but for the reference',
		async () => {
			const documents = fc.tuple(call, fc.string(), fc.boolean());
			await expectToHold(
				fc.asyncProperty(documents, async ([{ number, pan, keys, body }, reference, simplify]) => {
					fc.pre(reference.trim() !== '');
					const [developerKey = '', accessKey = ''] = keys;
					const account = { ...SANDBOX, developerKey, accessKey };
					const secrets = { digits: number, exact: [pan] };
					const data = { otp_ref_id: reference, kyc_request_id: [body] };
					const response = { status: 0, message: body, data, [body]: body };
					const result = toItemResult(
						await callAnswered(200, response, { account, secrets }),
						ABOUT_NOBODY,
						{ simplify, operation: { effect: 'sendsOtp' } },
					);
					expect(result.kind).toBe('success');
					const [json = {}] = (result as Success).items;
					const output = withoutReferences(json);
					expect(showsFiveDigits(output, number)).toBe(false);
					// Each by itself: the end of one and the beginning of the next may look like a PAN.
					const texts = textsIn(JSON.parse(output));
					expect(texts.filter((text) => showsPan(text, pan))).toEqual([]);
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
		async () => {
			await expectToHold(
				fc.asyncProperty(
					references,
					fc.jsonValue({ maxDepth: 2 }),
					fc.boolean(),
					async (text, other, simplify) => {
						const body = JSON.stringify({ other, status: 0, data: { otp_ref_id: text, other } });
						const answer = await callAnswered(200, body, { secrets: {} });
						const result = toItemResult(answer, ABOUT_NOBODY, {
							simplify,
							operation: { effect: 'sendsOtp' },
						});
						const { items, references } = result as Success;
						const [json = {}] = items;
						const shown = simplify ? json : (json.data as IDataObject);
						expect([shown.otp_ref_id, references.otp_ref_id]).toEqual([text, text]);
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
					const outcome = interpret(answered(200, body), CALL.operation);
					expect(outcome).toMatchObject({ result: { otp_ref_id: number.toString() } });
				}),
			);
		},
		TIME,
	);
});
