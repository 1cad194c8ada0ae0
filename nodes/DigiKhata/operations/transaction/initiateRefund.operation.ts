import type { Operation } from '../../contract/operation';
import { toRupees } from '../../eko/amounts';
import { asText } from '../../eko/envelope';
import { readTransaction } from '../../eko/transaction';
import { isBlank } from '../../fields/normalize';
import { otp, otpRefId } from '../sender/fields';
import { refundedTid } from './fields';

/** Returns the money of a failed transfer to the agent's balance, who then owes it to the customer. */
export const initiateRefund: Operation = {
	id: 'initiateRefund',
	name: 'Initiate Refund',
	action: 'Initiate a refund',
	description:
		'Return the money of a failed transfer to your balance; you then owe it to the customer',
	docs: 'https://eps.eko.in/docs/initiate-refund',
	effect: 'movesMoney',
	fields: { tid: refundedTid, otp, otpRefId },
	withoutClientRef: true,
	paysIn: ['refund_pending'],
	method: 'POST',
	path: '/customer/payment/refund/{tid}',
	parameters: { service_code: 80, state: 1 },
	replies: {
		0: (data, _typeId, envelope = {}) => {
			if (isBlank(data.refund_tid)) return undefined;
			const refunded_amount = toRupees(data.refunded_amount);
			const transaction = readTransaction(envelope, 'refunded');
			return {
				...transaction,
				// It is the refund that was a success: the transfer's money came back.
				...(transaction?.transaction_state === 'success' && { transaction_state: 'refunded' }),
				refund_tid: asText(data.refund_tid),
				refunded_amount,
				owed_to_customer: refunded_amount,
				commission_reverse: toRupees(data.commission_reverse),
				tds: toRupees(data.tds),
			};
		},
	},
};
