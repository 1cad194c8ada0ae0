/** The executions that a worker started, by its log. */
export function startedIn(log: string): string[] {
	return idsAfter('Worker started execution', log);
}

/** The executions that a worker started and, by its log, has not finished. */
export function unfinishedIn(log: string): string[] {
	const finished = new Set(idsAfter('Worker finished execution', log));
	return startedIn(log).filter((id) => !finished.has(id));
}

function idsAfter(words: string, log: string): string[] {
	return [...log.matchAll(new RegExp(`${words} (\\d+)`, 'g'))].map(([, id = '']) => id);
}
