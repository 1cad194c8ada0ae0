import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { OPERATIONS, RESOURCES } from '../../../../../nodes/DigiKhata/operations';
import { casesOf } from '../../../../operations/cases';

const FOLDER = join(__dirname, '../../../../../nodes/DigiKhata/operations');

describe('the catalogue', () => {
	test('has every operation that has a file, under its name and in its resource', () => {
		for (const { id, operations } of RESOURCES) {
			const files = readdirSync(join(FOLDER, id)).filter((file) => file.endsWith('.operation.ts'));
			expect(operations.map((one) => `${one.id}.operation.ts`).sort()).toEqual(files.sort());
		}
	});

	test('has no id and no name twice, and a default operation that exists in each resource', () => {
		expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
		for (const { operations, defaultOperation } of RESOURCES) {
			expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
			expect(operations.map(({ id }) => id)).toContain(defaultOperation);
		}
	});
});

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
	'the operation %s',
	(_id, operation) => {
		test('names in its path only fields that it has', () => {
			const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			const fields = Object.values(operation.fields).map(({ eko }) => eko);
			expect(fields).toEqual(expect.arrayContaining(named));
		});

		// Also where Eko's page has another one: it is not consistent in that.
		test('takes status 0, Eko’s own word for success, for a result', () => {
			expect(Object.keys(operation.replies)).toContain('0');
		});

		test('leads from every result to an operation that exists, or to the end', () => {
			const steps = [...OPERATIONS.map((other) => other.id), 'done', undefined];
			for (const { result } of casesOf(operation).replies) {
				expect(steps).toContain(result.next_step);
			}
		});
	},
);
