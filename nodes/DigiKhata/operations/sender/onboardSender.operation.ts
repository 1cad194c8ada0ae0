import { customerId } from '../../fields/customerId';
import { dateOfBirth } from '../../fields/dateOfBirth';
import { isBlank } from '../../fields/normalize';
import { residenceAddress } from '../../fields/residenceAddress';
import { senderName } from '../../fields/senderName';
import { defineOperation } from '../../contract/operation';
import { nextStepOnly, readOtpReference, OUT_OF_STEP_REPLIES } from './replies';

/** Registers a sender with Eko and texts an OTP to the sender's mobile number. */
export const onboardSender = defineOperation({
	value: 'onboardSender',
	resource: 'sender',
	name: 'Onboard Sender',
	action: 'Onboard a sender',
	description: 'Enrol a new sender, who is texted an OTP',
	effect: 'textsPerson',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-onboard-sender',
	fields: { customerId, senderName, dateOfBirth, residenceAddress },
	method: 'POST',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}`,
		parameters: {
			name: values.senderName,
			dob: values.dateOfBirth,
			residence_address: values.residenceAddress,
		},
	}),
	results: {
		// Without a reference, a reply that describes the wallet means that it was there before, and
		// nobody was texted.
		0: (data) =>
			readOtpReference('verifySenderOtp')(data) ??
			(isBlank(data.state) ? undefined : nextStepOnly('getSenderInformation')(data)),
		17: nextStepOnly('getSenderInformation'),
		// Not on Eko's page for this call: its status for a texted OTP elsewhere.
		2129: readOtpReference('verifySenderOtp'),
		...OUT_OF_STEP_REPLIES,
	},
});
