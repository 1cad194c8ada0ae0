import assert from 'node:assert/strict';

import { until } from '../../../scripts/until';
import type { Flow, Host } from '../stage';
import { type Example, example, sendingAtOnce } from './examples';
import type { NodeFile } from './nodes';
import { newPerson, type Person, slowlyAnswered, withoutEnoughBalance } from './people';
import { issuedTo, requestsFor } from './simulatorFacts';

const COLUMNS = [
	'customer_id',
	'aadhaar_number',
	'status',
	'otp_ref_id',
	'client_ref_id',
	'reason',
];

const DUE = { status: 'due', otp_ref_id: '', client_ref_id: '', reason: '' };

type Row = Record<string, string>;

export const scheduledExample: Flow = {
	title: 'Example: a schedule reads due senders from a data table and writes back each result',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const firstBatch = Array.from({ length: 10 }, newPerson);
		const people = [...firstBatch, newPerson()];
		const later = newPerson();
		const table = await createTable(host, 'Senders', [
			// The second ten rows have nobody new.
			...[...firstBatch, ...people].map((person) => ({ ...person, ...DUE })),
			{ ...withoutEnoughBalance, aadhaar_number: later.aadhaar_number, ...DUE },
			{ customer_id: '9000100500', aadhaar_number: later.aadhaar_number, ...DUE },
			{ ...later, ...DUE, status: 'later' },
		]);
		const before = host.simulator.requests.length;
		const id = await host.api.createWorkflow({
			...exampleOn(host, table.id, (node) =>
				node['type'] === 'n8n-nodes-base.scheduleTrigger'
					? { rule: { interval: [{ field: 'cronExpression', expression: onceAMinute() }] } }
					: {},
			),
			// The example does not have its runs stored.
			settings: { executionOrder: 'v1' },
		});

		await host.api.activate(id);
		await until('the first request', () => Promise.resolve(host.simulator.requests[before]));
		await host.api.deactivate(id);
		// Until its end: in n8n 1 somebody else's look at the table can make a write fail.
		const [run] = await host.api.untilRuns(id, 1);
		assert.equal(run?.status, 'success', JSON.stringify(run?.error));
		const rows = await table.rows();

		const expected = people.map(({ customer_id }) => ({
			customer_id,
			status: 'sent',
			aadhaar_number: '',
			references: issuedTo(host, customer_id),
		}));
		const duplicates = rows.splice(firstBatch.length, firstBatch.length);
		assert.deepEqual(
			rows.slice(0, people.length).map(({ customer_id, status, aadhaar_number, otp_ref_id }) => ({
				customer_id,
				status,
				aadhaar_number,
				references: [otp_ref_id],
			})),
			expected,
		);
		const [refused, unclear, untouched] = rows.slice(people.length);
		assert.equal(refused?.['status'], 'not sent');
		assert.match(refused['reason'] ?? '', /\(status 347\)/);
		assert.equal(refused['aadhaar_number'], later.aadhaar_number);
		assert.equal(unclear?.['status'], 'unclear');
		assert.equal(host.simulator.requests.length - before, people.length + 2);
		assert.equal(untouched?.['status'], 'later');
		assert.deepEqual(requestsFor(host, later.customer_id), []);
		assert.deepEqual(
			duplicates.map(({ status }) => status),
			times(10, 'duplicate'),
		);
	},
};

export const overlappingSchedules: Flow = {
	title: 'Example: overlapping executions of the schedule send each due sender one OTP',
	// In n8n 1 with its default database they do not, as the example says.
	newestOnly: true,
	async run(stage) {
		const host = await stage.host();
		const [cutOff, ...people] = Array.from({ length: 26 }, newPerson) as [Person, ...Person[]];
		const slow = { ...slowlyAnswered, aadhaar_number: cutOff.aadhaar_number };
		const due = [slow, ...people];
		const table = await createTable(host, 'Senders twice', [
			// What an execution leaves behind that was killed between its claim and its request.
			{ ...cutOff, ...DUE, status: 'sending' },
			...[...due, ...due].map((person) => ({ ...person, ...DUE })),
		]);
		const id = await host.api.createWorkflow({
			...exampleOn(host, table.id),
			// The example does not have its runs stored.
			settings: { executionOrder: 'v1' },
		});
		const execute = () => host.api.runManually(id, 'Every Morning at 10');

		const inTheMiddle = until('the first batch to be sent', () =>
			Promise.resolve(requestsFor(host, slow.customer_id)[0]),
		).then(execute);
		const runs = await Promise.all([execute(), execute(), inTheMiddle]);

		for (const run of runs) assert.equal(run.status, 'success', JSON.stringify(run.error));
		const texts = due.map(({ customer_id }) => requestsFor(host, customer_id).length);
		assert.deepEqual(texts, times(26, 1));
		assert.deepEqual(requestsFor(host, cutOff.customer_id), []);
		assert.deepEqual(
			(await table.rows()).map(({ status }) => status),
			['sending', ...times(26, 'sent'), ...times(26, 'duplicate')],
		);
	},
};

/**
 * A schedule that starts in some seconds and, if n8n misses that, a minute later. One execution
 * does it all: in n8n 1 with its default database a second one at once would claim the same rows.
 */
function onceAMinute(): string {
	return `${(new Date().getSeconds() + 8) % 60} * * * * *`;
}

function times<T>(count: number, value: T): T[] {
	return Array.from({ length: count }, () => value);
}

/** The example, with this data table chosen in its nodes. */
function exampleOn(
	host: Host,
	table: string,
	change: (node: NodeFile) => object = () => ({}),
): Example {
	return example(host, 'scheduled-onboarding', (node) => ({
		parameters: {
			...({ ...node, ...sendingAtOnce(node) }['parameters'] as object),
			...(node['type'] === 'n8n-nodes-base.dataTable' && {
				dataTableId: { __rl: true, mode: 'id', value: table },
			}),
			...change(node),
		},
	}));
}

async function createTable(
	{ api }: Host,
	name: string,
	rows: readonly object[],
): Promise<{ id: string; rows: () => Promise<Row[]> }> {
	const { id: project } = await api.request<{ id: string }>('GET', '/projects/personal');
	const tables = `/projects/${project}/data-tables`;
	const { id } = await api.request<{ id: string }>('POST', tables, {
		name,
		columns: COLUMNS.map((name) => ({ name, type: 'string' })),
	});
	await api.request('POST', `${tables}/${id}/insert`, { data: rows, returnType: 'count' });
	const read = async () =>
		(await api.request<{ data: Row[] }>('GET', `${tables}/${id}/rows?sortBy=id:asc`)).data;
	return { id, rows: read };
}
