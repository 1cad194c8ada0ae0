import { verifySenderOtp } from '../../../nodes/DigiKhata/operations/sender/verifySenderOtp.operation';
import aadhaarOtp from '../../../simulator/samples/validateSenderAadhaarOtp.json';
import samples from '../../../simulator/samples/verifySenderOtp.json';
import { cases } from '../cases';
import { OUT_OF_STEP } from './outOfStep';

export default cases(verifySenderOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/otp/verify',
		parameters: { otp: '012345', otp_ref_id: '8617567988~Channel4+/==' },
	},
	replies: [
		{
			what: 'The mobile number is verified, and the wallet’s KYC is complete',
			reply: samples.success,
			result: {
				sender_name: 'Yashwant Basnett',
				balance: '0.00',
				kyc_state: 0,
				profile_kyc_state: 1,
				total_monthly_limit: '50000.0',
				next_allowed_limit: '50000.0',
				next_step: 'done',
			},
		},
		{
			// Not on Eko's page. Onboard Sender opens a wallet before any KYC. Eko's own web client takes any
			// state beside the profile but 0 for a KYC that is still to come; here that in the profile says so.
			what: 'The mobile number is verified, but Eko does not say that the wallet’s KYC is complete (not on Eko’s page)',
			reply: {
				response_status_id: -1,
				data: {
					customer_profile: { name: 'Asha Verma', balance: '0.00', kyc_state: 0 },
					kyc_state: 0,
				},
				response_type_id: 309,
				message: 'Success!',
				status: 0,
			},
			result: {
				sender_name: 'Asha Verma',
				balance: '0.00',
				kyc_state: 0,
				profile_kyc_state: 0,
				next_step: 'generateSenderAadhaarOtp',
			},
		},
		{
			// Not among the samples of this operation: the words of Validate Sender Aadhaar OTP.
			what: 'The mobile number is verified, and Eko asks for the PAN (not on Eko’s page)',
			reply: aadhaarOtp.success,
			result: { next_step: 'validateSenderPan' },
		},
		...OUT_OF_STEP,
	],
	alsoResults: [
		[{ status: 0, response_type_id: '309' }, { next_step: 'done' }],
		[{ status: 0, response_type_id: '2147' }, { next_step: 'validateSenderPan' }],
		[{ status: 0, response_type_id: 327 }, { next_step: 'generateSenderVerificationOtp' }],
		[{ status: 0, response_type_id: 2136 }, { next_step: 'generateSenderAadhaarOtp' }],
		[{ status: 0, response_type_id: 585 }, { next_step: 'done' }],
	],
	// Any success was once taken for complete KYC.
	notResults: [
		[{ status: 0 }, 'unknown'],
		[{ status: 0, response_type_id: 2129, data: { kyc_state: 1 } }, 'unknown'],
		[{ status: 302 }, 'refused'],
		[{ status: 303 }, 'refused'],
		[{ status: 308 }, 'refused'],
		[{ status: 2129 }, 'refused'],
	],
});
