import { getSenderInformation } from '../../../nodes/DigiKhata/operations/sender/getSenderInformation.operation';
import samples from '../../../simulator/samples/getSenderInformation.json';
import { cases } from '../cases';
import { OUT_OF_STEP } from './outOfStep';

export default cases(getSenderInformation, {
	sends: {
		method: 'GET',
		path: '/customer/payment/ppi-digikhata/sender/9123456780',
		parameters: {},
	},
	replies: [
		{
			what: 'The sender is enrolled and was sent an OTP',
			reply: samples.success,
			result: {
				otp_ref_id:
					'IXrygqm0vTNbN35Lp5AfcbP69ifPhQ1Ee3u74AHY5fA9aMp2d94Yii3g+9fOBmbMsVTuaEQpDOEateP4tSTkQw==',
				intent_id: 19,
				next_step: 'verifySenderOtp',
			},
		},
		{
			// On no page for this call: the status that an OTP has on the others.
			what: 'The sender is enrolled and was sent an OTP',
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
				next_step: 'verifySenderOtp',
			},
		},
		{
			// On no page. Eko's own web client knows this answer.
			what: 'Eko returns the wallet at once, and its KYC is complete; no OTP was sent (not on Eko’s page)',
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
				next_step: 'done',
			},
		},
		{
			what: 'The sender is not enrolled; no OTP was sent',
			reply: samples.notEnrolled,
			result: { next_step: 'onboardSender' },
		},
		...OUT_OF_STEP,
	],
	alsoResults: [
		[{ status: 0, response_type_id: 308 }, { next_step: 'onboardSender' }],
		[
			{
				status: 0,
				response_type_id: 309,
				data: { customer_profile: { name: 'Asha Verma' }, kyc_state: 1 },
			},
			{ next_step: 'generateSenderAadhaarOtp' },
		],
		[{ status: 308, data: { otp_ref_id: 'a+b/==' } }, { otp_ref_id: 'a+b/==' }],
		[{ status: 327, data: { otp_ref_id: 'a+b/==' } }, { otp_ref_id: 'a+b/==' }],
		[{ status: 585, data: { otp_ref_id: 'a+b/==' } }, { otp_ref_id: 'a+b/==' }],
		[{ status: 2136, data: { otp_ref_id: 'a+b/==' } }, { otp_ref_id: 'a+b/==' }],
	],
	// Without its reference nobody knows whether an OTP is out.
	notResults: [
		[{ status: 2129, data: { otp_ref_id: '', intent_id: 19 } }, 'unknown'],
		[{ status: 2129 }, 'unknown'],
		[{ status: 0, data: { sender_name: 'Asha Verma' } }, 'unknown'],
		[{ status: 319, data: { otp_ref_id: '' } }, 'refused'],
		[{ status: 346, data: { otp_ref_id: '' } }, 'refused'],
		[{ status: 17, data: { otp_ref_id: '' } }, 'refused'],
	],
});
