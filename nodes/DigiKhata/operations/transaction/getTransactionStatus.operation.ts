import type { Operation } from '../../contract/operation';
import { readTransaction } from '../../eko/transaction';
import { clientReference, transactionId } from './fields';

/**
 * What became of a transaction. A refusal is no answer: Eko leaves open for how long it may not know a
 * transaction that it has accepted.
 */
export const getTransactionStatus: Operation = {
	id: 'getTransactionStatus',
	name: 'Get Transaction Status',
	action: 'Get the status of a transaction',
	description: 'Get the state of a transaction, by Eko’s ID or your own reference',
	docs: 'https://eps.eko.in/docs/transaction-inquiry',
	effect: 'reads',
	fields: { transactionId, clientRefId: clientReference },
	waits: true,
	oneOf: ['transactionId', 'clientRefId'],
	adviceWhenRefused:
		'This says nothing about the money: Eko may not know a new transaction yet. Do not pay again; ask again later.',
	method: 'GET',
	path: '/tools/reference/transaction/{tid}{client_ref_id}',
	replies: { 0: (_data, _typeId, envelope = {}) => readTransaction(envelope) },
};
