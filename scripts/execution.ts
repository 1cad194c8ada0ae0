/** The JSON of one item. */
export type ItemJson = Readonly<Record<string, unknown>>;

interface StoredExecution {
	readonly data: {
		readonly resultData: {
			readonly error?: StoredError;
			readonly lastNodeExecuted?: string;
			readonly runData: Readonly<Record<string, readonly StoredRun[]>>;
		};
	};
}

interface StoredRun {
	readonly data?: {
		readonly main?: ReadonlyArray<ReadonlyArray<{ readonly json: ItemJson }> | null>;
	};
}

interface StoredError {
	readonly message?: string;
	readonly description?: string | null | undefined;
	readonly node?: { readonly name?: string } | undefined;
}

/** What a workflow run left behind. */
export interface Execution {
	/** Why the run stopped, in the words of the node; undefined after a good run. */
	readonly failure: string | undefined;
	/** The items a node handed on, empty if it was not reached. */
	readonly itemsOf: (node: string) => readonly ItemJson[];
}

/** Finds the run among the lines `n8n execute` prints; undefined if it printed none. */
export function executionIn(output: string): Execution | undefined {
	const json = /^\{$[\s\S]*^\}$/m.exec(output)?.[0];
	if (!json) return undefined;
	return executionOf(JSON.parse(json) as StoredExecution);
}

/** What to read of a run that n8n, or its engine, has stored. */
export function executionOf({ data }: StoredExecution): Execution {
	const { error, runData, lastNodeExecuted } = data.resultData;
	const where = error?.node?.name ?? lastNodeExecuted;
	return {
		failure: error && [`${where}: ${error.message}`, error.description].filter(Boolean).join('\n'),
		itemsOf: (node) =>
			(runData[node] ?? []).flatMap((run) => run.data?.main?.[0] ?? []).map(({ json }) => json),
	};
}
