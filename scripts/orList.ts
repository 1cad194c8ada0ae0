/** Words as a person lists alternatives: `1, 2 or 3`. */
export function orList(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
