import assert from 'node:assert/strict';

import { n8nVersions } from '../../../scripts/pinnedTools';
import type { Host, Stage } from '../stage';
import { type Choice, type Example, example, inTurn } from './examples';

/** A row of a data table as n8n returns it. */
export type Row = Readonly<Record<string, string | number | null | undefined>>;

/** A data table of a flow. */
export interface Table {
	readonly id: string;
	readonly name: string;
	/** Its rows, the oldest first. */
	readonly rows: () => Promise<Row[]>;
	readonly insert: (rows: readonly object[]) => Promise<unknown>;
	readonly change: (clientRefId: string, data: object) => Promise<unknown>;
}

/** Creates a data table, as the examples ask for it; one of that name from an earlier flow is removed. */
export async function createTable(
	{ api }: Pick<Host, 'api'>,
	name: string,
	texts: readonly string[],
	numbers: readonly string[] = [],
): Promise<Table> {
	const { id: project } = await api.request<{ id: string }>('GET', '/projects/personal');
	const tables = `/projects/${project}/data-tables`;
	const { data } = await api.request<{ data: Array<{ id: string; name: string }> }>('GET', tables);
	const earlier = data.find((table) => table.name === name);
	if (earlier) await api.request('DELETE', `${tables}/${earlier.id}`);
	const columns = [
		...texts.map((column) => ({ name: column, type: 'string' })),
		...numbers.map((column) => ({ name: column, type: 'number' })),
	];
	const { id } = await api.request<{ id: string }>('POST', tables, { name, columns });
	return {
		id,
		name,
		rows: async () => {
			const all: Row[] = [];
			for (;;) {
				// n8n 1 hands out no more at once.
				const page = `take=50&skip=${all.length}&sortBy=id:asc`;
				const url = `${tables}/${id}/rows?${page}`;
				const { data: some } = await api.request<{ data: Row[] }>('GET', url);
				all.push(...some);
				if (some.length < 50) return all;
			}
		},
		insert: (rows) =>
			api.request('POST', `${tables}/${id}/insert`, { data: rows, returnType: 'count' }),
		change: (value, changed) => {
			const filters = [{ columnName: 'client_ref_id', condition: 'eq', value }];
			const body = { filter: { type: 'and', filters }, data: changed };
			return api.request('PATCH', `${tables}/${id}/rows`, body);
		},
	};
}

/** Where a note lists the columns of its table. */
const COLUMNS = /named `(\w+)` with these text columns: ([^.\n]+)/;

/** Creates the table that the note of an example asks for. */
export async function tableOf(host: Host, name: string): Promise<Table> {
	const [note] = example(host, name).nodes;
	const { content } = note?.['parameters'] as { content: string };
	const [, title = '', list = ''] = COLUMNS.exec(content) ?? [];
	const [texts, numbers] = list.split('and the number column');
	const named = (text = '') => [...text.matchAll(/`(\w+)`/g)].map(([, column]) => column as string);
	assert.ok(named(texts).length > 4, `The note of ${name} names no columns`);
	return await createTable(host, title, named(texts), named(numbers));
}

/** Chooses these tables in an example's nodes where n8n does not find them by the names in it. */
export function onTables({ version }: Pick<Stage, 'version'>, ...tables: readonly Table[]): Choice {
	return (node) => {
		const parameters = node['parameters'] as { dataTableId?: { value: string } };
		const table = tables.find(({ name }) => name === parameters.dataTableId?.value);
		if (!table || version !== n8nVersions.last1) return {};
		const dataTableId = { __rl: true, mode: 'id', value: table.id };
		return { parameters: { ...parameters, dataTableId } };
	};
}

/** An example with its table. */
export function exampleWith(
	stage: Stage,
	host: Host,
	name: string,
	table: Table,
	choose: Choice = () => ({}),
): Example {
	return example(host, name, inTurn(onTables(stage, table), choose));
}
