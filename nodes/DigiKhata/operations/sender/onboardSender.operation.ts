import type { Operation } from '../../contract/operation';
import { isBlank } from '../../fields/normalize';
import { customerId, dateOfBirth, residenceAddress, senderName } from './fields';
import { nextStepOnly } from '../replies';
import { OUT_OF_STEP_REPLIES, readKycOtp } from './replies';

/** Registers a sender with Eko, who sends an OTP to the sender's mobile number. */
export const onboardSender: Operation = {
	id: 'onboardSender',
	name: 'Onboard Sender',
	action: 'Onboard a sender',
	description: 'Enroll a sender and send them an OTP',
	docs: 'https://eps.eko.in/docs/ppi-digikhata-onboard-sender',
	effect: 'sendsOtp',
	fields: { customerId, senderName, dateOfBirth, residenceAddress },
	method: 'POST',
	path: '/customer/payment/ppi-digikhata/sender/{customer_id}',
	replies: {
		// Without a reference, a reply that describes the wallet means that it was there before, and no
		// OTP was sent.
		0: (data) =>
			readKycOtp('verifySenderOtp')(data) ??
			(isBlank(data.state) ? undefined : nextStepOnly('getSenderInformation')(data)),
		17: nextStepOnly('getSenderInformation'),
		// Not on Eko's page for this call: its status for an OTP sent elsewhere.
		2129: readKycOtp('verifySenderOtp'),
		...OUT_OF_STEP_REPLIES,
	},
};
