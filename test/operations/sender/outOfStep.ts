import samples from '../../../simulator/samples/verifySenderOtp.json';
import type { Sample } from '../cases';

/**
 * What any step may be answered for a sender who is at another step. Eko's page on Verify Sender OTP has
 * the second one; the others are from Eko's list of statuses.
 */
export const OUT_OF_STEP: readonly Sample[] = [
	{
		what: 'The sender is enrolled, but the mobile number is not verified',
		reply: {
			response_status_id: 1,
			data: {},
			response_type_id: 327,
			message: 'Enrollment done. Verification pending',
			status: 327,
		},
		result: { next_step: 'generateSenderVerificationOtp' },
	},
	{
		what: 'The mobile number is verified, the Aadhaar is not',
		reply: samples.aadhaarPending,
		result: { next_step: 'generateSenderAadhaarOtp' },
	},
	{
		what: 'The KYC was complete before',
		reply: {
			response_status_id: 1,
			data: {},
			response_type_id: 585,
			message: 'Customer already KYC approved',
			status: 585,
		},
		result: { next_step: 'done' },
	},
];
