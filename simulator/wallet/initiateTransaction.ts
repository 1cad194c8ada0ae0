import type { Endpoint } from '../endpoint';
import { oneDecimal, twoDecimals } from '../ledger';
import { clientRefIdOf, fixed, text } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, withData, type Envelope, type Reply } from '../reply';
import { bankOf } from '../recipient/banks';
import type { Recipient } from '../recipient/recipients';
import samples from '../samples/initiateTransaction.json';
import { OTP, OTP_REF_ID } from '../sender/otpParameters';
import { typedIn, type SenderCall } from '../sender/step';
import { stateless } from '../stateless';
import { ofSender } from './ofSender';
import { afterMoving, courseOf, faultOf } from './testAmounts';
import { bankRefNum, descriptionOf, type Transaction } from './transactions';
import { consentTo, readyRecipient, TRANSFER_PARAMETERS } from './transfer';

/** As in Eko's sample. That the agent's e-value pays it is the simulator's choice. */
const FEE_PAISE = 4_00;

const ENDPOINT = stateless(
	'POST',
	'/customer/payment/ppi-digikhata',
	[
		...TRANSFER_PARAMETERS,
		OTP,
		OTP_REF_ID,
		text('timestamp', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'must be ISO 8601 with ms and Z'),
		text('latlong', /^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/, 'must be latitude, comma, longitude'),
		fixed('currency', 'INR'),
		fixed('channel', 2),
		fixed('state', '1'),
	],
	samples.success,
);

/**
 * https://eps.eko.in/docs/ppi-digikhata-initiate-transaction: pays whenever there is an unused OTP and
 * money enough. Like Eko, as far as is known, it does not look whether the client_ref_id was there before.
 */
export const initiateTransaction: Endpoint = {
	...ENDPOINT,
	act: ofSender((call) => {
		const { sender, parameters, state, now } = call;
		const { ledger, otps, transactions } = state;
		const rupees = Number(parameters['amount']);
		const paise = rupees * 100;
		const fault = faultOf(rupees);
		if (fault === 'reset before') return { kind: 'reset' };
		const recipient = readyRecipient(call);
		if (!recipient) return envelopeReply(refusal(313));

		const problem = otps.use({ ...consentTo(call), ...typedIn(parameters) }, now);
		if (problem?.isUsed) return declined('OTP already Consumed');
		if (problem) return declined(problem.status === 302 ? 'Wrong OTP' : 'OTP expired', problem.why);
		const wallet = `wallet ${sender.customerId}` as const;
		if (ledger.balance(wallet) < paise) return declined('Insufficient balance');
		if (ledger.balance('e-value') < FEE_PAISE) return envelopeReply(refusal(347));

		const { txStatus, becomes } = courseOf(rupees);
		if (txStatus === '1') return declined('Sender/beneficiary monthly limit exhausted');
		const transaction = transactionWith({ txStatus, inquiriesLeft: becomes?.afterInquiries ?? 0 });
		const { tid, clientRefId: client_ref_id } = transaction;
		const to = txStatus === '0' ? 'paid out' : 'in flight';
		ledger.move({ kind: 'transfer', from: wallet, to, paise, tid, client_ref_id });
		const fee = { from: 'e-value', to: 'fees', paise: FEE_PAISE } as const;
		ledger.move({ kind: 'fee', ...fee, tid, client_ref_id });
		return afterMoving(fault, envelopeReply(accepted(call, recipient, transaction)));

		function declined(reason: string, note?: string): Reply {
			const { tid, clientRefId } = transactionWith({ txStatus: '1', inquiriesLeft: 0, reason });
			const amount = twoDecimals(paise);
			const data = { reason, amount, tid, client_ref_id: clientRefId };
			return envelopeReply(withData(samples.failed, data), note);
		}

		function transactionWith(
			own: Pick<Transaction, 'txStatus' | 'inquiriesLeft' | 'reason'>,
		): Transaction {
			return transactions.add({
				tid: transactions.newTid(),
				clientRefId: clientRefIdOf(parameters),
				customerId: sender.customerId,
				rupees,
				feePaise: own.txStatus === '1' ? 0 : FEE_PAISE,
				recipient: recipient as Recipient,
				at: now,
				...own,
			});
		}
	}),
};

function accepted(
	{ sender, parameters, state }: SenderCall,
	{ account, ifsc, name }: Recipient,
	{ tid, rupees, txStatus }: Transaction,
): Envelope {
	const paise = rupees * 100;
	const amount = twoDecimals(paise);
	if (txStatus !== '0') {
		const own = { tx_status: txStatus, txstatus_desc: descriptionOf(txStatus), amount, tid };
		return withData(samples.awaited, own);
	}
	return withData(ENDPOINT.success(parameters), {
		tid,
		amount,
		fee: oneDecimal(FEE_PAISE),
		collectable_amount: oneDecimal(paise + FEE_PAISE),
		balance: oneDecimal(state.ledger.balance('e-value')),
		debit_user_id: parameters['initiator_id'],
		utility_acc_no: sender.customerId,
		sender_name: sender.name,
		recipient_name: name,
		account,
		bank: bankOf(ifsc)?.name,
		channel: String(parameters['channel']),
		bank_ref_num: bankRefNum(tid),
	});
}
