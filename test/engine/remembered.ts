import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator, IDeduplicationOutput } from 'n8n-workflow';

/** What n8n remembers across executions, as its database does for one node. */
export class Remembered {
	readonly texts: string[] = [];

	/** @param answer what becomes of a call: by default it is answered at once */
	constructor(private readonly answer: () => Promise<void> = () => Promise.resolve()) {}

	/** Reads, compares and then writes all, as n8n does. */
	async record(items: readonly string[]): Promise<{ new: string[]; processed: string[] }> {
		const read = [...this.texts];
		await this.answer();
		const processed = items.filter((item) => read.includes(item));
		const added = items.filter((item) => !read.includes(item));
		this.texts.splice(0, this.texts.length, ...read, ...added);
		return { new: added, processed };
	}

	async forget(items: readonly string[]): Promise<void> {
		await this.answer();
		const kept = this.texts.filter((text) => !items.includes(text));
		this.texts.splice(0, this.texts.length, ...kept);
	}
}

/** Where n8n remembers. Test files share Node's globals, and n8n takes its memory once for a process. */
const place = globalThis as { remembered?: Remembered };

/** Has n8n remember here from now on. */
export function rememberIn(remembered: Remembered): void {
	place.remembered = remembered;
}

const deduplicator: Pick<IDataDeduplicator, 'checkProcessedAndRecord' | 'removeProcessed'> = {
	checkProcessedAndRecord: async (items) =>
		(await place.remembered?.record(items as string[])) as IDeduplicationOutput,
	removeProcessed: async (items) => await place.remembered?.forget(items as string[]),
};
if (!place.remembered) void DataDeduplicationService.init(deduplicator as IDataDeduplicator);
rememberIn(new Remembered());
