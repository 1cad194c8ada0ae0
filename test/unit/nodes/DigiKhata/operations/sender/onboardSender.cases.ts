import type { Sample } from '../sample';
import { STANDS_ELSEWHERE_SAMPLES } from './standsElsewhere.cases';

const TEXTED: Sample = {
	what: 'The sender is enrolled now and was texted an OTP',
	reply: {
		response_status_id: 0,
		data: {
			intent_id: 19,
			kyc_request_id: '',
			otp_ref_id:
				'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6hgzp33AcOnMOJNPmRic8dJQazrKttIV3oIOpXKP8OdkARMo2DvP8bWEKK2P3h2dAK',
		},
		response_type_id: 2129,
		message: 'Validate the OTP',
		status: 0,
	},
	result: {
		otp_ref_id:
			'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6hgzp33AcOnMOJNPmRic8dJQazrKttIV3oIOpXKP8OdkARMo2DvP8bWEKK2P3h2dAK',
		intent_id: 19,
		kyc_request_id: '',
		next_step: 'verifySenderOtp',
	},
};

export const SAMPLES: readonly Sample[] = [
	TEXTED,
	// Not on Eko’s page for this call: its status for a texted OTP elsewhere.
	{ ...TEXTED, reply: { ...TEXTED.reply, status: 2129 } },
	{
		what: 'The sender had a wallet before; nobody was texted',
		reply: {
			response_status_id: 0,
			data: {
				customer_id_type: 'mobile_number',
				state_desc: 'Non-Kyc',
				state: '2',
				customer_id: '8617567988',
			},
			response_type_id: 300,
			message: 'Wallet opened successfully.',
			status: 0,
		},
		result: { next_step: 'getSenderInformation' },
	},
	{
		// From Eko's list of statuses.
		what: 'The sender had a wallet before; nobody was texted',
		reply: {
			response_status_id: 1,
			data: {},
			response_type_id: 17,
			message: 'User wallet already exists',
			status: 17,
		},
		result: { next_step: 'getSenderInformation' },
	},
	...STANDS_ELSEWHERE_SAMPLES,
];
