import { verifySenderOtp } from '../../../nodes/DigiKhata/operations/sender/verifySenderOtp.operation';
import { cases } from '../cases';
import { OUT_OF_STEP } from './outOfStep';
import { PAN_NUMBER_REQUIRED } from './validateSenderAadhaarOtp.cases';

export default cases(verifySenderOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/otp/verify',
		parameters: { otp: '012345', otp_ref_id: '8617567988~Channel4+/==' },
	},
	replies: [
		{
			what: 'The mobile number is verified, and the wallet’s KYC is complete',
			reply: {
				response_status_id: -1,
				data: {
					customer_profile: {
						total_monthly_limit: '50000.0',
						mobile: '8617567988',
						kyc_id: '',
						ekyc_enabled: 0,
						kyc_validity: '',
						kyc_remark: '',
						kyc_type: '',
						balance: '0.00',
						next_allowed_limit: '50000.0',
						name: 'Yashwant Basnett',
						digital_ekyc: 0,
						chart: [],
						email: '',
						kyc_state: 1,
					},
					wallet_token: '',
					id_proof_type_id: '',
					is_registered: 0,
					id_proof: '',
					otpOptionalSum: '',
					sender_name: 'Yashwant Basnett',
					otpNotRequiredSum: '',
					ekyc_enabled: '',
					wallet_id: '',
					otpNotRequiredSumNeft: '',
					next_allowed_limit: 50000,
					account: '',
					kyc_state: 0,
					otpOptionalSumNeft: '',
				},
				response_type_id: 309,
				message: 'Success!',
				status: 0,
			},
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
			reply: PAN_NUMBER_REQUIRED,
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
