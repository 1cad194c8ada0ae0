import { randomInt } from 'node:crypto';

import { RecentMap } from '../recentMap';
import type { Recipient } from '../recipient/recipients';

/** Eko's number for a state: success, failed, awaited, refund pending, refunded, hold, response awaited. */
export type TxStatus = '0' | '1' | '2' | '3' | '4' | '5' | '6';

/** A load or a transfer, also one that failed. */
export interface Transaction {
	readonly tid: string;
	/** Empty when the call had none. */
	readonly clientRefId: string;
	readonly customerId: string;
	readonly rupees: number;
	readonly feePaise: number;
	/** None for a load. */
	readonly recipient?: Recipient;
	/** In milliseconds since the UNIX epoch. */
	readonly at: number;
	txStatus: TxStatus;
	/** Why it failed. */
	readonly reason?: string;
	/** For how many inquiries more it stays in flight. */
	inquiriesLeft: number;
}

/** The transactions of one simulator; it forgets the oldest. */
export class Transactions {
	private readonly byTid = new RecentMap<string, Transaction>();
	private readonly byReference = new RecentMap<string, Transaction>();
	/** Begins elsewhere in each simulator, so that n8n does not take a new transaction for an old one. */
	private last = 3_000_000_000 + randomInt(6_000_000) * 1000;

	/** A number that no transaction has yet. */
	newTid(): string {
		return String(++this.last);
	}

	/** Keeps a transaction. Eko does not notice a client_ref_id that was there before, as far as is known. */
	add(transaction: Transaction): Transaction {
		this.byTid.set(transaction.tid, transaction);
		if (transaction.clientRefId !== '') {
			this.byReference.set(transaction.clientRefId, transaction);
		}
		return transaction;
	}

	/** By tid, or the latest one with a client_ref_id. */
	find(reference: string): Transaction | undefined {
		const [, clientRefId] = /^client_ref_id:(.*)$/.exec(reference) ?? [];
		return clientRefId === undefined
			? this.byTid.get(reference)
			: this.byReference.get(clientRefId);
	}
}

const DESCRIPTIONS: Readonly<Record<TxStatus, string>> = {
	0: 'Success',
	1: 'Failed',
	2: 'Awaited',
	3: 'Refund Pending',
	4: 'Refunded',
	5: 'Hold',
	6: 'Response Awaited',
};

/** A state in words, as `txstatus_desc`. */
export function descriptionOf(txStatus: TxStatus): string {
	return DESCRIPTIONS[txStatus];
}

/** What a bank would say; made of the tid, so that an inquiry says the same. */
export function bankRefNum(tid: string): string {
	return `2501${tid}`;
}
