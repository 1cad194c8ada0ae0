/** A Markdown table with columns as wide as their widest cell, as Prettier formats it. */
export function markdownTable(
	head: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): string {
	const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
	const widths = head.map((_, column) =>
		Math.max(3, ...cells.map((row) => [...(row[column] ?? '')].length)),
	);
	const line = (row: readonly string[], filler = ' '): string =>
		`| ${widths.map((width, column) => (row[column] ?? '').padEnd(width, filler)).join(' | ')} |`;
	const [first = [], ...others] = cells;
	return [line(first), line([], '-'), ...others.map((row) => line(row))].join('\n');
}
