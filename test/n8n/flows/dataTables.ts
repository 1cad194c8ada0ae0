import { n8nVersions } from '../../../scripts/pinnedTools';
import type { Host, Stage } from '../stage';
import type { Choice } from './examples';

/** A row of a data table as n8n returns it. */
export type Row = Readonly<Record<string, unknown>>;

/** A data table of a flow. */
export interface Table {
	readonly id: string;
	readonly name: string;
	/** Its rows, the oldest first. */
	readonly rows: () => Promise<Row[]>;
	readonly insert: (rows: readonly object[]) => Promise<void>;
}

/** Creates a data table, as the examples ask for it, with text columns and these rows. */
export async function createTable(
	{ api }: Pick<Host, 'api'>,
	name: string,
	columns: readonly string[],
	rows: readonly object[] = [],
): Promise<Table> {
	const { id: project } = await api.request<{ id: string }>('GET', '/projects/personal');
	const tables = `/projects/${project}/data-tables`;
	const { id } = await api.request<{ id: string }>('POST', tables, {
		name,
		columns: columns.map((column) => ({ name: column, type: 'string' })),
	});
	const table: Table = {
		id,
		name,
		rows: async () =>
			(await api.request<{ data: Row[] }>('GET', `${tables}/${id}/rows?sortBy=id:asc`)).data,
		insert: async (data) => {
			await api.request('POST', `${tables}/${id}/insert`, { data, returnType: 'count' });
		},
	};
	if (rows.length > 0) await table.insert(rows);
	return table;
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
