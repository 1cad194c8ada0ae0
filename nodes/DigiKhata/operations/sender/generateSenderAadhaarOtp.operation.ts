import { aadhaarNumber } from '../../fields/aadhaarNumber';
import { customerId } from '../../fields/customerId';
import { defineOperation } from '../../contract/operation';
import { readOtpReference } from './replies';

/**
 * UIDAI texts an OTP to the mobile number linked with the sender's Aadhaar. The `otp_ref_id` it
 * returns goes into Validate Sender Aadhaar OTP; a lost one cannot be asked for again.
 */
export const generateSenderAadhaarOtp = defineOperation({
	value: 'generateSenderAadhaarOtp',
	resource: 'sender',
	name: 'Generate Sender Aadhaar OTP',
	action: `Generate a sender Aadhaar OTP`,
	description: 'Text an OTP to the mobile number linked with the sender’s Aadhaar',
	effect: 'textsPerson',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-generate-aadhaar-otp',
	fields: { customerId, aadhaarNumber },
	method: 'POST',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}/aadhaar/otp`,
		parameters: { aadhar: values.aadhaarNumber },
	}),
	results: {
		0: readOtpReference('validateSenderAadhaarOtp'),
		// Not on Eko's page for this call: its status for a texted OTP elsewhere.
		2129: readOtpReference('validateSenderAadhaarOtp'),
	},
});
