import type { Sample } from '../sample';
import { STANDS_ELSEWHERE_SAMPLES } from './standsElsewhere.cases';

export const SAMPLES: readonly Sample[] = [
	{
		what: 'The KYC is complete',
		reply: {
			response_status_id: -1,
			data: {
				customer_profile: {
					total_monthly_limit: '50000.0',
					mobile: '9444444444',
					kyc_id: '',
					ekyc_enabled: 0,
					kyc_validity: '',
					kyc_remark: '',
					kyc_type: '',
					balance: '0.00',
					next_allowed_limit: '5287.0',
					name: 'Karan Garg',
					digital_ekyc: 0,
					chart: [],
					email: '',
					kyc_state: 0,
				},
				id_proof_type_id: '',
				is_registered: 0,
				id_proof: '',
				otpOptionalSum: '',
				sender_name: 'Karan Garg',
				otpNotRequiredSum: '',
				ekyc_enabled: '',
				otpNotRequiredSumNeft: '',
				next_allowed_limit: 5287,
				account: '',
				kyc_state: 0,
				otpOptionalSumNeft: '',
			},
			response_type_id: 309,
			message: 'Success!',
			status: 0,
		},
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
			balance: undefined,
			kyc_state: 1,
			profile_kyc_state: 1,
			total_monthly_limit: undefined,
			next_allowed_limit: undefined,
			next_step: 'getSenderInformation',
		},
	},
	...STANDS_ELSEWHERE_SAMPLES,
];
