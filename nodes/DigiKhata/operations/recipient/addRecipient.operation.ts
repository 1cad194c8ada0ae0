import type { Operation } from '../../contract/operation';
import { asText, readReference } from '../../eko/envelope';
import { isBlank } from '../../fields/normalize';
import { customerId } from '../sender/fields';
import { account, bankId, ifsc, recipientMobile, recipientName } from './fields';
import { lookUpBank } from './lookUpBank.operation';

/** Adds a bank account that a sender can send money to. Eko allows five new recipients a day. */
export const addRecipient: Operation = {
	id: 'addRecipient',
	name: 'Add Recipient',
	action: 'Add a recipient',
	description: 'Add a bank account to the sender’s recipients',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-add-recipient',
	effect: 'writes',
	fields: {
		customerId,
		account,
		ifsc: { ...ifsc, eko: 'bank_code' },
		recipientName,
		recipientMobile,
		bankId,
	},
	lookUp: {
		parameter: 'bank_id',
		operation: lookUpBank,
		find: ([bank]) => bank?.bank_id,
		whenMissing: {
			message: 'Eko does not know the bank of this IFSC',
			description: 'Check the IFSC, or enter Bank ID under Options.',
		},
	},
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/recipient',
	replies: {
		0: (data) => {
			if (isBlank(data.recipient_id)) return undefined;
			const recipient_id = asText(data.recipient_id);
			const otp_ref_id = readReference(data, 'otp_ref_id');
			// Eko's own app expects an OTP to be on its way; its sample says nothing of one.
			return otp_ref_id === undefined
				? { recipient_id, next_step: 'generateRecipientOtp' }
				: { recipient_id, next_step: 'validateRecipientOtp', otp_ref_id };
		},
	},
};
