import type { IDataObject, INode, INodeExecutionData, INodeType } from 'n8n-workflow';

import { countBySender, credentialFor, sender, simulatorForTests, withCustomer } from './eko';
import { digiKhata, NODE_TYPES_BY_NAME, runNodes, senders, describeNode } from './runWorkflow';
import { ON_ERROR, RETRY } from './settings';
import { losingFirst, together } from './world';

const eko = simulatorForTests();

/** Outputs its first input, the very same items, for two passes. */
const loopTwice: INodeType = {
	description: describeNode('Loop', 'loop'),
	execute() {
		const memory = this.getContext('node');
		memory.items ??= this.getInputData();
		memory.passes = ((memory.passes as number | undefined) ?? 0) + 1;
		return Promise.resolve([memory.passes === 3 ? [] : (memory.items as INodeExecutionData[])]);
	},
};

describe('Retry On Fail', () => {
	test.each(
		ON_ERROR.flatMap((onError) =>
			['9000000308', '9000100500'].map((customer) => [onError, customer] as const),
		),
	)(
		'sends no item a second time with %s when Eko answers as to %s',
		async (onError, customer_id) => {
			const { counts } = await eko.run({
				items: withCustomer(5, 0, customer_id),
				parameters: { options: { concurrency: 3 } },
				settings: { ...RETRY, onError },
			});

			expect(Math.max(...Object.values(counts))).toBe(1);
			expect(counts[customer_id]).toBe(1);
		},
	);

	test('returns the first references again after the last try', async () => {
		const { error, requests } = await eko.run({
			items: withCustomer(4, 3, '9000000308'),
			parameters: { options: { concurrency: 1 } },
			settings: RETRY,
		});

		const issued = error?.context.issued as IDataObject[];
		expect(issued.map(({ otp_ref_id }) => otp_ref_id)).toEqual(
			requests.slice(0, 3).map(({ outcome }) => outcome.otpRefId),
		);
	});

	// References of items behind the concurrency limit were once lost here.
	test('keeps the references of an earlier try when its first item was the last to end', async () => {
		const { error, counts, requests } = await eko.run({
			items: withCustomer(10, 0, '9000200005'),
			parameters: { options: { concurrency: 2, timeout: 3_000 } },
			settings: RETRY,
		});

		expect(Object.values(counts)).toEqual(Array(10).fill(1));
		const issued = error?.context.issued as IDataObject[];
		expect(issued.map(({ otp_ref_id }) => otp_ref_id)).toEqual(
			requests.flatMap(({ outcome }) => outcome.otpRefId ?? []),
		);
		expect(issued).toHaveLength(9);
	});

	// An expression that comes to another value in each try once made "Nothing was sent" of these.
	test.each(ON_ERROR)('believes its memory, not a field that changed, with %s', async (onError) => {
		let tries = 0;
		const { error, output, requests, counts } = await eko.run(
			{
				items: withCustomer(2, 0, '9000000308'),
				parameters: { options: { concurrency: 2 } },
				settings: { ...RETRY, onError },
			},
			{
				parameter: (name, value) => (name === 'aadhaarNumber' && ++tries > 2 ? 'unusable' : value),
				request: together(2),
			},
		);

		const [reference] = requests.flatMap(({ outcome }) => outcome.otpRefId ?? []);
		const issued = (error?.context.issued ?? output.map(({ json }) => json)) as IDataObject[];
		expect(counts).toEqual({ '9000000308': 1, '9123400002': 1 });
		expect(issued.map(({ otp_ref_id }) => otp_ref_id).filter(Boolean)).toEqual([reference]);
	});

	// A second try without the credential once said nothing of the references of the first.
	test.each(ON_ERROR)('knows them without the credential, with %s', async (onError) => {
		let reads = 0;
		const { error, output, errorOutput, requests, counts } = await eko.run(
			{
				items: withCustomer(4, 0, '9000000308'),
				parameters: { options: { concurrency: 4 } },
				settings: { ...RETRY, onError },
			},
			{
				canReadCredential: () => ++reads === 1,
				request: together(4, losingFirst('9123400004')),
			},
		);

		const references = requests.flatMap(({ outcome }) => outcome.otpRefId ?? []);
		const issued = (error?.context.issued ?? output.map(({ json }) => json)) as IDataObject[];
		expect(reads).toBeGreaterThan(1);
		expect(references).toHaveLength(2);
		expect(issued.flatMap(({ otp_ref_id }) => otp_ref_id ?? [])).toEqual(references);
		expect(Object.values(counts)).toEqual([1, 1, 1]);
		const told = [error?.message, ...[...output, ...errorOutput].map(({ json }) => json.message)];
		const unread = onError === 'stopWorkflow' ? 0 : 1;
		expect(JSON.stringify(told)).toMatch(/The sender is not enrolled with DigiKhata/);
		expect(JSON.stringify(told).split('Credential could not be read')).toHaveLength(1 + unread);
	});

	test('reports the client reference of the call that was made', async () => {
		const { error, requests } = await eko.run({
			items: withCustomer(2, 0, '9000000308'),
			parameters: { options: { concurrency: 1 } },
			settings: RETRY,
		});

		const { client_ref_id } = requests.at(-1)?.body as { client_ref_id: string };
		expect(error?.context.unsuccessful).toMatchObject([{ itemIndex: 0, client_ref_id }]);
	});

	// A try that starts nothing more once looked like a run that somebody had canceled.
	test('stops by a remembered refusal when an earlier item was not sent', async () => {
		const { error, run: stored } = await eko.run(
			{ items: withCustomer(2, 1, '9000000308'), settings: RETRY },
			{ request: losingFirst('9123400001') },
		);

		expect(stored.status).toBe('error');
		expect(error?.message).toBe('Item 2: The sender is not enrolled with DigiKhata (status 308)');
	});

	test('keeps two DigiKhata nodes of one workflow apart', async () => {
		const { baseUrl, requests } = eko.running;
		const before = requests.length;
		const again: INode = {
			...digiKhata({
				customerId: '={{ $json.customer_id }}',
				aadhaarNumber: '312345678909',
				options: { minSecondsBetweenOtps: 0 },
			}),
			id: 'second',
			name: 'Second',
			...RETRY,
		};

		await runNodes([senders([sender(1)]), { ...digiKhata({}), ...RETRY }, again], {
			credential: credentialFor(baseUrl),
		});

		expect(countBySender(requests.slice(before))).toEqual({ '9123400001': 2 });
	});

	test('takes each pass through a loop for new work', async () => {
		NODE_TYPES_BY_NAME.loop = loopTwice;
		const { baseUrl, requests } = eko.running;
		const before = requests.length;
		const loop = { ...senders([]), id: 'loop', name: 'Loop', type: 'loop', parameters: {} };
		const settings = { ...RETRY, onError: 'continueRegularOutput' } as const;
		const items = [sender(1), { ...sender(2), customer_id: '9000100500' }].reverse();

		await runNodes(
			[
				senders(items),
				loop,
				{ ...digiKhata({ options: { minSecondsBetweenOtps: 0 } }), ...settings },
			],
			{ credential: credentialFor(baseUrl) },
			{ DigiKhata: { main: [[{ node: 'Loop', type: 'main', index: 0 }]] } },
		);

		expect(countBySender(requests.slice(before))).toEqual({ '9123400001': 2, '9000100500': 2 });
	});

	test('asks about somebody again at once who was sent no OTP', async () => {
		const parameters = { operation: 'getSenderInformation' };
		const ask = () =>
			eko.run({
				items: [{ ...sender(1), customer_id: '9000000308' }],
				parameters,
				isSoonAfter: true,
			});
		await ask();

		expect((await ask()).output[0]?.json.next_step).toBe('onboardSender');
	});

	test('takes the same senders in another execution for new work', async () => {
		const first = await eko.run({ items: [sender(1)], settings: RETRY });
		const second = await eko.run({ items: [sender(1)], settings: RETRY });

		expect(first.counts).toEqual({ '9123400001': 1 });
		expect(second.counts).toEqual({ '9123400001': 1 });
		expect(second.output[0]?.json.otp_ref_id).not.toBe(first.output[0]?.json.otp_ref_id);
	});
});
