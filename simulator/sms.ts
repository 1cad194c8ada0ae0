import type { OtpPurpose } from './otps';

/** What a sender's phone would have got. */
export interface Sms {
	/** The sender's mobile number. */
	readonly to: string;
	/** 6 digits; may begin with 0. */
	readonly otp: string;
	readonly purpose: OtpPurpose;
}

const TEXTS: Readonly<Record<OtpPurpose, string>> = {
	sender: 'to verify this mobile number for DigiKhata.',
	aadhaar: 'for Aadhaar eKYC with DigiKhata.',
	recipient: 'to add a bank account to DigiKhata.',
	transaction: 'to send money by DigiKhata.',
	refund: 'for a refund of DigiKhata in cash.',
};

/** The SMS as one line of the log, with the last 4 digits of the mobile number. */
export function smsLine({ to, otp, purpose }: Sms): string {
	return `SMS to …${to.slice(-4)}: ${otp} is your OTP ${TEXTS[purpose]} It is good for 10 minutes.`;
}
