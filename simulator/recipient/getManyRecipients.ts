import type { Endpoint } from '../endpoint';
import { SENDER_PARAMETERS } from '../parameters';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/getManyRecipients.json';
import { SENDER_PATH } from '../sender/path';
import { ofSender } from '../wallet/ofSender';
import { bankOf } from './banks';
import type { Recipient } from './recipients';

const { recipient_list, ...WITHOUT_LIST } = samples.success.data;

/** https://eps.eko.in/docs/ppi-digikhata-get-recipients: without a list when there is no recipient. */
export const getManyRecipients: Endpoint = {
	method: 'GET',
	path: `${SENDER_PATH}/recipients`,
	parameters: SENDER_PARAMETERS,
	success: () => samples.success,
	act: ofSender(({ sender, state }) => {
		const list = state.recipients.of(sender.customerId).map(entryOf);
		if (list.length === 0) return envelopeReply({ ...samples.success, data: WITHOUT_LIST });
		return envelopeReply(withData(samples.success, { recipient_list: list }));
	}),
};

function entryOf({ recipientId, beneficiaryId, name, mobile, ifsc, account, isReady }: Recipient) {
	return {
		...recipient_list[0],
		recipient_id: recipientId,
		beneficiary_id: isReady ? beneficiaryId : null,
		recipient_name: name,
		recipient_mobile: mobile,
		bank: bankOf(ifsc)?.name,
		ifsc,
		// As in Eko's sample: one digit, and the last five.
		account: account.replace(/(?<=^.).+(?=.{5}$)/, (hidden) => 'X'.repeat(hidden.length)),
	};
}
