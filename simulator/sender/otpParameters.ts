import { textOf, type Parameter } from '../parameters';

/**
 * What the sender typed in. Eko's pages call it an integer, but it may begin with 0. Digits of any
 * number will do: whether they are the right ones is another check.
 */
export const OTP: Parameter = {
	name: 'otp',
	required: true,
	accepts: textOf(/^[0-9]{1,20}$/),
	expected: 'must be text of digits, not a number: an OTP may begin with 0',
};

/** The reference that came when the OTP was texted. */
export const OTP_REF_ID: Parameter = {
	name: 'otp_ref_id',
	required: true,
	accepts: textOf(/^[^]{1,1000}$/),
	expected: 'must be text, exactly as Eko sent it',
};
