import assert from 'node:assert/strict';

import { n8nVersions } from '../../../scripts/pinnedTools';
import type { Host, Stage } from '../stage';
import { type Example, example } from './examples';
import type { NodeFile } from './nodes';

/** A row of a data table. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A data table of the examples, made as their notes say. */
export interface ExampleTable {
	readonly id: string;
	readonly rows: () => Promise<Row[]>;
	readonly add: (rows: readonly object[]) => Promise<unknown>;
	readonly change: (clientRefId: string, data: object) => Promise<unknown>;
}

/** Where a note lists the columns of its table. */
const COLUMNS = /named `(\w+)` with these text columns: ([^.\n]+)/;

/** Makes the table that the note of an example asks for; one of an earlier flow is removed first. */
export async function tableOf({ api }: Host, name: string): Promise<ExampleTable> {
	const [note] = example({ ekoApi: { id: '', name: '' } } as Host, name).nodes;
	const { content } = note?.['parameters'] as { content: string };
	const [, title = '', list = ''] = COLUMNS.exec(content) ?? [];
	const [texts, numbers = ''] = list.split('and the number column');
	const named = (text = '') => [...text.matchAll(/`(\w+)`/g)].map(([, column]) => column);
	const columns = [
		...named(texts).map((column) => ({ name: column, type: 'string' })),
		...named(numbers).map((column) => ({ name: column, type: 'number' })),
	];
	assert.ok(columns.length > 5, `The note of ${name} names no columns`);

	const { id: project } = await api.request<{ id: string }>('GET', '/projects/personal');
	const tables = `/projects/${project}/data-tables`;
	const { data } = await api.request<{ data: Array<{ id: string; name: string }> }>('GET', tables);
	const earlier = data.find((table) => table.name === title);
	if (earlier) await api.request('DELETE', `${tables}/${earlier.id}`);
	const { id } = await api.request<{ id: string }>('POST', tables, { name: title, columns });
	return {
		id,
		rows: async () => {
			const all: Row[] = [];
			for (;;) {
				// n8n 1 hands out no more at once.
				const page = `take=50&skip=${all.length}&sortBy=id:asc`;
				const { data: some } = await api.request<{ data: Row[] }>(
					'GET',
					`${tables}/${id}/rows?${page}`,
				);
				all.push(...some);
				if (some.length < 50) return all;
			}
		},
		add: (rows) =>
			api.request('POST', `${tables}/${id}/insert`, { data: rows, returnType: 'count' }),
		change: (value, data) => {
			const filters = [{ columnName: 'client_ref_id', condition: 'eq', value }];
			const body = { filter: { type: 'and', filters }, data };
			return api.request('PATCH', `${tables}/${id}/rows`, body);
		},
	};
}

/** An example that finds its table by name, or is shown it where n8n 1 cannot. */
export function exampleWith(
	{ version }: Stage,
	host: Host,
	name: string,
	table: ExampleTable,
	choose: (node: NodeFile) => object = () => ({}),
): Example {
	return example(host, name, (node) => ({
		...(version === n8nVersions.last1 &&
			node['type'] === 'n8n-nodes-base.dataTable' && {
				parameters: {
					...(node['parameters'] as object),
					dataTableId: { __rl: true, mode: 'id', value: table.id },
				},
			}),
		...choose(node),
	}));
}
