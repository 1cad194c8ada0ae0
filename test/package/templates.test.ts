import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

const GITHUB = join(__dirname, '../../.github');
const FORMS = readdirSync(join(GITHUB, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

interface Element {
	readonly type: string;
	readonly id?: string;
	readonly attributes: { label?: string; value?: string; options?: Array<{ required?: boolean }> };
	readonly validations?: { required?: boolean };
}

interface Form {
	readonly name: string;
	readonly description: string;
	readonly body: readonly Element[];
}

const formOf = (name: string) =>
	parse(readFileSync(join(GITHUB, 'ISSUE_TEMPLATE', name), 'utf8')) as Form;

describe.each(FORMS)('the issue form %s', (file) => {
	const { name, description, body } = formOf(file);

	test('has what GitHub asks of a form', () => {
		expect([name, description].filter(Boolean)).toHaveLength(2);
		const questions = body.filter(({ type }) => type !== 'markdown');
		expect(questions.filter(({ id, attributes }) => !id || !attributes.label)).toEqual([]);
		expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
		expect(new Set(questions.map(({ attributes }) => attributes.label)).size).toBe(
			questions.length,
		);
		const kinds = ['checkboxes', 'dropdown', 'input', 'textarea'];
		expect(questions.filter(({ type }) => !kinds.includes(type))).toEqual([]);
	});

	test('asks for something that nobody may leave out', () => {
		expect(body.some(({ validations }) => validations?.required)).toBe(true);
	});

	test('warns first against pasting what is secret, and asks again at the end', () => {
		expect(body[0]?.attributes.value).toMatch(/Never paste an Aadhaar number.+access key/);
		const last = body.at(-1);
		expect(last?.type).toBe('checkboxes');
		expect(last?.attributes.options?.every(({ required }) => required)).toBe(true);
	});
});

test('lets nobody open an issue without a form', () => {
	const config = parse(readFileSync(join(GITHUB, 'ISSUE_TEMPLATE/config.yml'), 'utf8')) as object;
	expect(config).toHaveProperty('blank_issues_enabled', false);
});

test('warns in pull requests, too', () => {
	const template = readFileSync(join(GITHUB, 'pull_request_template.md'), 'utf8');
	expect(template.split('\n')[0]).toMatch(/No Aadhaar number.+key/);
});
