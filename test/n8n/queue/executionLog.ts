/** The executions that a worker started and, by its log, never finished. */
export function unfinishedIn(log: string): string[] {
	const finished = new Set(idsAfter('Worker finished execution', log));
	return idsAfter('Worker started execution', log).filter((id) => !finished.has(id));
}

function idsAfter(words: string, log: string): string[] {
	return [...log.matchAll(new RegExp(`${words} (\\d+)`, 'g'))].map(([, id = '']) => id);
}
