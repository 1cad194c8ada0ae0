import { onboardSender } from '../../../nodes/DigiKhata/operations/sender/onboardSender.operation';
import samples from '../../../simulator/samples/onboardSender.json';
import { cases, type Sample } from '../cases';
import { OUT_OF_STEP } from './outOfStep';

const TEXTED: Sample = {
	what: 'The sender is enrolled now and was sent an OTP',
	reply: samples.success,
	result: {
		otp_ref_id:
			'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6hgzp33AcOnMOJNPmRic8dJQazrKttIV3oIOpXKP8OdkARMo2DvP8bWEKK2P3h2dAK',
		intent_id: 19,
		next_step: 'verifySenderOtp',
	},
};

export default cases(onboardSender, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780',
		parameters: {
			name: 'Asha Verma',
			dob: '1990-05-15',
			residence_address: ['123 MG Road', 'Pune', 'Maharashtra', '411001'],
		},
	},
	replies: [
		TEXTED,
		// Not on Eko’s page for this call: its status for a texted OTP elsewhere.
		{ ...TEXTED, reply: { ...TEXTED.reply, status: 2129 } },
		{
			what: 'The sender had a wallet before; no OTP was sent',
			reply: samples.walletOpened,
			result: { next_step: 'getSenderInformation' },
		},
		{
			// From Eko's list of statuses.
			what: 'The sender had a wallet before; no OTP was sent',
			reply: {
				response_status_id: 1,
				data: {},
				response_type_id: 17,
				message: 'User wallet already exists',
				status: 17,
			},
			result: { next_step: 'getSenderInformation' },
		},
		...OUT_OF_STEP,
	],
	alsoResults: [
		[
			{
				status: 0,
				data: { state: '2', otp_ref_id: 'a+b/==', intent_id: 19 },
			},
			{ otp_ref_id: 'a+b/==', next_step: 'verifySenderOtp' },
		],
	],
	// A lost reference was once taken for a wallet that was there before.
	notResults: [
		[{ status: 0, data: { otp_ref_id: '', intent_id: 19, kyc_request_id: '' } }, 'unknown'],
		[{ status: 0, data: { otp_ref_id: '', state: '' } }, 'unknown'],
		[{ status: 0, data: { state: null } }, 'unknown'],
		[{ status: 0 }, 'unknown'],
		[{ status: 2129, data: { state: '2' } }, 'unknown'],
		[{ status: 132, data: { state: '2' } }, 'refused'],
		[{ status: 308, data: { state: '2' } }, 'refused'],
		[{ status: 461, data: { state: '2' } }, 'refused'],
	],
});
