import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EKO_STATUSES } from '../../nodes/DigiKhata/messages/statuses';
import { generatedDocs } from '../../scripts/docs';
import { withSection } from '../../scripts/markdown';
import { n8nVersions } from '../../scripts/pinnedTools';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const generated = generatedDocs();

test.each([...generated])(
	'%s says what the code says; otherwise run "npm run docs"',
	(path, text) => {
		expect(read(path)).toBe(text);
	},
);

describe('the README', () => {
	const readme = read('README.md');

	test('is short, but for the table of operations, which is written from the code', () => {
		const byHand = readme.replace(/<!-- operations -->.*<!-- \/operations -->/s, '');
		expect(linesOf(byHand)).toBeLessThanOrEqual(145);
		expect(Buffer.byteLength(byHand)).toBeLessThanOrEqual(8_300);
	});

	test.each(readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.json')))(
		'lists the example %s, as the page of the examples does',
		(file) => {
			expect(readme).toContain(`- \`${file}\`: `);
			expect(read('examples/README.md')).toContain(`## [${file}](${file})`);
		},
	);

	test.each(Object.values(n8nVersions))('says that $title is tested', ({ title }) => {
		expect(readme).toContain(title);
	});
});

test('CONTRIBUTING is short', () => {
	expect(linesOf(read('CONTRIBUTING.md'))).toBeLessThanOrEqual(100);
});

test('the messages have a row for each status of Eko’s that refuses a call, with all its codes', () => {
	const page = generated.get('docs/messages.md') ?? '';
	const statuses = [...page.matchAll(/^\| _.* \(status (.+?)\)_ /gm)].flatMap(([, codes = '']) =>
		codes.split(/, | or /),
	);
	expect(statuses).toEqual(expect.arrayContaining([...EKO_STATUSES.keys()].map(String)));
});

test.each(['', '<!-- a -->', '<!-- /a --><!-- a -->'])(
	'a section that is written needs both markers: %j',
	(text) => {
		expect(() => withSection(text, 'a', 'fresh')).toThrow('needs <!-- a --> and <!-- /a -->');
	},
);

function linesOf(text: string): number {
	return text.trimEnd().split('\n').length;
}
