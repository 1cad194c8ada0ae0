import assert from 'node:assert/strict';

import { until } from '../../../scripts/until';
import type { Flow } from '../stage';
import { entered, sends } from './forms';
import {
	ADITYA,
	arrives,
	asksToPay,
	givesOtp,
	movements,
	NEW_OTP,
	type Payer,
	payingByForm,
	rowsOf,
	sees,
} from './moneyForm';
import { newPerson } from './people';
import { newestOtp, phoneOf, textedFor, wrongOtp } from './simulatorFacts';

/** Of new recipients. */
const ACCOUNT = '0067544100008454';
const ANOTHER_ACCOUNT = '0067544100008462';

/** How long something on a page is waited for that may not come. */
const SOON_MS = 5_000;

export const sendMoneyExample: Flow = {
	title: 'Example: a form sends money to a recipient, each step with an OTP of the sender',
	smoke: true,
	needsN8n2: true,
	async run(stage) {
		await payingByForm(stage, 1, async (payer) => {
			await asksToPay(payer, 500);
			await givesOtp(payer);
			await sees(payer, '₹500 was sent to Aditya');
			await isDone(payer, ['sender', 'transaction'], [['transfer', 500]], 'success');
			const [row] = await rowsOf(payer);
			assert.match(String(row?.['client_ref_id']), /^[0-9a-z]{8}-\d+$/);
		});
	},
};

export const impatientPayer: Flow = {
	title:
		'Example: a form sends money once, however often its pages are sent, from two tabs and by Back',
	newestOnly: true,
	async run(stage) {
		await payingByForm(stage, 2, async (payer, refunded) => {
			await asksToPay(payer, 700);
			await inTwoTabs(payer, 'success');
			// The page may be on its way to the next one by itself, which ends a Back.
			await until('Back', () => happens(payer.page.goBack()));
			// Where it has a button that can be pressed.
			await happens(payer.page.getByRole('button').click({ timeout: SOON_MS }));
			await payer.page.reload();
			await isDone(payer, ['sender', 'transaction'], [['transfer', 700]], 'success');

			await asksToPay(refunded, 103);
			await inTwoTabs(refunded, 'in_flight');
			await until('the page that looks again', async () => {
				// The page may be on its way to the next one by itself. If the two get stuck, it is opened again.
				const { page } = refunded;
				await happens(page.goto(refunded.address(), { timeout: 60_000 }));
				const text = page.getByText('The money is on its way').first();
				return await happens(text.waitFor({ timeout: SOON_MS }));
			});
			await sends(refunded.page);
			await sees(refunded, '₹103 did not reach Aditya');
			await sends(refunded.page);
			await sees(refunded, 'Get the money back');
			await inTwoTabs(refunded, 'refunded');
			const texted = ['sender', 'transaction', 'refund'];
			await isDone(
				refunded,
				texted,
				[
					['transfer', 103],
					['refund', 103],
				],
				'refunded',
			);
			assert.match(String((await rowsOf(refunded))[0]?.['message']), /in cash: ₹107/);
		});
	},
};

/** Whether something comes about on a page. */
function happens(action: Promise<unknown>): Promise<boolean> {
	return action.then(
		() => true,
		() => false,
	);
}

/**
 * Presses the button of the page that takes an OTP in two tabs at once, and waits until the table has a
 * status: n8n may leave either tab as it was.
 */
async function inTwoTabs(payer: Payer, status: string): Promise<void> {
	const { page, address } = payer;
	const other = await page.context().newPage();
	await other.goto(address());
	for (const tab of [page, other]) {
		await tab.getByLabel('OTP', { exact: true }).fill(newestOtp(payer));
	}
	await Promise.all([page, other].map((tab) => tab.getByRole('button').click()));
	await until(`a payment that is ${status}`, async () => {
		const [row] = await rowsOf(payer);
		return row?.['status'] === status && row['tid'] !== null;
	});
	await other.close();
}

export const payerInTrouble: Flow = {
	title: 'Example: a form that sends money says what is wrong, adds a recipient, and looks again',
	needsN8n2: true,
	async run(stage) {
		await payingByForm(stage, 3, async (later, adding, mistaken) => {
			const stranger = { ...later, sender: newPerson() };
			await arrives(stranger);
			await sees(stranger, 'complete your KYC');
			await isDone(stranger, [], []);
			// Of somebody with complete KYC, but nobody is sent an OTP.
			const unproved = { ...later, sender: { ...newPerson(), customer_id: '9000000585' } };
			await arrives(unproved);
			await sees(unproved, 'Your number cannot be checked');

			await asksToPay(later, 102);
			await givesOtp(later);
			for (let look = 0; look < 4; look++) {
				await sees(later, 'The money is on its way');
				await sends(later.page);
			}
			await sees(later, '₹102 was sent to Aditya');
			await isDone(later, ['sender', 'transaction'], [['transfer', 102]], 'success');

			await addsRecipient(adding);
			await isDone(adding, ['sender', 'recipient', 'transaction'], [['transfer', 300]], 'success');

			await mistypes(mistaken);
			await isDone(mistaken, ['sender', 'transaction'], [], 'failed');
		});
	},
};

async function addsRecipient(payer: Payer): Promise<void> {
	const { page } = payer;
	await arrives(payer);
	await givesOtp(payer);
	await sends(page, { Recipient: 'Somebody new', Amount: '300' });
	const account = {
		'Name on the Account': 'Asha Verma',
		'Mobile Number of the Recipient': '9123456789',
		'Account Number': '12',
		IFSC: 'SBIN0000691',
	};
	await sends(page, account);
	await sees(payer, 'Check the account number');
	// Where a stranger can open the page, what was entered there is not given back.
	assert.deepEqual(
		await entered(page),
		isPrivate(payer) ? Object.values(account) : ['', '', '', ''],
	);
	await sends(page, { ...account, 'Account Number': ACCOUNT });
	await sees(payer, 'Confirm the recipient');
	await givesOtp(payer);
	await sees(payer, 'To whom, and how much?');
	// Another one, too soon after that OTP.
	await sends(page, { Recipient: 'Somebody new', Amount: '300' });
	await sends(page, {
		...account,
		'Name on the Account': 'Ravi Kumar',
		'Account Number': ANOTHER_ACCOUNT,
	});
	await sees(payer, 'seconds before you ask for a new one');
	await sees(payer, 'To whom, and how much?');
	const option = page.getByRole('option', { name: 'Asha Verma' });
	await sends(page, { Recipient: (await option.textContent()) ?? '', Amount: '300' });
	await sees(payer, '₹300 to Asha Verma');
	await givesOtp(payer);
	await sees(payer, '₹300 was sent to Asha Verma');
}

async function mistypes(payer: Payer): Promise<void> {
	const { page } = payer;
	await arrives({ ...payer, sender: { ...payer.sender, customer_id: '12345' } });
	await sees(payer, 'Check your mobile number');
	await page.getByRole('link', { name: 'Start again' }).click();
	await sends(page, { 'Mobile Number': payer.sender.customer_id });
	await sends(page, { OTP: wrongOtp(payer) });
	await sees(payer, 'The OTP is wrong.');
	await sends(page, { [NEW_OTP]: '' });
	await sees(payer, 'seconds before you ask for a new one');
	await givesOtp(payer);
	await sends(page, { Recipient: ADITYA, Amount: '0' });
	await sees(payer, 'Check the amount');
	assert.deepEqual(await entered(page), isPrivate(payer) ? [ADITYA, '0'] : ['', '']);
	await sends(page, { Recipient: ADITYA, Amount: '400' });
	await sends(page, { OTP: '12' });
	await sees(payer, 'Check the OTP');
	await sends(page, { OTP: wrongOtp(payer) });
	await sees(payer, 'No money was sent: “Wrong OTP”.');
}

/** Whether nobody who guesses the address of a page can open it. */
function isPrivate({ address }: Payer): boolean {
	return address().includes('signature=');
}

/** What there is to see from outside when somebody is done. */
async function isDone(
	payer: Payer,
	texted: readonly string[],
	moved: ReadonlyArray<readonly [string, number]>,
	...statuses: readonly string[]
): Promise<void> {
	assert.deepEqual(textedFor(payer), texted);
	assert.deepEqual(movements(payer), moved);
	const rows = await rowsOf(payer);
	assert.deepEqual(
		rows.map(({ status }) => status),
		statuses,
	);
	const otps = phoneOf(payer.host, payer.sender.customer_id).map(({ otp }) => otp);
	for (const secret of [ACCOUNT, ...otps]) {
		assert.doesNotMatch(JSON.stringify(rows), new RegExp(`\\b${secret}\\b`));
	}
}
