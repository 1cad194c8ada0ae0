import { Otps } from './otps';
import { Senders } from './senders';

/** What a simulator remembers from call to call; gone when it is closed. */
export interface State {
	readonly senders: Senders;
	readonly otps: Otps;
	/** Method and path of each call about a test number. */
	readonly testCalls: Set<string>;
}

/** The state of a simulator that has heard of nobody. */
export function freshState(): State {
	return { senders: new Senders(), otps: new Otps(), testCalls: new Set() };
}
