import type { Resource } from '../../contract/operation';
import { getRefundOtp } from './getRefundOtp.operation';
import { initiateRefund } from './initiateRefund.operation';
import { initiateTransaction } from './initiateTransaction.operation';
import { loadWallet } from './loadWallet.operation';
import { getTransactionStatus } from './getTransactionStatus.operation';
import { sendTransactionOtp } from './sendTransactionOtp.operation';

/** What is done with a sender's money, and what became of it. */
export const transaction: Resource = {
	id: 'transaction',
	name: 'Transaction',
	defaultOperation: 'sendTransactionOtp',
	operations: [
		loadWallet,
		sendTransactionOtp,
		initiateTransaction,
		getTransactionStatus,
		getRefundOtp,
		initiateRefund,
	],
};
