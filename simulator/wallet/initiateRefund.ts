import type { Endpoint } from '../endpoint';
import { oneDecimal, twoDecimals } from '../ledger';
import { digits, fixed, INITIATOR_ID, USER_CODE } from '../parameters';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/initiateRefund.json';
import { OTP, OTP_REF_ID } from '../sender/otpParameters';
import { otpRefusal } from '../sender/step';
import { consentToRefund, ofRefundable } from './refund';
import { afterMoving, faultOf } from './testAmounts';

/** https://eps.eko.in/docs/initiate-refund: to the agent's e-value, with the fee. Has no client_ref_id. */
export const initiateRefund: Endpoint = {
	method: 'POST',
	path: '/customer/payment/refund/{tid}',
	parameters: [
		...[INITIATOR_ID, USER_CODE, digits('tid'), OTP, OTP_REF_ID],
		...[fixed('service_code', 80), fixed('state', 1)],
	],
	success: () => samples.success,
	act: ofRefundable((call, transaction) => {
		const { tid, clientRefId: client_ref_id, rupees, feePaise } = transaction;
		const fault = faultOf(rupees, true);
		if (fault === 'reset before') return { kind: 'reset' };
		const refused = otpRefusal(call, consentToRefund(transaction));
		if (refused) return refused;

		const { ledger, transactions } = call.state;
		const paise = rupees * 100;
		const to = { to: 'e-value', tid, client_ref_id } as const;
		ledger.move({ ...to, kind: 'refund', from: 'refund owed', paise });
		ledger.move({ ...to, kind: 'fee refund', from: 'fees', paise: feePaise });
		transaction.txStatus = '4';
		const data = {
			tid,
			refund_tid: transactions.newTid(),
			amount: twoDecimals(paise),
			fee: oneDecimal(feePaise),
			refunded_amount: twoDecimals(paise + feePaise),
			tds: '0.0',
			commission_reverse: '0.0',
			balance: oneDecimal(ledger.balance('e-value')),
			timestamp: new Date(call.now).toISOString(),
		};
		return afterMoving(fault, envelopeReply(withData(samples.success, data)));
	}),
};
