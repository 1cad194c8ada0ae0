import type { Operation } from '../../contract/operation';
import { customerId } from './fields';
import { nextStepOnly } from '../replies';
import { OUT_OF_STEP_REPLIES, readKycOtp, readWallet } from './replies';

/**
 * The first call for any sender. Though it is a GET, it has an effect: Eko sends an OTP to a sender who
 * is enrolled, so it is never sent twice.
 */
export const getSenderInformation: Operation = {
	id: 'getSenderInformation',
	name: 'Get Sender Information',
	action: 'Get sender information',
	description: 'Get a sender’s status. Sends an OTP if the sender is enrolled.',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-get-sender',
	effect: 'sendsOtp',
	fields: { customerId },
	method: 'GET',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}',
	replies: {
		// A sender Eko knows: the OTP is out. Eko's page says 2129, those of its other OTPs say 0.
		2129: readKycOtp('verifySenderOtp'),
		0: (data, typeId) => readKycOtp('verifySenderOtp')(data) ?? readWallet(data, typeId),
		308: nextStepOnly('onboardSender'),
		...OUT_OF_STEP_REPLIES,
	},
};
