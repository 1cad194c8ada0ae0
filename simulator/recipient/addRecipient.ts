import type { Endpoint } from '../endpoint';
import { indiaDay } from '../indiaTime';
import {
	CUSTOMER_ID,
	digits,
	IFSC,
	SENDER_PARAMETERS,
	text,
	wholeNumber,
	type Parameter,
} from '../parameters';
import { refusal, refusalSaying } from '../refusals';
import { envelopeReply, withData } from '../reply';
import samples from '../samples/addRecipient.json';
import { SENDER_PATH } from '../sender/path';
import { stateless } from '../stateless';
import { ofSender } from '../wallet/ofSender';
import { bankOf } from './banks';

const NEW_A_DAY = 5;

const PARAMETERS: readonly Parameter[] = [
	...SENDER_PARAMETERS,
	wholeNumber('bank_id'),
	text('recipient_name', /^[A-Za-z ]+$/, 'must be letters and spaces'),
	{ ...CUSTOMER_ID, name: 'recipient_mobile' },
	digits('account'),
	{ ...IFSC, name: 'bank_code' },
];

const ENDPOINT = stateless('POST', `${SENDER_PATH}/recipient`, PARAMETERS, samples.success);

/** https://eps.eko.in/docs/ppi-digikhata-add-recipient: the bank still has to register the account. */
export const addRecipient: Endpoint = {
	...ENDPOINT,
	act: ofSender(({ sender, parameters, state, now }) => {
		const ifsc = String(parameters['bank_code']);
		const account = String(parameters['account']);
		if (!bankOf(ifsc)) return envelopeReply(refusal(467));
		const others = state.recipients.of(sender.customerId);
		if (others.some((other) => other.account === account && other.ifsc === ifsc)) {
			return envelopeReply(refusal(342));
		}
		const addedOn = indiaDay(now);
		if (others.filter((other) => other.addedOn === addedOn).length >= NEW_A_DAY) {
			// Eko documents the limit, not its status.
			return envelopeReply(refusalSaying(1, 'Only 5 new recipients a day'));
		}
		const { recipientId } = state.recipients.add(sender.customerId, {
			name: String(parameters['recipient_name']),
			mobile: String(parameters['recipient_mobile']),
			ifsc,
			account,
			addedOn,
		});
		return envelopeReply(withData(ENDPOINT.success(parameters), { recipient_id: recipientId }));
	}),
};
