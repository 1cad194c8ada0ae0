import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PAGES = ['.', 'docs', 'simulator'].flatMap((folder) =>
	readdirSync(join(ROOT, folder))
		.filter((file) => file.endsWith('.md'))
		.map((file) => join(folder, file)),
);

/** Where the links and pictures of a page lead to, less those to the web. */
function targetsIn(page: string): string[] {
	const text = withoutCode(readFileSync(join(ROOT, page), 'utf8'));
	const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
	return targets.filter((target) => !/^(https|mailto):/.test(target));
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
		const broken = targetsIn(page).filter((target) => {
			const [file = '', anchor] = target.split('#');
			const path = join(dirname(page), file);
			if (file !== '' && !existsSync(join(ROOT, path))) return true;
			return anchor !== undefined && !anchorsIn(file === '' ? page : path).includes(anchor);
		});
		expect(broken).toEqual([]);
	});

	test('has no two headings by which a link could mean either', () => {
		const anchors = anchorsIn(page);
		const linked = targetsIn(page).flatMap((target) => target.split('#')[1] ?? []);
		expect(linked.filter((anchor) => anchors.filter((one) => one === anchor).length > 1)).toEqual(
			[],
		);
	});
});

test('shows each picture of docs/screenshots in the README, and describes it', () => {
	const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
	const shown = [...readme.matchAll(/!\[.{20,}\]\(docs\/screenshots\/(.+)\)/g)];
	expect(shown.map(([, file]) => file).sort()).toEqual(
		readdirSync(join(ROOT, 'docs/screenshots')).sort(),
	);
});
