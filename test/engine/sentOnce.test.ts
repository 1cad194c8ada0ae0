import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';

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

	test('starts nothing more after a remembered refusal, and has its client reference', async () => {
		const { error, requests } = await eko.run({
			items: withCustomer(2, 0, '9000000308'),
			parameters: { options: { concurrency: 1 } },
			settings: RETRY,
		});

		expect(requests).toHaveLength(1);
		const { client_ref_id } = requests[0]?.body as { client_ref_id: string };
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
});
