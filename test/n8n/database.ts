import { join } from 'node:path';

import { outputOf, run } from '../../scripts/processes';

/**
 * Every row of every table in the SQLite database of an n8n, as one line of JSON each, the table's name
 * before it: in the file itself a long text may be split between pages.
 *
 * @param n8nFolder where npm installed that n8n, whose own sqlite3 is used
 * @param node the Node.js that n8n runs on
 */
export async function databaseRows(
	userFolder: string,
	n8nFolder: string,
	node: string,
): Promise<string> {
	const script = `
		const sqlite3 = require(${JSON.stringify(join(n8nFolder, 'node_modules/sqlite3'))});
		const db = new sqlite3.Database(${JSON.stringify(join(userFolder, '.n8n/database.sqlite'))});
		db.all("select name from sqlite_master where type = 'table'", (_, tables) => {
			for (const { name } of tables) db.each('select * from "' + name + '"', (_, row) => console.log(name, JSON.stringify(row)));
		});`;
	const reader = run(node, ['-e', script], { cwd: userFolder, timeoutMs: 60_000 });
	return await outputOf(reader, 'The database could not be read.');
}
