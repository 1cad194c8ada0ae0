import type { Envelope } from '../reply';

/** The answer that comes with an OTP. Get Sender Information alone has the status 2129 in it, too. */
export function otpTexted(otpRefId: string, intentId: number): Envelope {
	return {
		response_status_id: 0,
		data: { intent_id: intentId, kyc_request_id: '', otp_ref_id: otpRefId },
		response_type_id: 2129,
		message: 'Validate the OTP',
		status: 0,
	};
}

/** The answer to a validated Aadhaar number. */
export function panRequired(): Envelope {
	return {
		response_status_id: 0,
		data: { application_id: '' },
		response_type_id: 2147,
		message: 'Pan Number Required',
		status: 0,
	};
}

/** A sender's wallet, as in Eko's samples, with nothing spent. */
export function profile(customerId: string, name: string): Envelope {
	return {
		response_status_id: -1,
		data: {
			customer_profile: {
				total_monthly_limit: '50000.0',
				mobile: customerId,
				kyc_id: '',
				ekyc_enabled: 0,
				kyc_validity: '',
				kyc_remark: '',
				kyc_type: '',
				balance: '0.00',
				next_allowed_limit: '50000.0',
				name,
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
			sender_name: name,
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
	};
}
