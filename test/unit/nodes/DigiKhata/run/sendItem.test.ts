import { generateSenderAadhaarOtp } from '../../../../../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import { addRecipient } from '../../../../../nodes/DigiKhata/operations/recipient/addRecipient.operation';
import { initiateTransaction } from '../../../../../nodes/DigiKhata/operations/transaction/initiateTransaction.operation';
import { completeItem, sendItem } from '../../../../../nodes/DigiKhata/run/sendItem';
import { recentOtps } from '../../../../../nodes/DigiKhata/safety/recentOtps';
import type { PreparedItem } from '../../../../../nodes/DigiKhata/run/prepareItems';
import {
	type Answer,
	configOf,
	LOST,
	n8nWith,
	NOT_REACHED,
	preparedPayment,
} from '../../../payment';
import { PRODUCTION } from '../../../support';

beforeEach(() => recentOtps.clear());

/** An item about a sender; the number of the Aadhaar card is nothing that the wait goes by. */
function about(customer: string, more: Partial<PreparedItem> = {}): PreparedItem {
	const uniqueValues = [
		{ label: 'Customer ID', value: customer, unique: 'perEffect' as const },
		{ label: 'Client Reference ID', value: customer, unique: 'always' as const },
	];
	return preparedPayment(0, { identifiers: { customer_id: customer }, uniqueValues, ...more });
}

const ISSUED = { status: 0, data: { otp_ref_id: 'a' } };
/** Sends an OTP to nobody: the reply names another step. */
const other = (next_step?: string) => ({
	...generateSenderAadhaarOtp,
	replies: { 0: () => (next_step === undefined ? {} : { next_step }) },
});

describe('the same person is sent no second OTP at once', () => {
	test.each<[string, Answer, typeof generateSenderAadhaarOtp, boolean]>([
		['the first was sent', ISSUED, generateSenderAadhaarOtp, false],
		['nobody knows whether it was', LOST, generateSenderAadhaarOtp, false],
		['the reply says nothing', ISSUED, other(), false],
		['the reply says that all is done', ISSUED, other('done'), false],
		['the reply names another step', ISSUED, other('onboardSender'), true],
		['Eko refused', { status: 308 }, generateSenderAadhaarOtp, true],
		['Eko was not reached', NOT_REACHED, generateSenderAadhaarOtp, true],
	])('if %s', async (_what, answer, operation, isSentAgain) => {
		const { context, calls } = n8nWith(answer, ISSUED);
		const config = configOf(operation);
		await sendItem(context, config, about('9123456781'));
		const again = await sendItem(context, config, about('9123456781'));

		expect(calls).toHaveLength(isSentAgain ? 2 : 1);
		if (isSentAgain) return;
		expect(again).toMatchObject({
			kind: 'not_sent',
			message: {
				message: 'This person was just sent an OTP',
				description:
					'Nothing was sent. Wait 30 seconds, or change Minimum Seconds Between OTPs under Options.',
			},
			facts: { outcome: 'not_sent', customer_id: '9123456781', retry_after: 30 },
		});
	});

	test('and somebody else, by another operation or in another environment, is', async () => {
		const { context, calls } = n8nWith(ISSUED, ISSUED, ISSUED, ISSUED);
		const config = configOf(generateSenderAadhaarOtp);
		await sendItem(context, config, about('9123456781'));
		await sendItem(context, config, about('9123456782'));
		await sendItem(context, config, about('9123456781', { account: PRODUCTION }));
		await sendItem(
			context,
			configOf({ ...generateSenderAadhaarOtp, id: 'x' }),
			about('9123456781'),
		);
		expect(calls).toHaveLength(4);
	});

	test('for another reference, either', async () => {
		const { context, calls } = n8nWith(ISSUED, ISSUED);
		const config = configOf(generateSenderAadhaarOtp, { minSecondsBetweenOtps: 1 });
		await sendItem(context, config, about('9123456781'));
		const [person] = about('9123456781').uniqueValues;
		const reference = { label: 'Client Reference ID', value: 'b', unique: 'always' as const };
		const uniqueValues = person ? [person, reference] : [];
		const again = await sendItem(context, config, about('9123456781', { uniqueValues }));
		expect(calls).toHaveLength(1);
		expect(again).toMatchObject({
			message: { description: /Wait 1 second,/ },
			facts: { retry_after: 1 },
		});
	});
});

test.each([
	['0067544100008454', '67544100008454'],
	['1200345678', '1200345678'],
	['000012345', '000012345'],
])('an account number %s is not shown, though Eko says %s', async (account, said) => {
	const { context } = n8nWith({ status: 1, message: `Account ${said} is closed` });
	const sensitive = { digits: {}, exact: { 'Account Number': account }, alone: {} };
	const result = await sendItem(
		context,
		configOf(addRecipient),
		about('9123456781', { sensitive }),
	);
	expect(result).toMatchObject({
		facts: { eko_message: expect.not.stringContaining(said) as string },
	});
});

test('of an account number no part is looked for that other numbers hold by chance', async () => {
	const { context } = n8nWith({ status: 1, message: 'Code 12345' });
	const sensitive = { digits: {}, exact: { 'Account Number': '000012345' }, alone: {} };
	const result = await sendItem(
		context,
		configOf(addRecipient),
		about('9123456781', { sensitive }),
	);
	expect(result).toMatchObject({ facts: { eko_message: 'Code 12345' } });
});

describe('what was left empty', () => {
	const lookUp = { method: 'GET' as const, path: '/x', parameters: {} };

	test('is told of the item where it says whom it is about', async () => {
		const parameters = { recipient_id: 7 };
		const item = about('9123456781', { lookUp, request: { ...lookUp, parameters } });
		const recipient_list = [{ recipient_id: 7, beneficiary_id: 70 }];
		const { context } = n8nWith({ status: 0, data: { recipient_list } });
		expect(await completeItem(context, configOf(initiateTransaction), item)).toMatchObject({
			request: { parameters: { recipient_id: 7, beneficiary_id: '70' } },
			identifiers: { customer_id: '9123456781', beneficiary_id: '70' },
		});
	});

	test('is only sent where it says nothing of that', async () => {
		const item = about('9123456781', { lookUp });
		const { context } = n8nWith({ status: 0, data: { bank_id: '7', bank: 'A Bank' } });
		const complete = await completeItem(context, configOf(addRecipient), item);
		expect(complete).toMatchObject({ request: { parameters: { bank_id: 7 } } });
		expect(complete).toHaveProperty('identifiers', { customer_id: '9123456781' });
	});
});
