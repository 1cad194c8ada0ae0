import { customerId } from '../../fields/customerId';
import { defineOperation } from '../../contract/operation';
import { nextStepOnly, readOtpReference, OUT_OF_STEP_REPLIES, readWallet } from './replies';

/**
 * The first call for any sender. Though it reads, it has an effect: Eko texts an OTP to a sender who is
 * enrolled, so it is never sent twice.
 */
export const getSenderInformation = defineOperation({
	value: 'getSenderInformation',
	resource: 'sender',
	name: 'Get Sender Information',
	action: 'Get sender information',
	description: 'Find out where a sender stands; an enrolled one is texted an OTP',
	effect: 'textsPerson',
	documentation: 'https://eps.eko.in/docs/ppi-digikhata-get-sender',
	fields: { customerId },
	method: 'GET',
	prepare: (values) => ({
		path: `/customer/payment/ppi-digikhata/sender/${values.customerId}`,
		parameters: {},
	}),
	results: {
		// A sender Eko knows: the OTP is out. Eko's page says 2129, those of its other OTPs say 0.
		2129: readOtpReference('verifySenderOtp'),
		0: (data, typeId) => readOtpReference('verifySenderOtp')(data) ?? readWallet(data, typeId),
		308: nextStepOnly('onboardSender'),
		...OUT_OF_STEP_REPLIES,
	},
});
