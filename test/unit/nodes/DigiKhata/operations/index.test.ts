import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { OPERATIONS } from '../../../../../nodes/DigiKhata/operations';
import { RESOURCES } from '../../../../../nodes/DigiKhata/operations/resources';
import { readSample, samplesOf } from './sample';

const SOURCES = join(__dirname, '../../../../../nodes/DigiKhata');

describe('the registry of operations', () => {
	test('has every operation that has a file', () => {
		const files = Object.keys(RESOURCES).flatMap((resource) =>
			readdirSync(join(SOURCES, 'operations', resource)),
		);
		const values = OPERATIONS.map(({ value }) => `${value}.operation.ts`);
		expect(values.sort()).toEqual(files.sort());
	});

	test('has no value and no name twice', () => {
		const values = OPERATIONS.map(({ value }) => value);
		const names = OPERATIONS.map(({ resource, name }) => `${resource}: ${name}`);
		expect(new Set(values).size).toBe(OPERATIONS.length);
		expect(new Set(names).size).toBe(OPERATIONS.length);
	});
});

describe.each(OPERATIONS.map((operation) => [operation.value, operation] as const))(
	'the operation %s',
	(value, operation) => {
		test('has a value that fits a saved workflow', () => {
			expect(value).toMatch(/^[a-z][A-Za-z]*$/);
		});

		test('has a file, a test and samples of its name', () => {
			const file = `${operation.resource}/${value}.operation`;
			expect(existsSync(join(SOURCES, `operations/${file}.ts`))).toBe(true);
			// A test that was copied is not about the new operation before it names it.
			expect(readFileSync(join(__dirname, `${file}.test.ts`), 'utf8')).toContain(`'${value}'`);
			expect(existsSync(join(__dirname, `${operation.resource}/${value}.cases.ts`))).toBe(true);
		});

		test('has fields with a file and a test each, by the names of their parameters', () => {
			for (const [name, { property }] of Object.entries(operation.fields)) {
				expect(property.name).toBe(name);
				expect(existsSync(join(SOURCES, `fields/${name}.ts`))).toBe(true);
				expect(existsSync(join(__dirname, `../fields/${name}.test.ts`))).toBe(true);
			}
		});

		test('has a name in Title Case', () => {
			expect(operation.name).toMatch(/^[A-Z][A-Za-z]*( ([A-Z][A-Za-z]*|to|for|of|and|by))*$/);
		});

		test('has an action in sentence case', () => {
			expect(operation.action).toMatch(/^[A-Z][a-z]+ [^.]*[^.\s]$/);
			expect(operation.action).not.toBe(operation.name);
		});

		test('has a description of one sentence without a full stop', () => {
			expect(operation.description).toMatch(/^[A-Z][^.]*[^.\s]$/);
			expect(operation.description).not.toBe(operation.name);
		});

		test('links to a page of Eko’s documentation', () => {
			expect(operation.documentation).toMatch(/^https:\/\/eps\.eko\.in\/docs\/[a-z0-9-]+$/);
		});

		// Also where Eko's page has another one: it is not consistent in that.
		test('takes status 0, Eko’s own word for success, for a result', () => {
			expect(Object.keys(operation.results)).toContain('0');
		});

		test('has a sample of Eko’s reply for each status that is a result', () => {
			const sampled = samplesOf(operation).map(({ reply }) => String(reply.status));
			expect([...new Set(sampled)].sort()).toEqual(Object.keys(operation.results).sort());
		});

		test('leads from every result to an operation that exists, or to the end', () => {
			const steps = [...OPERATIONS.map((other) => other.value), 'done'];
			for (const { reply, result } of samplesOf(operation)) {
				const next = readSample(operation, reply)?.next_step;
				expect(steps).toContain(next);
				expect(next).toBe(result.next_step);
			}
		});
	},
);
