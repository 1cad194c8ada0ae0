import { toItemResult, type FailedItem } from '../../../../../nodes/DigiKhata/run/itemResult';
import type { PreparedItem } from '../../../../../nodes/DigiKhata/run/prepareItems';
import type { RunConfig } from '../../../../../nodes/DigiKhata/run/runConfig';
import { OPERATIONS } from '../../../../../nodes/DigiKhata/operations';
import { getSenderInformation } from '../../../../../nodes/DigiKhata/operations/sender/getSenderInformation.operation';
import { validateSenderPan } from '../../../../../nodes/DigiKhata/operations/sender/validateSenderPan.operation';
import { ACCESS_KEY, answered, CALL, SANDBOX } from '../../../support';
import { samplesOf } from '../operations/sample';

const ITEM: PreparedItem = {
	itemIndex: 0,
	credential: {},
	account: SANDBOX,
	call: { path: '/x', parameters: {} },
	subject: { customer_id: '9123456780' },
	clientRefId: 'onboarding-20417',
	once: { 'Client Reference ID': 'onboarding-20417' },
	aadhaar: '312345678909',
	secrets: [],
};
const RUN: Pick<RunConfig, 'operation' | 'simplify' | 'timeout'> = {
	operation: CALL.operation,
	simplify: true,
	timeout: 30_000,
};
const SUCCESS = JSON.stringify({
	status: 0,
	response_status_id: 0,
	response_type_id: 2129,
	message: 'Validate the OTP',
	data: { otp_ref_id: 'a+b/==', intent_id: 20, kyc_request_id: '', other: 1 },
	aadhar: '3123 4567 8909',
});

describe('the ending of a success', () => {
	test('has a simple output: the reference, who it is for and Eko’s statuses', () => {
		expect(toItemResult(answered(200, SUCCESS), RUN, ITEM)).toEqual({
			kind: 'success',
			identity: {
				subject: { customer_id: '9123456780' },
				clientRefId: 'onboarding-20417',
				once: { 'Client Reference ID': 'onboarding-20417' },
			},
			issued: {
				customer_id: '9123456780',
				client_ref_id: 'onboarding-20417',
				otp_ref_id: 'a+b/==',
				intent_id: 20,
				kyc_request_id: '',
				next_step: 'validateSenderAadhaarOtp',
			},
			json: {
				otp_ref_id: 'a+b/==',
				intent_id: 20,
				kyc_request_id: '',
				next_step: 'validateSenderAadhaarOtp',
				customer_id: '9123456780',
				client_ref_id: 'onboarding-20417',
				status: 0,
				response_status_id: 0,
				response_type_id: 2129,
				message: 'Validate the OTP',
			},
		});
	});

	test('has Eko’s whole reply when not simplified, less the Aadhaar number', () => {
		const ending = toItemResult(answered(200, SUCCESS), { ...RUN, simplify: false }, ITEM);
		expect(ending).toMatchObject({
			json: {
				status: 0,
				response_status_id: 0,
				response_type_id: 2129,
				message: 'Validate the OTP',
				data: { otp_ref_id: 'a+b/==', intent_id: 20, kyc_request_id: '', other: 1 },
				aadhar: '[hidden]',
				client_ref_id: 'onboarding-20417',
				next_step: 'validateSenderAadhaarOtp',
			},
		});
	});

	test('has a message without secrets', () => {
		const message = `OTP for 3123 4567 8909 by ${ACCESS_KEY}`;
		const body = JSON.stringify({ status: 0, message, data: { otp_ref_id: 'a' } });
		const ending = toItemResult(answered(200, body), RUN, ITEM);
		expect(ending).toMatchObject({ json: { message: 'OTP for [hidden] by [hidden]' } });
	});

	test('has no Aadhaar number in what is kept for the error workflow', () => {
		// An echo in another place than the message was once kept there.
		const data = { otp_ref_id: 'a', intent_id: 312345678909, kyc_request_id: '3123-4567-8909' };
		const ending = toItemResult(answered(200, JSON.stringify({ status: 0, data })), RUN, ITEM);
		expect(ending).toMatchObject({
			issued: { otp_ref_id: 'a', intent_id: '[hidden]', kyc_request_id: '[hidden]' },
		});
	});

	test('has an empty message when Eko sent none', () => {
		const body = '{"status":0,"data":{"otp_ref_id":"a"}}';
		expect(toItemResult(answered(200, body), RUN, ITEM)).toMatchObject({ json: { message: '' } });
	});
});

describe('the ending of a call with a PAN', () => {
	const item = { ...ITEM, aadhaar: undefined, secrets: ['PQRPS5678Z'] };
	const run = { ...RUN, operation: validateSenderPan };
	const echoed = {
		status: 0,
		message: 'PAN pqrps5678z is linked',
		pan_number: 'PQRPS 5678 Z',
		data: { sender_name: 'pqrps-5678-z', customer_profile: { balance: 'PQRPS5678Z' } },
	};

	test.each([true, false])('hides it in all that Eko echoes (Simplify %s)', (simplify) => {
		const ending = toItemResult(answered(200, JSON.stringify(echoed)), { ...run, simplify }, item);
		expect(ending).toMatchObject({
			kind: 'success',
			json: { message: 'PAN [hidden] is linked', next_step: 'done' },
			issued: { sender_name: '[hidden]', balance: '[hidden]', next_step: 'done' },
		});
		expect(JSON.stringify(ending)).not.toMatch(/pqrps|5678.?z/i);
	});

	test('hides it in the words of a refusal', () => {
		const reply = { status: 461, invalid_params: { pan_number: 'pqrps 5678 z is not valid' } };
		const ending = toItemResult(answered(200, JSON.stringify(reply)), run, item);
		expect(ending).toMatchObject({
			kind: 'refused',
			problem: { message: 'Eko did not accept one value (status 461)' },
		});
		expect(JSON.stringify(ending)).toContain('pan_number: [hidden] is not valid');
	});
});

describe('the ending of a step that only says where to go', () => {
	const body = '{"status":308,"message":"Failure!Customer Not Enrolled","data":{"sender_name":""}}';
	const run = { ...RUN, operation: getSenderInformation };
	const item = { ...ITEM, aadhaar: undefined };

	test('is a success with the status Eko sent and the next step', () => {
		expect(toItemResult(answered(200, body), run, item)).toMatchObject({
			kind: 'success',
			json: {
				next_step: 'onboardSender',
				customer_id: '9123456780',
				client_ref_id: 'onboarding-20417',
				status: 308,
				message: 'Failure!Customer Not Enrolled',
			},
		});
	});

	test('has Eko’s whole reply and the next step when not simplified', () => {
		expect(toItemResult(answered(200, body), { ...run, simplify: false }, item)).toMatchObject({
			json: {
				status: 308,
				message: 'Failure!Customer Not Enrolled',
				data: { sender_name: '' },
				client_ref_id: 'onboarding-20417',
				next_step: 'onboardSender',
			},
		});
	});
});

describe('the ending of anything else', () => {
	test.each([
		[
			answered(200, '{"status":308}'),
			'refused',
			'The sender is not enrolled with DigiKhata (status 308)',
		],
		[answered(500, ''), 'unknown', 'Eko did not confirm the request (HTTP 500)'],
		[{ noReply: 'late' as const }, 'unknown', 'Eko did not answer within 30 seconds'],
		[{ noReply: 'notFound' as const }, 'notSent', 'The server of Eko could not be found'],
	])('has its kind and words (row %#)', (answer, kind, message) => {
		const ending = toItemResult(answer, RUN, ITEM);
		expect(ending).toMatchObject({ kind, problem: { message } });
		expect(ending).not.toHaveProperty('json');
	});

	test.each([
		[answered(200, '{"status":308}'), true],
		[answered(500, ''), true],
		[{ noReply: 'late' as const }, true],
		[{ noReply: 'notFound' as const }, false],
	])('names the client reference just when Eko may know it (row %#)', (answer, isNamed) => {
		const { problem } = toItemResult(answer, RUN, ITEM) as FailedItem;
		expect(problem.description.endsWith(' Client reference: onboarding-20417.')).toBe(isNamed);
		expect(problem.description.includes('Client reference')).toBe(isNamed);
	});

	test('shows neither the Aadhaar number nor a key', () => {
		const body = JSON.stringify({ status: 5000, message: `312345678909 ${ACCESS_KEY}` });
		const ending = toItemResult(answered(200, body), RUN, ITEM);
		// The identity is kept for comparing and shown nowhere.
		expect(JSON.stringify({ ...ending, identity: undefined })).not.toMatch(/31234|unit-access/);
	});
});

test('a reference that came with a refusal is kept, and the outcome is unknown', () => {
	const withReference = answered(200, '{"status":463,"data":{"otp_ref_id":"a+b/=="}}');
	expect(toItemResult(withReference, RUN, ITEM)).toMatchObject({
		kind: 'unknown',
		issued: { otp_ref_id: 'a+b/==' },
	});
	const without = toItemResult(answered(200, '{"status":463}'), RUN, ITEM) as FailedItem;
	expect([without.kind, without.issued]).toEqual(['refused', undefined]);
});

describe.each(OPERATIONS.map((operation) => [operation.value, operation] as const))(
	'the ending of %s',
	(_value, operation) => {
		test.each([true, false])(
			'shows nobody’s Aadhaar number or PAN that Eko puts into its reply; simplified: %j',
			(simplify) => {
				const reply = samplesOf(operation)[0]?.reply;
				const strangers = {
					aadhar: '509182736450',
					aadhaar_number: 509182736450,
					pan: 'PQRPS5678Z',
					sender_name: 'Asha 5091 8273 6450',
					customer_profile: { name: 'PQRPS5678Z', kyc_state: '5091-8273-6450' },
				};
				const body = JSON.stringify({ ...reply, data: { ...reply?.data, ...strangers } });
				const ending = toItemResult(answered(200, body), { ...RUN, operation, simplify }, ITEM);
				expect(ending.kind).toBe('success');
				expect(JSON.stringify(ending)).not.toMatch(/5091.?8273.?6450|PQRPS5678Z/);
			},
		);
	},
);
