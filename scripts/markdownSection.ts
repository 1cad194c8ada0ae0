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
