import type { IDataObject } from 'n8n-workflow';

import { simulatorForTests } from './eko';

const eko = simulatorForTests();
const customerId = '9123456780';

/** Runs one operation for the sender; gives back the JSON of its items. */
async function run(operation: string, parameters: IDataObject = {}): Promise<IDataObject[]> {
	const { output, error } = await eko.run({
		items: [{}],
		parameters: { operation, customerId, ...parameters },
	});
	expect(error).toBeUndefined();
	return output.map(({ json }) => json);
}

/** The OTP that a person would read from the phone. */
function textedOtp(): string {
	return eko.running.messages.at(-1)?.otp ?? '';
}

test('a recipient is added, registered with the bank, and can be paid', async () => {
	const details = {
		account: '0067544100008454',
		ifsc: 'KKBK0000878',
		recipientName: 'Asha Verma',
		recipientMobile: '9123456781',
	};
	expect(await run('getManyRecipients')).toMatchObject([{ is_ready: true }]);
	const [added] = await run('addRecipient', details);
	expect(added).toMatchObject({ next_step: 'generateRecipientOtp' });
	const recipientId = added?.recipient_id as string;
	const ofList = async () =>
		(await run('getManyRecipients')).find(({ recipient_id }) => recipient_id === recipientId);
	expect(await ofList()).toMatchObject({ is_ready: false, bank: 'Kotak Mahindra Bank' });

	const [asked] = await run('generateRecipientOtp', { recipientId });
	const otpRefId = asked?.otp_ref_id;
	await run('validateRecipientOtp', { otp: textedOtp(), otpRefId });
	const { beneficiary_id } = asked ?? {};
	expect(await ofList()).toMatchObject({ is_ready: true, beneficiary_id });

	const [sent] = await run('sendTransactionOtp', { recipientId, amount: '110' });
	expect(sent?.otp_ref_id).toBe(eko.running.requests.at(-1)?.outcome.otpRefId);
	expect(await run('getBalance')).toMatchObject([{ balance: 100_000 }]);
});
