import { addRecipient } from '../../nodes/DigiKhata/operations/recipient/addRecipient.operation';
import { sendTransactionOtp } from '../../nodes/DigiKhata/operations/transaction/sendTransactionOtp.operation';
import added from '../../simulator/samples/addRecipient.json';
import recipients from '../../simulator/samples/getManyRecipients.json';
import bank from '../../simulator/samples/lookUpBank.json';
import otpSent from '../../simulator/samples/sendTransactionOtp.json';
import { credentialFor } from './eko';
import { examplesOf } from './examples';
import { type Reply, withLocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';

/** Adds a recipient without a Bank ID, with Eko answering the look-up so. */
async function add(...lookUps: Reply[]) {
	return await withLocalEko(
		({ method }) => (method === 'POST' ? added.success : (lookUps.shift() ?? [500, ''])),
		async ({ baseUrl, calls }) => {
			const { output } = await runDigiKhata({
				items: [{ customer_id: '9123456780' }],
				credential: credentialFor(baseUrl),
				parameters: {
					operation: addRecipient.id,
					...examplesOf(addRecipient),
					bankId: '',
				},
				settings: { onError: 'continueRegularOutput' },
			});
			return { json: output[0]?.json, calls };
		},
	);
}

describe('a Bank ID that was left empty', () => {
	test('is looked up by the IFSC, once more if Eko could not answer', async () => {
		const { json, calls } = await add([503, ''], bank.success);

		expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /tools/reference/banks/ifsc/KKBK0000878',
			'GET /tools/reference/banks/ifsc/KKBK0000878',
			'POST /customer/payment/ppi-digikhata/sender/9123456780/recipient',
		]);
		expect(calls[2]?.body).toMatchObject({ bank_id: 10, bank_code: 'KKBK0000878' });
		expect(json).toMatchObject({ recipient_id: '10017740', customer_id: '9123456780' });
	});

	test('that Eko does not tell leaves the recipient unsent, with the reason', async () => {
		const { json, calls } = await add({
			status: 467,
			message: 'Please provide valid bank details',
		});

		expect(calls).toHaveLength(1);
		expect(json).toMatchObject({
			message: expect.stringContaining('(status 467)') as string,
			error: { outcome: 'not_sent', customer_id: '9123456780' },
		});
	});
});

test.each([
	['10018839', 1, { beneficiary_id: '40378', amount: 110 }],
	['10065177', 0, { error: { outcome: 'not_sent', amount: 110 } }],
	['4711', 0, { message: expect.stringContaining('not ready') as string }],
])('an OTP for the transfer to %s goes out %d times, by the list', async (id, otps, shown) => {
	await withLocalEko(
		({ method }) => (method === 'GET' ? recipients.success : otpSent.success),
		async ({ baseUrl, calls }) => {
			const { output } = await runDigiKhata({
				items: [{ customer_id: '9123456780' }],
				credential: credentialFor(baseUrl),
				parameters: {
					operation: sendTransactionOtp.id,
					...examplesOf(sendTransactionOtp),
					recipientId: id,
					beneficiaryId: '0',
				},
				settings: { onError: 'continueRegularOutput' },
			});
			expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(otps);
			expect(output[0]?.json).toMatchObject(shown);
		},
	);
});
