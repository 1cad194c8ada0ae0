import type { Endpoint } from '../endpoint';
import { oneDecimal } from '../ledger';
import { clientRefIdOf, fixed, SENDER_PARAMETERS, text } from '../parameters';
import { refusal } from '../refusals';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/loadWallet.json';
import { SENDER_PATH } from '../sender/path';
import { ofSender } from './ofSender';
import { afterMoving, faultOf } from './testAmounts';

/** As in Eko's sample. */
const FEE_PAISE = 5_00;

/** https://eps.eko.in/docs/ppi-digikhata-load-wallet: from the agent's e-value into the sender's wallet. */
export const loadWallet: Endpoint = {
	method: 'POST',
	path: `${SENDER_PATH}/wallet/loadwallet`,
	parameters: [
		...SENDER_PARAMETERS,
		text('amount', /^[1-9][0-9]{0,6}$/, 'must be text of whole rupees'),
		fixed('org_id', '1'),
	],
	success: () => samples.success,
	act: ofSender(({ sender, parameters, state: { ledger, transactions }, now }) => {
		const { customerId } = sender;
		const rupees = Number(parameters['amount']);
		const paise = rupees * 100;
		const fault = faultOf(rupees);
		if (fault === 'reset before') return { kind: 'reset' };
		if (ledger.balance('e-value') < paise + FEE_PAISE) return envelopeReply(refusal(347));

		const tid = transactions.newTid();
		const client_ref_id = clientRefIdOf(parameters);
		const from = { from: 'e-value', tid, client_ref_id } as const;
		ledger.move({ ...from, kind: 'load', to: `wallet ${customerId}`, paise });
		ledger.move({ ...from, kind: 'fee', to: 'fees', paise: FEE_PAISE });
		transactions.add({
			tid,
			clientRefId: client_ref_id,
			customerId,
			rupees,
			feePaise: FEE_PAISE,
			at: now,
			txStatus: '0',
			inquiriesLeft: 0,
		});
		const fee = oneDecimal(FEE_PAISE);
		return afterMoving(fault, envelopeReply(withData(samples.success, { tid, fee })));
	}),
};
