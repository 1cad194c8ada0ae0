import { isEmpty } from '../fields/field';
import { isObject } from './isObject';
import { otpReference } from './otpReference';
import type { Operation, ReadResult } from './operation';

/**
 * A reply that says no more than where to go; a reference that comes along is kept all the same.
 *
 * @param next_step for an IF or Switch node: the `value` of an operation, or `done`
 */
export function goTo(next_step: string): ReadResult {
	return (data) => {
		const otp_ref_id = otpReference(data);
		return otp_ref_id === undefined ? { next_step } : { otp_ref_id, next_step };
	};
}

/**
 * Statuses by which Eko answers the step of a sender who stands elsewhere, for instance because the
 * step was taken before without anybody noticing. They refuse the two operations that do nothing but
 * text an OTP: whatever those output has a reference.
 */
export const STANDS_ELSEWHERE: Operation['results'] = {
	327: goTo('generateSenderVerificationOtp'),
	2136: goTo('generateSenderAadhaarOtp'),
	585: goTo('done'),
};

/** A reply to an OTP that was texted: nothing without the reference that belongs to it. */
export function otpTexted(next_step: string): ReadResult {
	return (data) => {
		const reference = otpReference(data);
		if (reference === undefined) return undefined;
		const { intent_id, kyc_request_id } = data;
		return { otp_ref_id: reference, intent_id, kyc_request_id, next_step };
	};
}

/** Eko's `response_type_id` for the wallet of a sender whose KYC is complete. */
const WALLET = 309;

/**
 * The end: the sender's wallet as Eko describes it, less the twenty fields that are empty in Eko's
 * samples. Nothing unless Eko speaks of the wallet: a bare success may mean something else.
 */
export const kycComplete: ReadResult = (data, typeId) => {
	const profile = isObject(data.customer_profile) ? data.customer_profile : {};
	if (Object.keys(profile).length === 0 && typeId !== WALLET) return undefined;
	return {
		sender_name: given(profile.name, data.sender_name),
		balance: profile.balance,
		kyc_state: given(profile.kyc_state, data.kyc_state),
		total_monthly_limit: profile.total_monthly_limit,
		next_allowed_limit: given(profile.next_allowed_limit, data.next_allowed_limit),
		next_step: 'done',
	};
};

/** The first of two places where Eko may put a value; it leaves the other one empty. */
function given<T>(first: T, second: T): T {
	return isEmpty(first) ? second : first;
}
