import { generateSenderVerificationOtp } from '../../../nodes/DigiKhata/operations/sender/generateSenderVerificationOtp.operation';
import samples from '../../../simulator/samples/generateSenderVerificationOtp.json';
import { cases, type Sample } from '../cases';

const TEXTED: Sample = {
	what: 'The sender was sent an OTP',
	reply: samples.success,
	result: {
		otp_ref_id:
			'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6haUuWCwcbJVCWUgeMOoj5vNqXAGuOK+Cro+AqdfLdmm5z5AQ+PGkPdHUQJ9nuLPKS',
		intent_id: 19,
		next_step: 'verifySenderOtp',
	},
};

export default cases(generateSenderVerificationOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/otp',
		parameters: {},
	},
	replies: [
		TEXTED,
		// Not on Eko’s page for this call: its status for a texted OTP elsewhere.
		{ ...TEXTED, reply: { ...TEXTED.reply, status: 2129 } },
	],
	// Without its reference nobody knows whether an OTP is out; out of step, there is no OTP.
	notResults: [
		[{ status: 0, data: { otp_ref_id: '', intent_id: 19 } }, 'unknown'],
		[{ status: 0, data: { otp_ref_id: null } }, 'unknown'],
		[{ status: 0 }, 'unknown'],
		[{ status: 308 }, 'refused'],
		[{ status: 327 }, 'refused'],
		[{ status: 585 }, 'refused'],
		[{ status: 2136 }, 'refused'],
	],
});
