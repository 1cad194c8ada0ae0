import type { INodePropertyOptions } from 'n8n-workflow';

import type { Resource } from '../../nodes/DigiKhata/contract/operation';
import { PROPERTIES } from '../../nodes/DigiKhata/description';
import { credentialFor } from './eko';
import { type Reply, withLocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';
import { RETRY } from './settings';

jest.mock('../../nodes/DigiKhata/operations', () => {
	const real = jest.requireActual<{ RESOURCES: Resource[] }>('../../nodes/DigiKhata/operations');
	const { RESOURCES_TO_COME } = jest.requireActual<{ RESOURCES_TO_COME: Resource[] }>(
		'./operationsToCome',
	);
	const RESOURCES = [...real.RESOURCES, ...RESOURCES_TO_COME];
	return { RESOURCES, OPERATIONS: RESOURCES.flatMap(({ operations }) => operations) };
});

const CONTINUE = { onError: 'continueRegularOutput' } as const;
const TRANSFER = { customer_id: '9123456780', recipient: '10017740', amount: '110' };
const MAPPED = {
	customerId: '={{ $json.customer_id }}',
	recipientId: '={{ $json.recipient }}',
	amount: '={{ $json.amount }}',
	tid: '={{ $json.tid }}',
	reference: '={{ $json.reference }}',
	otp: '012345',
	otpRefId: 'a+b/==',
};

/** Runs an operation for these items against an Eko that answers all of them so. */
async function run(
	resource: string,
	operation: string,
	items: Array<Record<string, string>>,
	reply: Reply,
	settings: object = CONTINUE,
) {
	return await withLocalEko(
		() => reply,
		async ({ baseUrl, calls }) => {
			const parameters = { resource, operation, ...MAPPED };
			const credential = credentialFor(baseUrl);
			const { output, error } = await runDigiKhata({ items, credential, parameters, settings });
			return { json: output.map((item) => item.json), calls, error };
		},
	);
}

test('each resource has a list of its own', () => {
	const lists = PROPERTIES.filter(({ name }) => name === 'operation').map(
		({ displayOptions, options = [] }) => [
			displayOptions?.show?.resource,
			options.map((option) => (option as INodePropertyOptions).name),
		],
	);
	expect(lists.slice(1)).toEqual([
		[['recipient'], ['Get List of Recipients', 'Validate OTP to Add Recipient']],
		[
			['transaction'],
			['Send Transaction OTP', 'Initiate Transaction', 'Transaction Inquiry', 'Get Refund OTP'],
		],
	]);
});

test('a status other than 0 may be success', async () => {
	const { json } = await run('recipient', 'validateOtpToAddRecipient', [TRANSFER], {
		status: 2131,
		response_type_id: 2131,
		message: 'Validate OTP',
		data: { application_id: '' },
	});
	expect(json).toMatchObject([{ status: 2131, customer_id: '9123456780', next_step: 'done' }]);
});

test('a change of unknown outcome leads to what tells about its own resource', async () => {
	const { json } = await run('recipient', 'validateOtpToAddRecipient', [TRANSFER], [503, '']);
	expect(json[0]).toMatchObject({
		message: expect.stringMatching(
			/ See whether the recipient is there with Get List of Recipients\.$/,
		) as string,
		error: { outcome: 'unknown', http_status: 503, customer_id: '9123456780' },
	});
});

test('numbers travel as numbers, and a sender in the body is sent one OTP in a run', async () => {
	const { json, calls } = await run('transaction', 'sendTransactionOtp', [TRANSFER, TRANSFER], {
		status: 2133,
		message: 'Send OTP',
		data: { otp_ref_id: 'z+/=' },
	});
	expect(calls).toMatchObject([
		{ body: { customer_id: '9123456780', recipient_id: 10017740, amount: 110, service_code: 80 } },
	]);
	expect(json).toMatchObject([
		{ otp_ref_id: 'z+/=', customer_id: '9123456780', next_step: 'initiateTransaction' },
		{
			message: expect.stringContaining('Customer ID is the same as in item 1') as string,
			error: { outcome: 'not_sent', customer_id: '9123456780' },
		},
	]);
});

test('one sender may pay twice in a run, and what became of the money is in the output', async () => {
	const { json, calls } = await run('transaction', 'initiateTransaction', [TRANSFER, TRANSFER], {
		status: 0,
		message: 'Transaction initiated',
		data: { tid: '2886522975', tx_status: '2' },
	});
	expect(calls).toHaveLength(2);
	const one = { tid: '2886522975', tx_status: '2', next_step: 'transactionInquiry' };
	expect(json).toMatchObject([one, one]);
});

test.each<[string, Reply]>([
	['a lost connection', 'reset'],
	['HTTP 504', [504, '']],
	['a reply that does not say what became of it', { status: 0, message: 'ok', data: {} }],
])('money is moved once whatever the settings, and looked up after %s', async (_, reply) => {
	const settings = { ...CONTINUE, ...RETRY };
	const { json, calls } = await run(
		'transaction',
		'initiateTransaction',
		[TRANSFER],
		reply,
		settings,
	);
	expect(calls).toHaveLength(1);
	expect(json[0]).toMatchObject({
		message: expect.stringMatching(
			/The money may have moved\. Look up the client reference with Eko’s Transaction Inquiry before you run this item again\.$/,
		) as string,
		error: { outcome: 'unknown', client_ref_id: calls[0]?.body?.client_ref_id },
	});
});

// A failed transfer is refunded by its tid, which was once dropped with the refusal.
test.each([
	['that failed', '1'],
	['whose refund is due', '3'],
])(
	'a transfer %s keeps its transaction ID, in the message and for the error workflow',
	async (_, tx_status) => {
		const reply = { status: 1, message: 'Failed', data: { tid: '2886522975', tx_status } };
		const { json } = await run('transaction', 'initiateTransaction', [TRANSFER], reply);
		expect(json[0]).toMatchObject({
			message: expect.stringContaining('Its tid is 2886522975. ') as string,
			error: { outcome: 'unknown', tid: '2886522975' },
		});
		const { error } = await run('transaction', 'initiateTransaction', [TRANSFER], reply, {});
		expect(error?.context).toMatchObject({ unsuccessful: [{ tid: '2886522975' }] });
	},
);

test('what an operation makes up for each call travels along', async () => {
	const { calls } = await run('transaction', 'initiateTransaction', [TRANSFER], {
		status: 0,
		data: { tid: '2886522975', tx_status: '0' },
	});
	const { timestamp } = calls[0]?.body as { timestamp: string };
	expect(Math.abs(Date.now() - Date.parse(timestamp))).toBeLessThan(60_000);
	expect(calls).toMatchObject([{ body: { currency: 'INR', channel: 2 } }]);
});

test('who is sent an OTP may be known by a transaction alone', async () => {
	const items = [{ tid: '13192443' }, { tid: '13192444' }, { tid: '13192443' }];
	const { json, calls } = await run('transaction', 'getRefundOtp', items, {
		status: 2133,
		message: 'Send OTP',
		data: { otp_ref_id: 'z+/=' },
	});
	expect(calls.map(({ path }) => path)).toEqual([
		'/customer/payment/refund/13192443/otp',
		'/customer/payment/refund/13192444/otp',
	]);
	expect(json).toMatchObject([
		{ tid: '13192443', otp_ref_id: 'z+/=' },
		{ tid: '13192444', otp_ref_id: 'z+/=' },
		{
			message: expect.stringContaining('Transaction ID is the same as in item 1') as string,
			error: { outcome: 'not_sent', tid: '13192443' },
		},
	]);
	expect(Object.keys(json[0] ?? {})).not.toContain('customer_id');
});

test('a run that stops says by Eko’s name of what identifies it which call it was', async () => {
	const items = [{ tid: '13192443' }];
	const { error } = await run('transaction', 'getRefundOtp', items, [503, ''], {});
	expect(error?.context).toMatchObject({
		unsuccessful: [{ tid: '13192443', outcome: 'unknown' }],
	});
});

test('what only reads is sent once more, whomever it is about', async () => {
	const { calls, json } = await run(
		'transaction',
		'transactionInquiry',
		[{ reference: 'client_ref_id:kyc-1' }],
		[503, ''],
	);
	expect(calls.map(({ path }) => path)).toEqual([
		'/tools/reference/transaction/client_ref_id%3Akyc-1',
		'/tools/reference/transaction/client_ref_id%3Akyc-1',
	]);
	expect(json[0]).toMatchObject({
		message: expect.stringContaining('Try again.') as string,
		error: { outcome: 'unknown', reference: 'client_ref_id:kyc-1' },
	});
});
