/** Adds to a list of at most so many entries, which forgets the oldest. */
export function keepLast<Entry>(entries: Entry[], latest: Entry, limit: number): void {
	entries.push(latest);
	if (entries.length > limit) entries.shift();
}

/** A map that forgets what was set longest ago, so that a simulator may run for weeks. */
export class RecentMap<Key, Value> extends Map<Key, Value> {
	constructor(private readonly limit = 100_000) {
		super();
	}

	/** Also makes an entry that is there already the most recent one. */
	override set(key: Key, value: Value): this {
		this.delete(key);
		super.set(key, value);
		if (this.size > this.limit) {
			const [oldest] = this.keys();
			this.delete(oldest as Key);
		}
		return this;
	}
}
