import type { IDataObject } from 'n8n-workflow';

import { otpReference } from './otpReference';
import type { ReadResult } from './operation';

/**
 * Where a sender goes from here, for an IF or Switch node: the `value` of an operation, or `done` when
 * KYC is complete.
 */
export type NextStep =
	| 'getSenderInformation'
	| 'onboardSender'
	| 'generateSenderVerificationOtp'
	| 'verifySenderOtp'
	| 'getAadhaarKycConsentDetails'
	| 'generateSenderAadhaarOtp'
	| 'validateSenderAadhaarOtp'
	| 'validateSenderPan'
	| 'done';

/** A reply that says no more than where to go. */
export function goTo(next_step: NextStep): ReadResult {
	return () => ({ next_step });
}

/** A reply to an OTP that was texted: nothing without the reference that belongs to it. */
export function otpTexted(next_step: NextStep): ReadResult {
	return (data) => {
		const reference = otpReference(data);
		if (reference === undefined) return undefined;
		const { intent_id, kyc_request_id } = data;
		return { otp_ref_id: reference, intent_id, kyc_request_id, next_step };
	};
}

/** The sender's wallet as Eko describes it, less the twenty fields that are empty in Eko's samples. */
export function senderProfile(next_step: NextStep): ReadResult {
	return (data) => {
		const profile = isObject(data.customer_profile) ? data.customer_profile : {};
		return {
			sender_name: data.sender_name ?? profile.name,
			balance: profile.balance,
			kyc_state: profile.kyc_state ?? data.kyc_state,
			total_monthly_limit: profile.total_monthly_limit,
			next_allowed_limit: profile.next_allowed_limit ?? data.next_allowed_limit,
			next_step,
		};
	};
}

/** Whether a part of a reply is a JSON object. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
