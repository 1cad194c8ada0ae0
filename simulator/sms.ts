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
	sender: 'is your OTP to verify this mobile number for DigiKhata. It is good for 10 minutes.',
	aadhaar: 'is your OTP for Aadhaar eKYC with DigiKhata. It is good for 10 minutes.',
	recipient: 'is your OTP to add a bank account to DigiKhata. It is good for 10 minutes.',
	transaction: 'is your OTP to send money by DigiKhata. It is good for 10 minutes.',
	refund: 'is your OTP for a refund of DigiKhata in cash. It is good for 10 minutes.',
};

/** The SMS as one line of the log, with the last 4 digits of the mobile number. */
export function smsLine({ to, otp, purpose }: Sms): string {
	return `SMS to …${to.slice(-4)}: ${otp} ${TEXTS[purpose]}`;
}
