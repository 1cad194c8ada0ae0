import { text } from '../parameters';

/**
 * What the sender typed in. Eko's pages call it an integer, but it may begin with 0. Digits of any
 * number will do: whether they are the right ones is another check.
 */
export const OTP = text(
	'otp',
	/^[0-9]{1,20}$/,
	'must be text of digits, not a number: an OTP may begin with 0',
);

/** The reference that came when the OTP was texted. */
export const OTP_REF_ID = text(
	'otp_ref_id',
	/^[^]{1,1000}$/,
	'must be text, exactly as Eko sent it',
);
