import type { IDataObject } from 'n8n-workflow';

import { toRupees } from './amounts';
import { asText, readData, readReference } from './envelope';

/** What became of a transaction. */
export type TransactionState = 'success' | 'failed' | 'in_flight' | 'refund_pending' | 'refunded';

const STATES: ReadonlyMap<string, TransactionState> = new Map([
	['0', 'success'],
	['1', 'failed'],
	['3', 'refund_pending'],
	['4', 'refunded'],
]);

const NEXT_STEPS: Partial<Record<TransactionState, string>> = {
	in_flight: 'getTransactionStatus',
	refund_pending: 'getRefundOtp',
};

/**
 * What became of a transaction, by Eko's `tx_status`, in `data` or beside it, as text or number. The
 * envelope's `status` says nothing about the money. 2, 5, 6 and any value that Eko may add are in flight.
 *
 * @returns undefined for a reply without `tx_status`
 */
export function readTransactionState(envelope: IDataObject): TransactionState | undefined {
	const status = asText(readData(envelope).tx_status).trim() || asText(envelope.tx_status).trim();
	return status === '' ? undefined : (STATES.get(status) ?? 'in_flight');
}

/** Eko's ID of a transaction, in `data` or beside it, as text; undefined where the reply names none. */
export function readTid(envelope: IDataObject | undefined): string | undefined {
	return readReference(readData(envelope), 'tid') ?? readReference(envelope ?? {}, 'tid');
}

/**
 * A transaction in the one shape that all operations output; amounts are rupees.
 *
 * @param otherwise its state where the reply does not say
 * @returns undefined for a reply that does not say what became of it
 */
export function readTransaction(
	envelope: IDataObject,
	otherwise?: TransactionState,
): IDataObject | undefined {
	const transaction_state = readTransactionState(envelope) ?? otherwise;
	if (transaction_state === undefined) return undefined;
	const { client_ref_id, amount, fee, bank_ref_num, reason } = readData(envelope);
	return {
		next_step: NEXT_STEPS[transaction_state],
		transaction_state,
		is_final: !(transaction_state in NEXT_STEPS),
		tid: readTid(envelope),
		client_ref_id,
		amount: toRupees(amount),
		fee: toRupees(fee),
		bank_ref_num,
		reason,
	};
}
