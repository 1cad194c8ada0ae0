import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

const GITHUB = join(__dirname, '../../.github');
const read = (name: string) => readFileSync(join(GITHUB, name), 'utf8');

interface Form {
	readonly body: ReadonlyArray<{
		readonly type: string;
		readonly attributes: { value?: string; options?: Array<{ required?: boolean }> };
	}>;
}

// What else GitHub asks of a form, it says itself.
test.each(readdirSync(join(GITHUB, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml'))(
	'the issue form %s warns first against pasting what is secret, and asks again at the end',
	(file) => {
		const { body } = parse(read(`ISSUE_TEMPLATE/${file}`)) as Form;
		expect(body[0]?.attributes.value).toMatch(/Never paste an Aadhaar number.+access key/);
		expect(body.at(-1)?.type).toBe('checkboxes');
		expect(body.at(-1)?.attributes.options?.every(({ required }) => required)).toBe(true);
	},
);

test('a pull request is warned of it, too, and no issue comes without a form', () => {
	expect(read('pull_request_template.md').split('\n')[0]).toMatch(/No Aadhaar number.+key/);
	expect(parse(read('ISSUE_TEMPLATE/config.yml'))).toHaveProperty('blank_issues_enabled', false);
});
