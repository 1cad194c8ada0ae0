import { randomInt } from 'node:crypto';

import { freshOtpRefId } from './otpRefId';
import { RecentMap } from './recentMap';

/** How long an OTP is good for, in milliseconds. Eko does not document it: the simulator's choice. */
const OTP_VALID_MS = 10 * 60 * 1000;

/** What an OTP proves: that the mobile number is the sender's, or that the Aadhaar number is. */
export type OtpPurpose = 'sender' | 'aadhaar';

/** What a caller hands in to prove something. */
export interface HandedIn {
	readonly customerId: string;
	readonly purpose: OtpPurpose;
	readonly otp: string;
	readonly otpRefId: string;
}

/** Why an OTP is refused: Eko's status, and the reason in words for the log. */
export interface OtpProblem {
	readonly status: 302 | 303;
	readonly why: string;
}

interface Issued {
	readonly customerId: string;
	readonly purpose: OtpPurpose;
	readonly otp: string;
	readonly issuedAt: number;
}

/** The OTPs one simulator has texted. Times are in milliseconds since the UNIX epoch. */
export class Otps {
	private readonly issued = new RecentMap<string, Issued>(100_000);
	/** The one reference that is good now, for each sender and purpose. */
	private readonly good = new RecentMap<string, string>(100_000);

	/** A fresh OTP of 6 digits and its reference; the sender's earlier one for this purpose is void. */
	issue(customerId: string, purpose: OtpPurpose, now: number): { otp: string; otpRefId: string } {
		const otp = String(randomInt(1_000_000)).padStart(6, '0');
		const otpRefId = freshOtpRefId();
		this.issued.set(otpRefId, { customerId, purpose, otp, issuedAt: now });
		this.good.set(goodKey(customerId, purpose), otpRefId);
		return { otp, otpRefId };
	}

	/**
	 * Uses an OTP up; gives back why not when it is no good. A wrong OTP leaves its reference good,
	 * since people mistype. 303 asks for a new OTP, so it is also the answer to a used or replaced one.
	 */
	use({ customerId, purpose, otp, otpRefId }: HandedIn, now: number): OtpProblem | undefined {
		const issued = this.issued.get(otpRefId);
		if (!issued) return { status: 302, why: 'no such otp_ref_id' };
		if (issued.customerId !== customerId) {
			return { status: 302, why: 'the otp_ref_id is of another sender' };
		}
		if (issued.purpose !== purpose) {
			return { status: 302, why: 'the otp_ref_id is of the other kind of OTP' };
		}
		if (this.good.get(goodKey(customerId, purpose)) !== otpRefId) {
			return { status: 303, why: 'the otp_ref_id was used, or a later one replaced it' };
		}
		if (now - issued.issuedAt > OTP_VALID_MS) {
			return { status: 303, why: 'the OTP is more than 10 minutes old' };
		}
		if (issued.otp !== otp) return { status: 302, why: 'the OTP is not the one texted' };
		this.good.delete(goodKey(customerId, purpose));
		return undefined;
	}
}

function goodKey(customerId: string, purpose: OtpPurpose): string {
	return `${purpose} ${customerId}`;
}
