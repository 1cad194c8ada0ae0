import { createHmac } from 'node:crypto';

/**
 * The `secret-key` header that Eko expects beside `secret-key-timestamp`.
 *
 * HMAC-SHA256 of the timestamp, keyed with the base64 text of the access key (the text itself, not
 * the bytes it stands for), as base64. Neither method, path nor body is signed, so whoever sees the
 * headers can call Eko until the timestamp ages out.
 *
 * Known answer, from openssl: access key `known-answer-access-key` and timestamp `1700000000000`
 * give `YJceQxYEUkG97XVCnPH/FGfr1ztnOExUoZYJ8Q9Wdh8=`:
 *
 *     printf %s 1700000000000 | openssl dgst -sha256 -binary \
 *       -hmac "$(printf %s known-answer-access-key | base64 -w0)" | base64
 *
 * @param accessKey as Eko issued it, trimmed
 * @param timestamp milliseconds since the UNIX epoch, as decimal text
 * @see https://eps.eko.in/docs/how-auth-works
 */
export function signTimestamp(accessKey: string, timestamp: string): string {
	const hmacKey = Buffer.from(accessKey).toString('base64');
	return createHmac('sha256', hmacKey).update(timestamp).digest('base64');
}
