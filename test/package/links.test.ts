import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { repositoryUrl } from '../../scripts/markdown';

const ROOT = join(__dirname, '../..');
const PAGES = ['.', 'docs', 'examples'].flatMap((folder) =>
	readdirSync(join(ROOT, folder))
		.filter((file) => file.endsWith('.md'))
		.map((file) => join(folder, file)),
);
/** A file of this project on GitHub, for pages that npm shows, too. */
const ON_GITHUB = new RegExp(`^${repositoryUrl}/(?:blob|raw)/main/`);

/** Where the links and pictures of a page lead to, as they are. */
function linksIn(page: string): string[] {
	const text = withoutCode(readFileSync(join(ROOT, page), 'utf8'));
	return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
}

/** The files and headings of this project that a page links to, as seen from the root. */
function targetsIn(page: string): Array<{ file: string; anchor: string | undefined }> {
	return linksIn(page)
		.filter((link) => ON_GITHUB.test(link) || !/^(https|mailto):/.test(link))
		.map((link) => {
			const [path = '', anchor] = link.replace(ON_GITHUB, '').split('#');
			const file = ON_GITHUB.test(link) ? path : path === '' ? page : join(dirname(page), path);
			return { file, anchor };
		});
}

/** What GitHub and npm call the headings of a page in links. */
function anchorsIn(page: string): string[] {
	const text = withoutCode(readFileSync(join(ROOT, page), 'utf8'));
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\w\s-]/g, '')
			.replaceAll(' ', '-'),
	);
}

function withoutCode(text: string): string {
	return text.replace(/^```[\s\S]*?^```$/gm, '');
}

describe.each(PAGES)('%s', (page) => {
	test('links only to what is there', () => {
		const broken = targetsIn(page).filter(({ file, anchor }) => {
			if (!existsSync(join(ROOT, file))) return true;
			return anchor !== undefined && !anchorsIn(file).includes(anchor);
		});
		expect(broken).toEqual([]);
	});

	test('has no padded table, in which one long cell changes every line', () => {
		expect(readFileSync(join(ROOT, page), 'utf8')).not.toMatch(/^\|.*(\S {2,}\||-{4,})/m);
	});
});

test('no link could mean either of two headings', () => {
	const linked = PAGES.flatMap(targetsIn).filter(({ anchor }) => anchor !== undefined);
	const ambiguous = linked.filter(
		({ file, anchor }) => anchorsIn(file).filter((one) => one === anchor).length > 1,
	);
	expect(ambiguous).toEqual([]);
});

test('the README links to files by address, since npm shows it, too', () => {
	expect(linksIn('README.md').filter((link) => !link.startsWith('https://'))).toEqual([]);
});

test('shows and describes each picture of docs/screenshots once', () => {
	const shown = PAGES.flatMap((page) => [
		...readFileSync(join(ROOT, page), 'utf8').matchAll(/!\[.{20,}\]\(.*\bscreenshots\/(.+)\)/g),
	]);
	expect(shown.map(([, file]) => file).sort()).toEqual(
		readdirSync(join(ROOT, 'docs/screenshots'), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(png|webp)$/.test(file))
			.sort(),
	);
});
