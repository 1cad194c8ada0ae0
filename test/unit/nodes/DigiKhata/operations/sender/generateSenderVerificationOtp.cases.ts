import type { Sample } from '../sample';

const TEXTED: Sample = {
	what: 'The sender was texted an OTP',
	reply: {
		response_status_id: 0,
		data: {
			intent_id: 19,
			kyc_request_id: '',
			otp_ref_id:
				'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6haUuWCwcbJVCWUgeMOoj5vNqXAGuOK+Cro+AqdfLdmm5z5AQ+PGkPdHUQJ9nuLPKS',
		},
		response_type_id: 2129,
		message: 'Validate the OTP',
		status: 0,
	},
	result: {
		otp_ref_id:
			'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6haUuWCwcbJVCWUgeMOoj5vNqXAGuOK+Cro+AqdfLdmm5z5AQ+PGkPdHUQJ9nuLPKS',
		intent_id: 19,
		kyc_request_id: '',
		next_step: 'verifySenderOtp',
	},
};

export const SAMPLES: readonly Sample[] = [
	TEXTED,
	// Not on Eko’s page for this call: its status for a texted OTP elsewhere.
	{ ...TEXTED, reply: { ...TEXTED.reply, status: 2129 } },
];
