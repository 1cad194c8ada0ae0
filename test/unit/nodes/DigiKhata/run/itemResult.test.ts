import type { IDataObject } from 'n8n-workflow';

import { FieldError } from '../../../../../credentials/fieldError';
import { OPERATIONS } from '../../../../../nodes/DigiKhata/operations';
import { getTransactionStatus } from '../../../../../nodes/DigiKhata/operations/transaction/getTransactionStatus.operation';
import { getSenderInformation } from '../../../../../nodes/DigiKhata/operations/sender/getSenderInformation.operation';
import {
	type FailedItem,
	type ItemResult,
	toFailedOutput,
	toInvalidItem,
	toItemResult,
	toUnsentItem,
} from '../../../../../nodes/DigiKhata/run/itemResult';
import type { PreparedItem } from '../../../../../nodes/DigiKhata/run/prepareItems';
import { DuplicateError } from '../../../../../nodes/DigiKhata/safety/duplicates';
import { samplesOf } from '../../../../operations/cases';
import { AADHAAR, ACCESS_KEY, callAnswered, callThrough, SANDBOX } from '../../../support';

const IDENTITY = {
	identifiers: { customer_id: '9123456780', client_ref_id: 'onboarding-20417' },
	uniqueValues: [
		{ label: 'Client Reference ID', value: 'onboarding-20417', unique: 'always' as const },
	],
};
const ITEM: PreparedItem = {
	...IDENTITY,
	itemIndex: 0,
	credential: { accessKey: ACCESS_KEY },
	account: SANDBOX,
	request: { method: 'POST', path: '/x', parameters: { aadhar: '312345678909' } },
	sensitive: { exact: {}, alone: {}, digits: { 'Aadhaar Number': '312345678909' } },
};
const REPLY = {
	status: 0,
	response_status_id: 0,
	response_type_id: 2129,
	message: 'Validate the OTP',
	data: { otp_ref_id: 'a+b/==', intent_id: 20, kyc_request_id: '', other: 1 },
	aadhar: '3123 4567 8909',
};

async function resultOf(
	result: ReturnType<typeof callAnswered>,
	simplify = true,
): Promise<ItemResult & { json?: IDataObject | undefined }> {
	const made = toItemResult(await result, ITEM, { simplify, operation: { effect: 'sendsOtp' } });
	return made.kind === 'success' ? { ...made, json: made.items[0] } : made;
}

describe('the result of a success', () => {
	test('has a simple output: people and the next step first, nothing that is blank', async () => {
		const result = await resultOf(callAnswered(200, REPLY));
		const json = {
			customer_id: '9123456780',
			next_step: 'validateSenderAadhaarOtp',
			otp_ref_id: 'a+b/==',
			intent_id: 20,
			client_ref_id: 'onboarding-20417',
			status: 0,
			response_status_id: 0,
			response_type_id: 2129,
			message: 'Validate the OTP',
		};
		expect(result).toStrictEqual({
			kind: 'success',
			identity: IDENTITY,
			references: {
				customer_id: '9123456780',
				client_ref_id: 'onboarding-20417',
				otp_ref_id: 'a+b/==',
				intent_id: 20,
				next_step: 'validateSenderAadhaarOtp',
			},
			items: [json],
			json,
		});
		// n8n shows columns in this order.
		expect(JSON.stringify(result.json)).toBe(JSON.stringify(json));
	});

	test('has Eko’s whole reply when not simplified, less the Aadhaar number', async () => {
		expect(await resultOf(callAnswered(200, REPLY), false)).toMatchObject({
			json: {
				...REPLY,
				aadhar: '[hidden]',
				client_ref_id: 'onboarding-20417',
				next_step: 'validateSenderAadhaarOtp',
			},
		});
	});

	test('has a message fit to be shown: without secrets, on one line, and not endless', async () => {
		const message = `OTP for\n3123 4567 8909 by ${ACCESS_KEY} ${'x '.repeat(1000)}`;
		const data = { otp_ref_id: 'a' };
		for (const simplify of [true, false]) {
			const result = await resultOf(callAnswered(200, { status: 0, message, data }), simplify);
			expect(result).toMatchObject({
				json: {
					message: expect.stringMatching(
						/^OTP for \[hidden\] by \[hidden\] x.{250,280}…$/,
					) as string,
				},
			});
		}
	});

	test('has no message when Eko sent none', async () => {
		const body = { status: 0, data: { otp_ref_id: 'a' } };
		expect((await resultOf(callAnswered(200, body))) as object).not.toHaveProperty('json.message');
		expect(await resultOf(callAnswered(200, body), false)).toMatchObject({ json: { message: '' } });
	});
});

describe('the result of a step that only says where to go', () => {
	const body = { status: 308, message: 'Failure!Customer Not Enrolled', data: { sender_name: '' } };
	const call = { operation: getSenderInformation, secrets: {} };

	test('is a success with the status Eko sent and the next step', async () => {
		expect(await resultOf(callAnswered(200, body, call))).toMatchObject({
			kind: 'success',
			json: {
				customer_id: '9123456780',
				next_step: 'onboardSender',
				client_ref_id: 'onboarding-20417',
				status: 308,
				message: 'Failure!Customer Not Enrolled',
			},
		});
	});

	test('has Eko’s whole reply and the next step when not simplified', async () => {
		expect(await resultOf(callAnswered(200, body, call), false)).toMatchObject({
			json: { ...body, client_ref_id: 'onboarding-20417', next_step: 'onboardSender' },
		});
	});
});

describe('the result of anything else', () => {
	const notFound = () =>
		callThrough(() => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })));
	const reference = { status: 463, data: { otp_ref_id: 'a+b/==' } };

	test.each([
		[
			'a refusal with a next step',
			() => callAnswered(200, { status: 308 }),
			{ outcome: 'refused', status: 308, http_status: 200, next_step: 'onboardSender' },
			'The sender is not enrolled with DigiKhata (status 308)',
		],
		[
			'a refusal without one',
			() => callAnswered(400, { status: 463 }),
			{ outcome: 'refused', status: 463, http_status: 400 },
			'Eko does not know this user (status 463)',
		],
		[
			'a refusal of what sends no OTP, with a reference all the same',
			() =>
				callAnswered(
					200,
					{ status: 302, data: { otp_ref_id: 'a+b/==' } },
					{ operation: { effect: 'writes', replies: {} } },
				),
			{ outcome: 'refused', status: 302, http_status: 200, otp_ref_id: 'a+b/==' },
			'The OTP is wrong, or the OTP Reference ID belongs to another OTP (status 302)',
		],
		[
			'a refusal with a reference, which is kept, and then the outcome is unknown',
			() => callAnswered(200, reference),
			{ outcome: 'unknown', http_status: 200, otp_ref_id: 'a+b/==' },
			'Eko did not report success, but sent an OTP reference',
		],
		[
			'what Eko says, and that no person can help it',
			() =>
				callAnswered(200, {
					status: 319,
					message: 'Unknown initiator',
					data: { description: 'Ask your administrator' },
				}),
			{
				outcome: 'refused',
				status: 319,
				http_status: 200,
				eko_message: 'Unknown initiator; Ask your administrator',
				is_account_problem: true,
			},
			'Eko does not know the initiator ID (status 319)',
		],
		[
			'a reply that says nothing',
			() => callAnswered(500, ''),
			{ outcome: 'unknown', http_status: 500 },
			'Eko did not confirm the request (HTTP 500)',
		],
		[
			'no reply',
			notFound,
			{ outcome: 'not_sent' },
			'Could not resolve the address of Eko’s server',
		],
	])('has its words, and facts to decide by: %s', async (_what, call, facts, message) => {
		const result = await resultOf(call());
		expect(result).toStrictEqual({
			kind: facts.outcome,
			message: expect.objectContaining({ message }) as object,
			facts: { ...facts, ...IDENTITY.identifiers },
			identity: IDENTITY,
		});
	});
});

// The message was redacted, the facts beside it were not.
test('a reference that repeats the Aadhaar number is redacted in the facts, too', async () => {
	const body = { status: 9999, data: { otp_ref_id: `ref-${AADHAAR}` } };
	const secrets = { digits: AADHAAR };

	expect(await resultOf(callAnswered(200, body, { secrets }))).toMatchObject({
		facts: { outcome: 'unknown', otp_ref_id: 'ref-[hidden]' },
	});
});

test('a tid beside the data is kept where that in the data is blank', async () => {
	const operation = { effect: 'movesMoney' as const, replies: {} };
	const call = await callAnswered(200, { status: 55, tid: '71', data: { tid: '' } }, { operation });
	const { facts } = toItemResult(call, ITEM, { simplify: true, operation }) as FailedItem;
	expect(facts).toMatchObject({ outcome: 'unknown', tid: '71' });
});

test('an inquiry that is refused says no state of the money by its name', async () => {
	const operation = getTransactionStatus;
	const call = await callAnswered(200, { status: 55, data: { tx_status: '1' } }, { operation });
	const { facts } = toItemResult(call, ITEM, { simplify: true, operation }) as FailedItem;
	expect(facts).toMatchObject({ outcome: 'unknown', unconfirmed_state: 'failed' });
	expect(facts).not.toHaveProperty('transaction_state');
});

describe('a reply about somebody else', () => {
	const other = { ...REPLY, data: { ...REPLY.data, customer_id: '9123456789', tid: '71' } };
	const replies = { 0: (data: IDataObject) => ({ ...data, transaction_state: 'success' }) };

	test.each([
		['sendsOtp', {}, /another customer_id\. Do not rely on it\. An OTP may have been sent\./],
		[
			'movesMoney',
			{ tid: '71', transaction_state: 'success' },
			/another customer_id\. Do not rely on it\. The money may have moved\./,
		],
	] as const)('is unknown, and names a payment all the same: %s', async (effect, facts, words) => {
		const operation = { effect, replies };
		const call = await callAnswered(200, other, { operation });
		const result = toItemResult(call, ITEM, { simplify: true, operation }) as FailedItem;
		expect(result).toMatchObject({ kind: 'unknown', identity: IDENTITY });
		expect(result.facts).toEqual({ outcome: 'unknown', ...facts, ...IDENTITY.identifiers });
		expect(`${result.message.message}. ${result.message.description}`).toMatch(words);
	});
});

describe('an item that was not sent', () => {
	test('names the field that cannot be used, and the item that it repeats', () => {
		const { facts } = toInvalidItem(new DuplicateError('Aadhaar Number', 2, 'Remove it.'));
		expect(facts).toEqual({ outcome: 'not_sent', field: 'Aadhaar Number', duplicate_of: 2 });
		expect(toInvalidItem(new FieldError('OTP', 'is empty', 'Enter it.'), { tid: '7' })).toEqual({
			kind: 'not_sent',
			message: { message: 'OTP is empty', description: 'Enter it.' },
			facts: { outcome: 'not_sent', field: 'OTP', tid: '7' },
		});
	});

	const message = { message: 'User Code is empty', description: 'Enter it.' };

	test('says so, and whom it is about as far as that is known', () => {
		expect(toUnsentItem(message)).toStrictEqual({
			kind: 'not_sent',
			message,
			facts: { outcome: 'not_sent' },
		});
		expect(toUnsentItem(message, { customer_id: '9123456780' }).facts).toStrictEqual({
			outcome: 'not_sent',
			customer_id: '9123456780',
		});
	});

	// With any other key in `json`, or an `error` of the item, n8n rewrites what goes to the error output.
	test('is an output of two keys, paired by a plain number', () => {
		const item: FailedItem = toUnsentItem(message, { customer_id: '9123456780' });
		expect(toFailedOutput(item, 3)).toStrictEqual({
			json: {
				message: 'User Code is empty. Enter it.',
				error: { outcome: 'not_sent', customer_id: '9123456780' },
			},
			pairedItem: 3,
		});
	});
});

test.each(
	OPERATIONS.flatMap((operation) =>
		[true, false].map((simplify) => [operation.id, simplify, operation] as const),
	),
)(
	'the result of %s shows nobody’s Aadhaar number or PAN that Eko puts into its reply; simplified: %j',
	async (_id, simplify, operation) => {
		const response = samplesOf(operation)[0]?.reply;
		const strangers = {
			aadhar: '509182736450',
			aadhaar_number: 509182736450,
			pan: 'PQRPS5678Z',
			sender_name: 'Asha 5091 8273 6450',
			customer_profile: { name: 'PQRPS5678Z', kyc_state: '5091-8273-6450' },
		};
		const tid = operation.effect === 'movesMoney' ? '1' : '';
		const data = { ...response?.data, ...strangers, client_ref_id: '', tid };
		const body = { ...response, data };
		const result = await resultOf(callAnswered(200, body, { operation }), simplify);
		expect(result.kind).toBe('success');
		expect(JSON.stringify(result)).not.toMatch(/5091.?8273.?6450|PQRPS5678Z/);
	},
);
