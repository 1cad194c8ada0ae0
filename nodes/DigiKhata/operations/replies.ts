import type { ReadReply } from '../contract/operation';
import { readReference } from '../eko/envelope';

/**
 * A reply that says no more than where to go; a reference that comes along is kept.
 *
 * @param next_step for an IF or Switch node: the `id` of an operation, or `done`
 */
export function nextStepOnly(next_step: string): ReadReply {
	return (data) => {
		const otp_ref_id = readReference(data, 'otp_ref_id');
		return otp_ref_id === undefined ? { next_step } : { otp_ref_id, next_step };
	};
}

/** A reply about an OTP that was sent: nothing without the reference that belongs to it. */
export function readOtpReference(next_step: string): ReadReply {
	return (data) => {
		const otp_ref_id = readReference(data, 'otp_ref_id');
		return otp_ref_id === undefined ? undefined : { otp_ref_id, next_step };
	};
}
