/** What pages that a program writes have in common. */
import { repository } from '../package.json';

/** This project's page on GitHub, as package.json has it. */
export const repositoryUrl = repository.url.replace(/^git\+|\.git$/g, '');

/** Where GitHub shows a file of the project, for pages that npm shows, too. */
export function fileUrl(path: string): string {
	return `${repositoryUrl}/blob/main/${path}`;
}

/** A Markdown table. No cell is padded, so that a longer one changes no other line. */
export function markdownTable(
	head: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): string {
	return [head, head.map(() => '---'), ...rows]
		.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

/**
 * A Markdown text with something else between `<!-- name -->` and `<!-- /name -->`; what is around
 * them stays as it is.
 *
 * @throws Error when a marker is missing, or the second one comes first
 */
export function withSection(markdown: string, name: string, content: string): string {
	const begin = `<!-- ${name} -->`;
	const end = `<!-- /${name} -->`;
	const from = markdown.indexOf(begin);
	const to = markdown.indexOf(end);
	if (from === -1 || to < from) throw new Error(`The text needs ${begin} and ${end} behind it`);
	return `${markdown.slice(0, from + begin.length)}\n\n${content}\n\n${markdown.slice(to)}`;
}

/** Words as a person lists alternatives: `1, 2 or 3`. */
export function orList(words: readonly string[]): string {
	return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
}
