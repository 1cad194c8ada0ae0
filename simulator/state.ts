import { Ledger } from './ledger';
import { Otps } from './otps';
import { Recipients } from './recipient/recipients';
import { Senders } from './senders';
import { Transactions } from './wallet/transactions';

/** What a simulator remembers from call to call; gone when it is closed. */
export interface State {
	readonly senders: Senders;
	readonly otps: Otps;
	readonly recipients: Recipients;
	readonly transactions: Transactions;
	readonly ledger: Ledger;
	/** Method, path and customer_id of each call about a test number. */
	readonly testCalls: Set<string>;
}

/** The state of a simulator that has heard of nobody. */
export function freshState(): State {
	return {
		senders: new Senders(),
		otps: new Otps(),
		recipients: new Recipients(),
		transactions: new Transactions(),
		ledger: new Ledger(),
		testCalls: new Set(),
	};
}
