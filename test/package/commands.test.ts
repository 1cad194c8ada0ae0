import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const workflows = readdirSync(join(ROOT, '.github/workflows')).map(
	(name) => `.github/workflows/${name}`,
);
const docs = readdirSync(join(ROOT, 'docs'))
	.filter((name) => name.endsWith('.md'))
	.map((name) => `docs/${name}`);
const places = ['README.md', 'CONTRIBUTING.md', ...docs, 'package.json', '.ci/run'];
const templates = ['.github/pull_request_template.md'];

/** The npm scripts that a text tells to run. */
function scriptsIn(text: string): string[] {
	const called = [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)];
	return called.map(([, run, own]) => run ?? own ?? '');
}

test.each([...places, ...templates, ...workflows])(
	'%s tells to run only what there is',
	(place) => {
		expect(scriptsIn(read(place)).filter((name) => !(name in scripts))).toEqual([]);
	},
);

test.each(Object.keys(scripts))('CONTRIBUTING says what npm run %s is for', (name) => {
	expect(scriptsIn(read('CONTRIBUTING.md'))).toContain(name);
});

test('runs in GitHub’s CI nothing that .ci/run does not run, too', () => {
	const here = scriptsIn(read('.ci/run'));
	expect(
		scriptsIn(read('.github/workflows/ci.yml')).filter((name) => !here.includes(name)),
	).toEqual([]);
});

test('has a file for every script that names one', () => {
	const files = Object.values(scripts).flatMap((line) => line.match(/[\w/]+\.[jt]s\b/g) ?? []);
	expect(files.length).toBeGreaterThan(5);
	for (const file of files) expect(() => read(file)).not.toThrow();
});
