import assert from 'node:assert/strict';

import { until } from '../n8nApi';
import type { Flow, Host } from '../stage';
import { example } from './examples';
import { newPerson, withoutEnoughBalance } from './people';
import { issuedTo, requestsFor } from './simulatorFacts';

const columns = [
	'customer_id',
	'aadhaar_number',
	'status',
	'otp_ref_id',
	'client_ref_id',
	'reason',
];

type Row = Record<string, string>;

export const scheduledExample: Flow = {
	title: 'Example: a schedule reads due senders from a data table and writes back what came of it',
	smoke: true,
	async run(stage) {
		const host = await stage.host();
		const due = { status: 'due', otp_ref_id: '', client_ref_id: '', reason: '' };
		// More than one batch.
		const people = Array.from({ length: 11 }, newPerson);
		const later = newPerson();
		const table = await createTable(host, [
			...people.map((person) => ({ ...person, ...due })),
			{ ...withoutEnoughBalance, aadhaar_number: later.aadhaar_number, ...due },
			{ customer_id: '9000100500', aadhaar_number: later.aadhaar_number, ...due },
			{ ...later, ...due, status: 'later' },
		]);
		const before = host.simulator.requests.length;
		const id = await host.api.createWorkflow(
			example(host, 'scheduled-onboarding', (node) => ({
				parameters: {
					...(node['parameters'] as object),
					...(node['type'] === 'n8n-nodes-base.dataTable' && {
						dataTableId: { __rl: true, mode: 'id', value: table.id },
					}),
					// Tomorrow morning is too late for a test.
					...(node['type'] === 'n8n-nodes-base.scheduleTrigger' && {
						rule: { interval: [{ field: 'seconds', secondsInterval: 2 }] },
					}),
				},
			})),
		);

		await host.api.activate(id);
		const all = people.length + 2;
		await until('all due senders to be sent', 60_000, () =>
			Promise.resolve(host.simulator.requests.length - before === all || undefined),
		);
		await host.api.deactivate(id);
		const rows = await until('the rows to be written back', 60_000, async () => {
			// n8n 1 may refuse to read while it writes.
			const now = await table.rows().catch(() => undefined);
			return !now || now.some(({ status }) => status === 'due' || status === 'sending')
				? undefined
				: now;
		});

		const expected = people.map(({ customer_id }) => ({
			customer_id,
			status: 'sent',
			aadhaar_number: '',
			references: issuedTo(host, customer_id),
		}));
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
		assert.equal(host.simulator.requests.length - before, all);
		assert.equal(untouched?.['status'], 'later');
		assert.deepEqual(requestsFor(host, later.customer_id), []);
	},
};

async function createTable(
	{ api }: Host,
	rows: readonly object[],
): Promise<{ id: string; rows: () => Promise<Row[]> }> {
	const { id: project } = await api.request<{ id: string }>('GET', '/projects/personal');
	const tables = `/projects/${project}/data-tables`;
	const { id } = await api.request<{ id: string }>('POST', tables, {
		name: 'Senders',
		columns: columns.map((name) => ({ name, type: 'string' })),
	});
	await api.request('POST', `${tables}/${id}/insert`, { data: rows, returnType: 'count' });
	const read = async () =>
		(await api.request<{ data: Row[] }>('GET', `${tables}/${id}/rows?sortBy=id:asc`)).data;
	return { id, rows: read };
}
