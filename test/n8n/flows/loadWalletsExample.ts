import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { until } from '../../../scripts/until';
import { Pictures } from '../browser/pictures';
import { type Flow, type Host, type Stage, startHost } from '../stage';
import { inBrowser, publishForm, sends } from './forms';
import { type Table, exampleWith, tableOf } from './dataTables';
import { newPerson, withoutEnoughBalance } from './people';

const APPROVER = { username: 'approver', password: 'opens the form' };
const NAME = 'load-wallets-from-a-table';
const APPROVAL = 'I approve: load these wallets';

function newRow(changes: object = {}) {
	const { customer_id } = newPerson();
	const client_ref_id = `load-${customer_id}`;
	const due = { operation: 'loadWallet', amount: 100, status: 'new' };
	return { ...due, client_ref_id, customer_id, ...changes };
}

/** Publishes the example; returns the address of its form. */
async function publish(stage: Stage, host: Host, table: Table): Promise<string> {
	const data = { user: APPROVER.username, password: APPROVER.password };
	const name = 'Who may approve';
	const id = await host.api.createCredential({ name, type: 'httpBasicAuth', data });
	const workflow = exampleWith(stage, host, NAME, table, (node) =>
		node.name === 'Load Wallets' ? { credentials: { httpBasicAuth: { id, name } } } : {},
	);
	const headers = { authorization: `Basic ${btoa(`${APPROVER.username}:${APPROVER.password}`)}` };
	return (await publishForm(host, workflow, 'digikhata-load-wallets', headers)).url;
}

/** Opens the form, up to the page that asks for an approval. */
async function asksToApprove(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await sends(page, { 'Your Name': 'R. Iyer' });
	await page.getByText('Approve the batch').first().waitFor();
}

/** How often the money of each reference moved. */
function moved({ simulator }: Pick<Host, 'simulator'>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { kind, client_ref_id } of simulator.ledger.movements) {
		if (kind === 'load') counts.set(client_ref_id, (counts.get(client_ref_id) ?? 0) + 1);
	}
	return counts;
}

export const loadWalletsExample: Flow = {
	title:
		'Example: 200 wallets of a table are loaded in one run, as the page showed them to a person',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const table = await tableOf(host, NAME);
		const wallets = Array.from({ length: 195 }, () => newRow());
		const [first] = wallets;
		const largest = newRow({ amount: 9_999, customer_id: first?.customer_id });
		const [edited, again] = [newRow(), newRow({ client_ref_id: first?.client_ref_id })];
		// The page takes no invisible character for part of a number, though the node would.
		const invalid = newRow({ customer_id: `\u202a${newPerson().customer_id}` });
		const refused = newRow(withoutEnoughBalance);
		const others = [largest, edited, again, invalid, refused];
		const [unclear, held] = [newRow({ status: 'unknown' }), newRow({ status: 'approved' })];
		await table.insert([...wallets, ...others, newRow({ status: 'later' }), unclear, held]);
		const url = await publish(stage, host, table);
		assert.equal((await fetch(url)).status, 401);

		await inBrowser(
			async (page) => {
				const pictures = new Pictures(page, `${NAME} in ${stage.version.title}`);
				await asksToApprove(page, url);
				await page.getByText('Wallets: 198, ₹29,699 in all.').waitFor();
				await page.getByText(`number or amount is wrong: ${invalid.client_ref_id}.`).waitFor();
				await page.getByText(`has the same reference: ${again.client_ref_id}.`).waitFor();
				await page.getByText(`not loaded again: ${unclear.client_ref_id}.`).waitFor();
				await page.getByText(`₹9,999 for …${largest.customer_id.slice(-4)}`).waitFor();
				const twice = `each is loaded: ${first?.client_ref_id}, ${largest.client_ref_id}.`;
				await page.getByText(twice).waitFor();
				await page.getByText('Approved before and not finished: 1, ₹100 in all.').waitFor();
				await pictures.take('Approve the batch');
				await table.change(edited.client_ref_id, { amount: 50_000 });
				await table.change(held.client_ref_id, { amount: 200 });
				await sends(page, { [APPROVAL]: '' });
				await page.getByText('Wallets loaded: 196.').waitFor();
				// The one that was edited.
				await page
					.getByText('Changed since the page showed them, and left as they are: 1')
					.waitFor();
				await pictures.take('Done');

				assert.equal(moved(host).get(held.client_ref_id), undefined);
				await asksToApprove(page, url);
				await page.getByText('Wallets: 2, ₹50,100 in all.').waitFor();
				await sends(page, { [APPROVAL]: '' });
				await page.getByText('existed: 1').waitFor();
			},
			{ httpCredentials: APPROVER },
		);

		const rows = await table.rows();
		const statuses = rows.map(({ status }) => status);
		const good = wallets.map(() => 'success');
		assert.deepEqual(statuses, [
			...good,
			'success',
			'success',
			'existed',
			'new',
			'failed',
			'later',
			'unknown',
			'success',
		]);
		const times = moved(host);
		for (const { client_ref_id } of [...wallets, largest, edited, held]) {
			assert.equal(times.get(client_ref_id), 1);
		}
		for (const { client_ref_id } of [invalid, refused]) {
			assert.equal(times.get(client_ref_id), undefined);
		}
		assert.match(String(rows[199]?.['message']), /\(status 347\)/);
		assert.ok(rows.slice(0, 196).every(({ tid, approved_by }) => tid && approved_by === 'R. Iyer'));
		assert.equal(host.simulator.ledger.total(), 100_000_00);
	},
};

export const killedLoads: Flow = {
	title:
		'Example: n8n is killed while it loads wallets; opened in two tabs after that, the form goes on and pays nothing twice',
	// In n8n 1 with its default database two runs claim the same rows, as the example says.
	newestOnly: true,
	async run(stage) {
		const host = await startHost(stage, { simulator: { latencyMs: 300 } });
		try {
			const table = await tableOf(host, NAME);
			const wallets = Array.from({ length: 35 }, () => newRow());
			await table.insert(wallets);
			const url = await publish(stage, host, table);
			await inBrowser(
				async (page) => {
					await asksToApprove(page, url);
					await page.getByLabel(APPROVAL).check();
					await page.getByRole('button').click();
					await until('the second batch', () => moved(host).size > 12);
					await host.killAndRestart();
					await until('the form', async () => (await fetch(url)).status === 401);
					const other = await page.context().newPage();
					for (const tab of [page, other]) await asksToApprove(tab, url);
					await page.getByText('Approved before and not finished').waitFor();
					await Promise.all([page, other].map((tab) => sends(tab, { [APPROVAL]: '' })));
				},
				{ httpCredentials: APPROVER },
			);
			const rows = await table.rows();
			const times = moved(host);
			for (const { client_ref_id, status } of rows) {
				const expected = status === 'success' ? 1 : undefined;
				assert.equal(times.get(String(client_ref_id)), expected, `${client_ref_id}: ${status}`);
				assert.match(String(status), /^(success|unknown)$/);
			}
			const unclear = rows.filter(({ status }) => status === 'unknown');
			assert.ok(unclear.length <= 10, `${unclear.length} are unclear`);
			assert.equal(host.simulator.ledger.total(), 100_000_00);
		} finally {
			await host.stop();
		}
	},
};
