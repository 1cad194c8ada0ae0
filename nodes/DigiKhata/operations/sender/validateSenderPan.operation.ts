import { customerId } from '../../fields/customerId';
import { panNumber } from '../../fields/panNumber';
import { defineOperation } from '../../contract/operation';
import { readWalletAfterKyc, OUT_OF_STEP_REPLIES } from './replies';

/** Checks the sender's PAN, which completes the KYC, and returns the wallet. */
export const validateSenderPan = defineOperation({
	value: 'validateSenderPan',
	resource: 'sender',
	name: 'Validate Sender PAN',
	action: `Validate a sender PAN`,
	description: 'Complete the sender’s KYC by the PAN',
	effect: 'changes',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-validate-pan',
	fields: { customerId, panNumber },
	method: 'POST',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/pan`,
		parameters: { pan_number: values.panNumber },
	}),
	results: {
		0: readWalletAfterKyc,
		...OUT_OF_STEP_REPLIES,
	},
});
