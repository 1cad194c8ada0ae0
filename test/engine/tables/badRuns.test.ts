import type { IDataObject } from 'n8n-workflow';

import { credentialFor, simulatorForTests } from '../eko';
import { ON_ERROR } from '../settings';
import { expectNoCanary } from './badValues';
import {
	CREDENTIAL_DEFAULTS,
	CREDENTIAL_FIELDS,
	type FieldTable,
	NODE_FIELDS,
	type Row,
	RUN_OPTIONS,
} from './fieldTables';
import { ANOTHER, expectFailed, GOOD, keysFor, type TableSetup, tableSetup } from './tableRun';

const eko = simulatorForTests();

describe.each(ON_ERROR)('with %s', (onError) => {
	describe.each(CREDENTIAL_FIELDS)('a bad $label in the credential', (table) => {
		test.each(table.rows)('sends nothing: %s', async (...row) => {
			const credential = { ...credentialFor(eko.running.baseUrl), [table.name]: row[1] as string };
			const setup = { items: [GOOD, ANOTHER], credential, onError };
			await expectAllRefused(setup, table, row, `${table.label} ${row[2]}`);
		});
	});

	describe.each(CREDENTIAL_DEFAULTS)('a bad $label in the credential', (table) => {
		test.each(table.rows)('sends nothing: %s', async (...row) => {
			const credential = { ...credentialFor(eko.running.baseUrl), [table.name]: row[1] as string };
			const parameters = { options: { initiatorId: '', userCode: '' } };
			const setup = { items: [GOOD, ANOTHER], credential, onError, parameters };
			await expectAllRefused(setup, table, row, `${table.label} ${row[2]}`);
		});
	});

	describe.each(RUN_OPTIONS)('a bad $label among the options', (table) => {
		test.each(table.rows)('sends nothing: %s', async (...row) => {
			const { name, label } = table;
			const items = [{ ...GOOD, [name]: row[1] } as IDataObject, ANOTHER];
			const credential = keysFor(eko.running.baseUrl);
			const parameters = { options: { [name]: `={{ $json.${name} }}` } };
			const setup = { items, credential, onError, parameters };
			// n8n hands on no function from an expression.
			const isFunction = typeof row[1] === 'function';
			const what = isFunction ? 'has an expression that could not be evaluated' : row[2];
			await expectAllRefused(setup, table, row, `${label} ${what}`);
		});
	});
});

test('sends nothing once a run is over', () => {
	expect(eko.running.requests).toEqual([]);
});

/** Asserts that a run of two items sends nothing and says this of both. */
async function expectAllRefused(
	setup: TableSetup,
	table: FieldTable,
	[, value, expected]: Row,
	message: string,
): Promise<void> {
	const { onError } = setup;
	const result = await eko.run(tableSetup(setup));
	const { requests, error, output, errorOutput } = result;

	expect(requests).toEqual([]);
	if (onError === 'stopWorkflow') {
		// What is looked at for each item, the first item is named for.
		const said = error?.message.replace(/^Item 1: /, '');
		expect(said?.slice(0, message.length)).toBe(message);
		expect([...output, ...errorOutput]).toEqual([]);
	} else {
		const { said, succeeded } = expectFailed(result, onError, 2, [0, 1]);
		expect(said.map((text) => text.slice(0, message.length))).toEqual([message, message]);
		expect(succeeded).toEqual([]);
	}
	expectNoCanary(result, requests, table, value, expected);
}

describe.each<[string, readonly FieldTable[]]>([
	['the node', NODE_FIELDS],
	['the credential', [...CREDENTIAL_FIELDS, ...CREDENTIAL_DEFAULTS]],
	['the options', RUN_OPTIONS],
])('the tables of bad values of %s', (_where, tables) => {
	const counts = new Map<string, number>();
	for (const { name, rows } of tables) counts.set(name, (counts.get(name) ?? 0) + rows.length);

	test.each([...counts])('have 60 rows or more for %s', (_name, count) => {
		expect(count).toBeGreaterThanOrEqual(60);
	});
});
