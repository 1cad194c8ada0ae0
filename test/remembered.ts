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

	/** n8n's helpers for a node, which here remember for that node and nothing else. */
	get helpers() {
		return {
			checkProcessedAndRecord: (items: string[], scope: string) =>
				scope === 'node' ? this.record(items) : Promise.reject(new Error(scope)),
			removeProcessed: (items: string[], scope: string) =>
				scope === 'node' && items.length > 0
					? this.forget(items)
					: Promise.reject(new Error(scope)),
		};
	}
}
