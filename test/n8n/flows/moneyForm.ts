import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { Pictures } from '../browser/pictures';
import type { Host, Stage } from '../stage';
import { inBrowser, publishForm, sends } from './forms';
import { digiKhata, inARow, senders, START } from './nodes';
import { inTurn, withParameter } from './examples';
import { type Table, exampleWith, type Row, tableOf } from './dataTables';
import { newPerson, type Person } from './people';
import { newestOtp } from './simulatorFacts';

/** The recipient every sender of the simulator has, as the form lists them. */
export const ADITYA = 'Aditya, Kotak Mahindra Bank, XXXXXXXX0657 (10018839)';
/** On the page that takes any OTP. */
export const NEW_OTP = 'Text me a new OTP';
/** What each sender has in the wallet. */
const FUNDS = 1_000;

/** Somebody at the form. */
export interface Payer {
	readonly host: Host;
	readonly page: Page;
	readonly url: string;
	readonly workflowId: string;
	readonly table: Table;
	readonly pictures: Pictures;
	readonly sender: Person;
	/** Of the page shown last, with the signature that n8n hides. */
	readonly address: () => string;
}

/** Publishes the form and puts people with complete KYC in front of it, each with money in the wallet. */
export async function payingByForm(
	stage: Stage,
	count: number,
	act: (...payers: Payer[]) => Promise<void>,
): Promise<void> {
	const host = await stage.host();
	const table = await tableOf(host, 'load-wallets-from-a-table');
	const here = inTurn(
		withParameter('Initiate Transaction', { latlong: '28.63,77.22' }),
		// However long a busy machine takes for the pages.
		withParameter('Generate Recipient OTP', { options: { minSecondsBetweenOtps: 600 } }),
	);
	const workflow = exampleWith(stage, host, 'send-money-by-form', table, here);
	const { url, workflowId } = await publishForm(host, workflow, 'digikhata-send-money');
	const people = Array.from({ length: count }, newPerson);
	const load = digiKhata(host, {
		resource: 'transaction',
		operation: 'loadWallet',
		amount: FUNDS,
		clientRefId: '=fund-{{ $json.customer_id }}',
	});
	// Whoever the simulator first hears of so has complete KYC.
	const id = await host.api.createWorkflow(inARow('Fund', [START, senders(people), load]));
	const { status, error } = await host.api.runManually(id, 'Start');
	assert.equal(status, 'success', JSON.stringify(error));
	await inBrowser(async (page) => {
		const pictures = new Pictures(page, `digikhata-send-money in ${stage.version.title}`);
		let last = '';
		page.on('request', (request) => {
			if (request.isNavigationRequest() && request.method() === 'GET') last = request.url();
		});
		const visit = { host, page, url, workflowId, table, pictures, address: () => last };
		try {
			await act(...people.map((sender) => ({ ...visit, sender })));
		} catch (failure) {
			await pictures.take('FAILED');
			throw failure;
		} finally {
			// Else the next form could not have this one's address.
			await host.api.deactivate(workflowId);
		}
	});
	assert.equal(host.simulator.ledger.total(), 100_000_00);
}

/** Waits until the page shows a text. */
export async function sees({ page, pictures }: Payer, text: string): Promise<void> {
	await page.getByText(text).first().waitFor();
	await pictures.take(text);
	assert.doesNotMatch(await page.innerText('body'), /undefined|null|\[object|Customer ID|\bEko\b/);
}

/** Opens the form and has the first OTP texted. */
export async function arrives({ page, url, sender }: Payer): Promise<void> {
	await page.goto(url);
	await sends(page, { 'Mobile Number': sender.customer_id });
}

/** From the first page to the one that takes the OTP of a payment. */
export async function asksToPay(payer: Payer, amount: number): Promise<void> {
	await arrives(payer);
	await sees(payer, 'Is this your number?');
	await givesOtp(payer);
	await sees(payer, 'To whom, and how much?');
	await sends(payer.page, { Recipient: ADITYA, Amount: String(amount) });
	await sees(payer, `₹${amount} to Aditya`);
}

/** Sends off the OTP that the phone shows last. */
export async function givesOtp(payer: Payer): Promise<void> {
	await sends(payer.page, { OTP: newestOtp(payer) });
}

/** Each time money left the sender's wallet or came back, in rupees. */
export function movements({ host, sender }: Payer): Array<[kind: string, rupees: number]> {
	const { movements: all } = host.simulator.ledger;
	const own = `wallet ${sender.customer_id}`;
	const tids = new Set(all.filter(({ from }) => from === own).map(({ tid }) => tid));
	return all
		.filter(({ tid, kind }) => tids.has(tid) && (kind === 'transfer' || kind === 'refund'))
		.map(({ kind, paise }) => [kind, paise / 100]);
}

/** The rows about this sender. */
export async function rowsOf({ table, sender }: Payer): Promise<Row[]> {
	const rows = await table.rows();
	return rows.filter(({ customer_id }) => customer_id === sender.customer_id);
}
