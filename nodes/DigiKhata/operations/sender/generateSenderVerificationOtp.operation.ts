import { customerId } from '../../fields/customerId';
import { defineOperation } from '../../contract/operation';
import { readOtpReference } from './replies';

/** Texts an OTP to the sender's mobile number, for instance because the first one has expired. */
export const generateSenderVerificationOtp = defineOperation({
	value: 'generateSenderVerificationOtp',
	resource: 'sender',
	name: 'Generate Sender Verification OTP',
	action: `Generate a sender verification OTP`,
	description: 'Text a fresh OTP to the sender’s mobile number',
	effect: 'textsPerson',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-generate-sender-otp',
	fields: { customerId },
	method: 'POST',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/otp`,
		parameters: {},
	}),
	results: {
		0: readOtpReference('verifySenderOtp'),
		// Not on Eko's page for this call: its status for a texted OTP elsewhere.
		2129: readOtpReference('verifySenderOtp'),
	},
});
