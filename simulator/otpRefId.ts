import { randomBytes } from 'node:crypto';

/**
 * A fresh, unguessable otp_ref_id: 100 characters of base64, as long as Eko's sample on
 * https://eps.eko.in/docs/ppi-digikhata-generate-aadhaar-otp. Each one contains `+`, `/` and `=`,
 * so that a caller who changes any of them on the way is found out on the first call.
 */
export function freshOtpRefId(): string {
	for (;;) {
		// 74 bytes: base64 then needs exactly one `=` to fill up its last group.
		const candidate = randomBytes(74).toString('base64');
		if (candidate.includes('+') && candidate.includes('/')) return candidate;
	}
}
