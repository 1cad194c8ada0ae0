import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { until } from '../../../scripts/until';
import type { StoredRun } from '../n8nApi';
import { type Flow, type Host, type Stage, startHost } from '../stage';
import { createTable, onTables, type Row, type Table } from './dataTables';
import { type Choice, type Example, example, inTurn, withParameter } from './examples';
import { kycTable } from './kycForm';
import { connect, node } from './nodes';
import { newPerson } from './people';

const START = 'Every Morning at 10';

export const scheduledExample: Flow = {
	title:
		'Example: a schedule sends due people a link to the KYC form, reminds them, and ends; no OTP',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const due = Array.from({ length: 12 }, () => row('due', ''));
		const later = [
			[row('invited', lateOnTheThirdDay()), 'reminded once'],
			[row('reminded once', days(4)), 'reminded twice'],
			[row('reminded twice', days(4)), 'expired'],
			[row('invited', days(2)), 'invited'],
			[row('stopped', days(9)), 'stopped'],
			[row('sending', days(9)), 'sending'],
			[row('expired', days(9)), 'expired'],
		] as const;
		const complete = [row('invited', days(4)), row('expired', days(9))];
		const hasGivenUp = row('invited', days(1));
		// Two of them stand in the table twice, one with a reminder due on the same morning.
		const again = [{ ...due[0] }, { ...due[1], status: 'invited', sent_at: days(4) }];
		const rows = [...due, ...later.map(([one]) => one), ...complete, hasGivenUp, ...again];
		const ended = (outcome: string, { customer_id }: Row) => ({ customer_id, outcome });
		const ends = [...complete.map((one) => ended('complete', one)), ended('given up', hasGivenUp)];
		await (await kycTable(host)).insert(ends);
		const table = await createTable(host, 'digikhata_onboarding', COLUMNS);
		await table.insert(rows);
		const onceAMinute = { rule: { interval: [{ field: 'cronExpression', expression: soon() }] } };
		const id = await create(stage, host, table, withParameter(START, onceAMinute));
		const before = host.simulator.requests.length;

		await host.api.activate(id);
		// Until its end: in n8n 1 somebody else's look at the table can make a write fail.
		const [run] = await host.api.untilRuns(id, 1);
		await host.api.deactivate(id);
		assert.equal(run?.status, 'success', JSON.stringify(run?.error));

		assert.deepEqual(await statuses(table), [
			...due.map(() => 'invited'),
			...later.map(([, status]) => status),
			...complete.map(() => 'done'),
			'invited',
			...again.map(() => 'invited'),
		]);
		const links = linksOf(run);
		const link = (person: Row | undefined) =>
			`here: ${host.api.url}/form/digikhata-kyc?Mobile%20Number=${String(person?.['customer_id'])}`;
		assert.deepEqual(
			links.map((text) => text.replace('Please complete your DigiKhata KYC ', '')),
			[...due.map(link), ...later.slice(0, 2).map(([person]) => `A reminder: ${link(person)}`)],
		);
		assert.equal(host.simulator.requests.length, before);
	},
};

export const overlappingSchedules: Flow = {
	title: 'Example: overlapping executions of the schedule send each person one link',
	// In n8n 1 with its default database they do not, as the example says.
	newestOnly: true,
	async run(stage) {
		const host = await stage.host();
		const people = Array.from({ length: 26 }, () => row('due', ''));
		const reminded = Array.from({ length: 14 }, () => row('invited', days(4)));
		const rows = [...people, ...reminded];
		const table = await createTable(host, 'digikhata_overlapping', COLUMNS);
		await table.insert([...rows, ...rows]);
		const id = await create(stage, host, table);

		const runs = await Promise.all([1, 2, 3].map(() => host.api.runManually(id, START)));

		for (const run of runs) assert.equal(run.status, 'success', JSON.stringify(run.error));
		const sent = runs.flatMap(linksOf);
		assert.deepEqual([sent.length, new Set(sent).size], [40, 40]);
		const expected = rows.map(({ status }) => (status === 'due' ? 'invited' : 'reminded once'));
		assert.deepEqual(await statuses(table), [...expected, ...expected]);
	},
};

export const killedSchedule: Flow = {
	title:
		'Example: n8n is killed while the schedule sends links; the next run sends the rest, and nobody gets two',
	newestOnly: true,
	async run(stage) {
		const host = await startHost(stage);
		const provider = await messageProvider();
		try {
			const people = Array.from({ length: 25 }, () => row('due', ''));
			const table = await createTable(host, 'digikhata_killed', COLUMNS);
			await table.insert(people);
			const id = await create(stage, host, table, () => ({}), provider.url);
			host.api.runManually(id, START).catch(() => undefined);
			await until('the second batch', () => provider.texted.length > 10);
			await host.killAndRestart();
			provider.answers();

			for (let run = 0; run < 2; run++) {
				const { status, error } = await host.api.runManually(id, START);
				assert.equal(status, 'success', JSON.stringify(error));
			}
			const rows = await table.rows();
			const unclear = rows.filter(({ status }) => status === 'sending');
			assert.equal(unclear.length, 10);
			assert.equal(rows.filter(({ status }) => status === 'invited').length, 15);
			assert.equal(new Set(provider.texted).size, provider.texted.length);
			const isTexted = ({ customer_id }: Row) => provider.texted.includes(`+91${customer_id}`);
			assert.ok(rows.filter((one) => !unclear.includes(one)).every(isTexted));
		} finally {
			await provider.close();
			await host.stop();
		}
	},
};

/** What sends text messages for the schedule. It answers the first ten, and the others when it is told to. */
async function messageProvider() {
	const texted: string[] = [];
	let isHeld = true;
	const server = createServer((request, response) => {
		texted.push(new URL(request.url ?? '', 'http://provider').searchParams.get('to') ?? '');
		if (texted.length <= 10 || !isHeld) response.end('{}');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `=http://127.0.0.1:${(server.address() as AddressInfo).port}/?to={{ encodeURIComponent($json.to) }}`,
		texted,
		answers: () => void (isHeld = false),
		close: () => new Promise((done) => server.close(done)),
	};
}

const COLUMNS = ['customer_id', 'status', 'sent_at'];

function row(status: string, sent_at: string) {
	return { customer_id: newPerson().customer_id, status, sent_at };
}

/** So many days ago. */
function days(count: number): string {
	return new Date(Date.now() - count * 86_400_000).toISOString();
}

/** 23:59 in India three days ago: less than three times 24 hours, and the third day. */
function lateOnTheThirdDay(): string {
	const india = 5.5 * 3_600_000;
	const today = Math.floor((Date.now() + india) / 86_400_000) * 86_400_000 - india;
	return new Date(today - 2 * 86_400_000 - 60_000).toISOString();
}

/**
 * A schedule that starts in some seconds and, if n8n misses that, a minute later. One execution
 * does it all: in n8n 1 with its default database a second one at once would claim the same rows.
 */
function soon(): string {
	return `${(new Date().getSeconds() + 8) % 60} * * * * *`;
}

/** Creates the example's workflow on this table, with a node that sends the messages if there is an address for it. */
async function create(
	stage: Stage,
	host: Host,
	table: Table,
	choose: Choice = () => ({}),
	provider?: string,
): Promise<string> {
	const onTable: Choice = (node) => {
		const text = JSON.stringify(node['parameters']).replace('digikhata_onboarding', table.name);
		return { parameters: JSON.parse(text) as object };
	};
	const chosen = inTurn(onTable, onTables(stage, table, await kycTable(host)), choose);
	const shipped = example(host, 'scheduled-onboarding', chosen);
	return await host.api.createWorkflow(provider ? withProvider(shipped, provider) : shipped);
}

/** The node that sends the messages, where the note wants it. */
function withProvider({ nodes, connections, ...workflow }: Example, url: string): Example {
	const provider = node('Provider', 'n8n-nodes-base.httpRequest', 4.2, { url, options: {} });
	const path = connect([
		['Send the Link', provider.name],
		[provider.name, 'Save the Status'],
	]);
	return { ...workflow, nodes: [...nodes, provider], connections: { ...connections, ...path } };
}

async function statuses(table: Table): Promise<unknown[]> {
	return (await table.rows()).map(({ status }) => status);
}

function linksOf(run: StoredRun): string[] {
	return run.items('Send the Link').map(({ json }) => String(json['text']));
}
