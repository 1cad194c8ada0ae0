import { generateSenderAadhaarOtp } from '../../../nodes/DigiKhata/operations/sender/generateSenderAadhaarOtp.operation';
import samples from '../../../simulator/samples/generateSenderAadhaarOtp.json';
import { cases, type Sample } from '../cases';

const TEXTED: Sample = {
	what: 'UIDAI sent an OTP to the mobile number linked with the Aadhaar',
	reply: samples.success,
	result: {
		otp_ref_id:
			'leSLbMTFJpWWyG+NIDZW1IM6D+1tVJ6haUuWCwcbJVCWUgeMOoj5vNqXAGuOK+Cro+AqdfLdmm5z5AQ+PGkPdHUQJ9nuLPKS',
		intent_id: 20,
		next_step: 'validateSenderAadhaarOtp',
	},
};

export default cases(generateSenderAadhaarOtp, {
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/aadhaar/otp',
		parameters: { aadhar: '312345678909' },
	},
	replies: [
		TEXTED,
		// Not on Eko’s page for this call: its status for a texted OTP elsewhere.
		{ ...TEXTED, reply: { ...TEXTED.reply, status: 2129 } },
	],
	// As results, the refusals would put items without a reference on the output.
	notResults: [
		[{ status: 0, data: { intent_id: 20, otp_ref_id: '' } }, 'unknown'],
		[{ status: 308 }, 'refused'],
		[{ status: 327 }, 'refused'],
		[{ status: 585 }, 'refused'],
		[{ status: 2136 }, 'refused'],
	],
});
