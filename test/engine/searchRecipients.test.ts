import { DigiKhata } from '../../nodes/DigiKhata/DigiKhata.node';
import { sendTransactionOtp } from '../../nodes/DigiKhata/operations/transaction/sendTransactionOtp.operation';
import recipients from '../../simulator/samples/getManyRecipients.json';
import otpSent from '../../simulator/samples/sendTransactionOtp.json';
import { credentialFor } from './eko';
import { examplesOf } from './examples';
import { type Reply, withLocalEko } from './localEko';
import { digiKhata, editorContext, runDigiKhata } from './runWorkflow';

/** The list as the editor shows it beside Recipient. */
async function search(customerId: string, filter?: string, reply: object = recipients.success) {
	return await withLocalEko(
		() => reply as Reply,
		async ({ baseUrl, calls }) => {
			const node = digiKhata({ operation: 'sendTransactionOtp', customerId });
			const { searchRecipients } = new DigiKhata().methods.listSearch;
			const context = editorContext(node, credentialFor(baseUrl));
			const { results } = await searchRecipients.call(context, filter);
			return { results, paths: calls.map(({ path }) => path) };
		},
	);
}

describe('the list beside Recipient', () => {
	test('has the sender’s recipients, and says which the bank has not registered yet', async () => {
		const { results, paths } = await search('+91 91234 56780');

		expect(paths).toEqual(['/customer/payment/ppi-digikhata/sender/9123456780/recipients']);
		expect(results).toEqual([
			{ name: 'Aditya, Kotak Mahindra Bank, XXXXXXXX0657', value: '10018839' },
			{ name: 'Madness, State Bank of India, XXXXXXXXXXX45 (not ready)', value: '10065177' },
		]);
	});

	test('leaves out what Eko does not say of a recipient', async () => {
		const reply = { status: 0, data: { recipient_list: [{ recipient_id: 1, bank: 'A Bank' }] } };
		const { results } = await search('9123456780', '', reply);
		expect(results).toEqual([{ name: 'A Bank (not ready)', value: '1' }]);
	});

	test('is narrowed by what a person types', async () => {
		expect((await search('9123456780', ' aditya ')).results).toHaveLength(1);
	});

	test.each(['', '={{ $json.mobile }}'])('asks for Customer ID where it is %j', async (typed) => {
		await expect(search(typed)).rejects.toThrow(
			'Customer ID is empty or an expression. Enter a sender’s number to see the recipients, or choose By ID.',
		);
	});
});

test.each([
	['list', '10018839'],
	['id', '={{ $json.recipient_id }}'],
])('a recipient chosen in the mode %s is sent', async (mode, value) => {
	await withLocalEko(
		() => otpSent.success,
		async ({ baseUrl, calls }) => {
			const recipientId = { __rl: true, mode, value };
			const { error } = await runDigiKhata({
				items: [{ customer_id: '9123456780', recipient_id: 10018839 }],
				credential: credentialFor(baseUrl),
				parameters: {
					operation: 'sendTransactionOtp',
					...examplesOf(sendTransactionOtp),
					recipientId,
				},
			});
			expect(error).toBeUndefined();
			expect(calls[0]?.body).toMatchObject({ recipient_id: 10018839 });
		},
	);
});
