import type { Sample } from '../sample';
import { STANDS_ELSEWHERE_SAMPLES } from './standsElsewhere.cases';

export const SAMPLES: readonly Sample[] = [
	{
		what: 'The sender is enrolled and was texted an OTP',
		reply: {
			response_status_id: 1,
			data: {
				intent_id: 19,
				kyc_request_id: '',
				otp_ref_id:
					'IXrygqm0vTNbN35Lp5AfcbP69ifPhQ1Ee3u74AHY5fA9aMp2d94Yii3g+9fOBmbMsVTuaEQpDOEateP4tSTkQw==',
			},
			response_type_id: 2129,
			message: 'Validate the OTP',
			status: 2129,
		},
		result: {
			otp_ref_id:
				'IXrygqm0vTNbN35Lp5AfcbP69ifPhQ1Ee3u74AHY5fA9aMp2d94Yii3g+9fOBmbMsVTuaEQpDOEateP4tSTkQw==',
			intent_id: 19,
			kyc_request_id: '',
			next_step: 'verifySenderOtp',
		},
	},
	{
		// On no page for this call: the status that a texted OTP has on the others.
		what: 'The sender is enrolled and was texted an OTP',
		reply: {
			response_status_id: 0,
			data: { intent_id: 19, kyc_request_id: '', otp_ref_id: 'IXrygqm0+/==' },
			response_type_id: 2129,
			message: 'Validate the OTP',
			status: 0,
		},
		result: {
			otp_ref_id: 'IXrygqm0+/==',
			intent_id: 19,
			kyc_request_id: '',
			next_step: 'verifySenderOtp',
		},
	},
	{
		// On no page. Eko's own web client knows this answer.
		what: 'Eko returns the wallet at once, and its KYC is complete; nobody was texted (not on Eko’s page)',
		reply: {
			response_status_id: 0,
			data: { customer_profile: { name: 'Asha Verma', balance: '12.50' }, kyc_state: 0 },
			response_type_id: 309,
			message: 'Success!',
			status: 0,
		},
		result: {
			sender_name: 'Asha Verma',
			balance: '12.50',
			kyc_state: 0,
			profile_kyc_state: undefined,
			total_monthly_limit: undefined,
			next_allowed_limit: undefined,
			next_step: 'done',
		},
	},
	{
		what: 'The sender is not enrolled; nobody was texted',
		reply: {
			response_status_id: 1,
			data: { sender_name: '', ekyc_enabled: '' },
			response_type_id: 308,
			message: 'Failure!Customer Not Enrolled',
			status: 308,
		},
		result: { next_step: 'onboardSender' },
	},
	...STANDS_ELSEWHERE_SAMPLES,
];
