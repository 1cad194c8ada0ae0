import type { Operation } from '../../contract/operation';
import { customerId, panNumber } from './fields';
import { OUT_OF_STEP_REPLIES, readWalletAfterKyc } from './replies';

/** Checks the sender's PAN, which completes the KYC, and returns the wallet. */
export const validateSenderPan: Operation = {
	id: 'validateSenderPan',
	name: 'Validate Sender PAN',
	action: 'Validate a sender PAN',
	description: 'Complete the sender’s KYC with their PAN',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-validate-pan',
	effect: 'writes',
	fields: { customerId, panNumber },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}/pan',
	replies: {
		0: readWalletAfterKyc,
		...OUT_OF_STEP_REPLIES,
	},
};
