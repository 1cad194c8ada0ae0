import { randomInt } from 'node:crypto';

import { freshOtpRefId } from './otpRefId';
import { RecentMap } from './recentMap';

/** How long an OTP is good for, in milliseconds. Eko does not document it: the simulator's choice. */
const OTP_VALID_MS = 10 * 60 * 1000;

/** What an OTP is for: to prove a mobile number or an Aadhaar number, or to consent to something. */
export type OtpPurpose = 'sender' | 'aadhaar' | 'recipient' | 'transaction' | 'refund';

/** Whom an OTP is texted to, and what for. */
export interface Subject {
	readonly customerId: string;
	readonly purpose: OtpPurpose;
	/** What exactly it consents to, for instance recipient and amount. */
	readonly about?: string;
}

/** What a caller hands in to prove something. */
export interface HandedIn extends Subject {
	readonly otp: string;
	readonly otpRefId: string;
}

/** Why an OTP is refused: Eko's status, and the reason in words for the log. */
export interface OtpProblem {
	readonly status: 302 | 303;
	readonly why: string;
	/** That it was good, and is used up. */
	readonly isUsed?: true;
}

interface Issued extends Subject {
	readonly otp: string;
	readonly issuedAt: number;
	isUsed?: true;
}

/** The OTPs one simulator has texted. Times are in milliseconds since the UNIX epoch. */
export class Otps {
	private readonly issued = new RecentMap<string, Issued>();
	/** The one reference that is good now, for each subject. */
	private readonly good = new RecentMap<string, string>();

	/** A fresh OTP of 6 digits and its reference; the earlier one for this subject is void. */
	issue(
		subject: Subject,
		now: number,
		otpRefId = freshOtpRefId(),
	): { otp: string; otpRefId: string } {
		const otp = String(randomInt(1_000_000)).padStart(6, '0');
		this.issued.set(otpRefId, { ...subject, otp, issuedAt: now });
		this.good.set(goodKey(subject), otpRefId);
		return { otp, otpRefId };
	}

	/**
	 * Uses an OTP up; gives back why not when it is no good. A wrong OTP leaves its reference good,
	 * since people mistype. 303 asks for a new OTP, so it is also the answer to a used or replaced one.
	 * Without `about`, an OTP about anything will do.
	 */
	use(
		{ customerId, purpose, about, otp, otpRefId }: HandedIn,
		now: number,
	): OtpProblem | undefined {
		const issued = this.issued.get(otpRefId);
		if (!issued) return { status: 302, why: 'no such otp_ref_id' };
		if (issued.customerId !== customerId) {
			return { status: 302, why: 'the otp_ref_id is of another sender' };
		}
		if (issued.purpose !== purpose) {
			return { status: 302, why: 'the otp_ref_id is of another kind of OTP' };
		}
		if (about !== undefined && issued.about !== about) {
			return { status: 302, why: 'the OTP was for something else' };
		}
		if (issued.isUsed) return { status: 303, why: 'the OTP was used', isUsed: true };
		if (this.good.get(goodKey(issued)) !== otpRefId) {
			return { status: 303, why: 'a later OTP replaced it' };
		}
		if (now - issued.issuedAt > OTP_VALID_MS) {
			return { status: 303, why: 'the OTP is more than 10 minutes old' };
		}
		if (issued.otp !== otp) return { status: 302, why: 'the OTP is not the one texted' };
		issued.isUsed = true;
		this.good.delete(goodKey(issued));
		return undefined;
	}

	/** What the OTP with this reference consents to. */
	aboutOf(otpRefId: string): string | undefined {
		return this.issued.get(otpRefId)?.about;
	}
}

function goodKey({ customerId, purpose, about = '' }: Subject): string {
	return `${purpose} ${customerId} ${about}`;
}
