import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator } from 'n8n-workflow';

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

let current = new Remembered();

/** Has n8n remember here from now on. */
export function rememberIn(remembered: Remembered): void {
	current = remembered;
}

const deduplicator: Pick<IDataDeduplicator, 'checkProcessedAndRecord' | 'removeProcessed'> = {
	checkProcessedAndRecord: (items) => current.record(items as string[]),
	removeProcessed: (items) => current.forget(items as string[]),
};
void DataDeduplicationService.init(deduplicator as IDataDeduplicator);
