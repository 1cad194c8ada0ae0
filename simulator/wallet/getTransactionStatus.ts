import type { Endpoint } from '../endpoint';
import { indiaTime } from '../indiaTime';
import { oneDecimal, type Ledger } from '../ledger';
import { INITIATOR_ID, text, USER_CODE } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/getTransactionStatus.json';
import { courseOf } from './testAmounts';
import { bankRefNum, descriptionOf, type Transaction, type TxStatus } from './transactions';

/** https://eps.eko.in/docs/transaction-inquiry: an inquiry is also what time is to a transfer in flight. */
export const getTransactionStatus: Endpoint = {
	method: 'GET',
	path: '/tools/reference/transaction/{transaction-reference}',
	parameters: [
		INITIATOR_ID,
		USER_CODE,
		text(
			'transaction-reference',
			/^([0-9]{1,20}|client_ref_id:[A-Za-z0-9_-]{1,20})$/,
			'must be a tid, or client_ref_id: and a reference',
		),
	],
	success: () => samples.success,
	act({ parameters, state: { transactions, ledger } }) {
		const found = transactions.find(String(parameters['transaction-reference']));
		// Eko's pages leave open what it says of one that it does not know.
		if (!found) return envelopeReply(refusal(168));
		const { becomes } = courseOf(found.rupees);
		if (found.txStatus === '2' && becomes) {
			if (found.inquiriesLeft === 0) arrive(found, becomes.txStatus, ledger);
			found.inquiriesLeft--;
		}

		const { tid, clientRefId, customerId, rupees, feePaise, recipient, txStatus, reason } = found;
		return envelopeReply(
			withData(samples.success, {
				tid,
				client_ref_id: clientRefId,
				tx_status: txStatus,
				txstatus_desc: descriptionOf(txStatus),
				amount: oneDecimal(rupees * 100),
				fee: oneDecimal(feePaise),
				timestamp: indiaTime(found.at),
				sender_name: customerId,
				recipient_name: recipient?.name ?? '',
				account: recipient?.account ?? '',
				ifsc: recipient?.ifsc ?? '',
				bank_ref_num: txStatus === '0' && recipient ? bankRefNum(tid) : '',
				...(reason && { reason }),
			}),
		);
	},
};

/** The bank has taken a transfer, or sent it back. */
function arrive(transaction: Transaction, txStatus: TxStatus, ledger: Ledger): void {
	const { tid, clientRefId: client_ref_id, rupees } = transaction;
	transaction.txStatus = txStatus;
	const isPaid = txStatus === '0';
	ledger.move({
		kind: isPaid ? 'settlement' : 'refund due',
		from: 'in flight',
		to: isPaid ? 'paid out' : 'refund owed',
		paise: rupees * 100,
		tid,
		client_ref_id,
	});
}
