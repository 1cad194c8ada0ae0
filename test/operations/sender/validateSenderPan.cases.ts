import { validateSenderPan } from '../../../nodes/DigiKhata/operations/sender/validateSenderPan.operation';
import samples from '../../../simulator/samples/validateSenderPan.json';
import { cases } from '../cases';
import { OUT_OF_STEP } from './outOfStep';

export default cases(validateSenderPan, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/pan',
		parameters: { pan_number: 'ABCDE1234F' },
	},
	replies: [
		{
			what: 'The KYC is complete',
			reply: samples.success,
			result: {
				sender_name: 'Karan Garg',
				balance: '0.00',
				kyc_state: 0,
				profile_kyc_state: 0,
				total_monthly_limit: '50000.0',
				next_allowed_limit: '5287.0',
				next_step: 'done',
			},
		},
		{
			// On no page: the sample of Verify Sender OTP, with another state of KYC.
			what: 'The PAN is accepted, but Eko does not say that the KYC is complete (not on Eko’s page)',
			reply: {
				response_status_id: -1,
				data: { customer_profile: { name: 'Asha Verma', kyc_state: 1 }, kyc_state: 1 },
				response_type_id: 309,
				message: 'Success!',
				status: 0,
			},
			result: {
				sender_name: 'Asha Verma',
				kyc_state: 1,
				profile_kyc_state: 1,
				next_step: 'getSenderInformation',
			},
		},
		...OUT_OF_STEP,
	],
	alsoResults: [[{ status: 0, response_type_id: 309 }, { next_step: 'done' }]],
	// Any success was once taken for complete KYC.
	notResults: [
		[{ status: 0 }, 'unknown'],
		[{ status: 0, response_type_id: 2147, data: { application_id: '' } }, 'unknown'],
		[{ status: 0, data: { customer_profile: {} } }, 'unknown'],
		[{ status: 0, data: { customer_profile: null, kyc_state: 1 } }, 'unknown'],
		[{ status: 308 }, 'refused'],
		[{ status: 461 }, 'refused'],
	],
});
