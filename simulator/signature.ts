import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import type { SimulatorKeys } from './keys';

/**
 * How far a timestamp may be off, in milliseconds, in either direction. Eko documents that old
 * timestamps are refused but not how old: five minutes is the simulator's choice.
 */
const TIMESTAMP_WINDOW_MS = 5 * 60 * 1000;

/**
 * Says why Eko would answer 403 to these headers, in words for the log that never quote a header
 * value; undefined when the signature is good. `now` is in milliseconds since the UNIX epoch.
 *
 * Deliberately shares no code with the credential: it follows
 * https://eps.eko.in/docs/how-auth-works on its own, so that one misreading cannot pass on both sides.
 */
export function signatureProblem(
	headers: IncomingHttpHeaders,
	keys: Pick<SimulatorKeys, 'developerKey' | 'accessKey'>,
	now: number,
): string | undefined {
	const developerKey = headers['developer_key'];
	const secretKey = headers['secret-key'];
	const timestamp = headers['secret-key-timestamp'];

	if (!developerKey) return 'no developer_key header';
	if (!secretKey) return 'no secret-key header';
	if (!timestamp) return 'no secret-key-timestamp header';
	if (developerKey !== keys.developerKey) return 'wrong developer key';
	if (typeof timestamp !== 'string' || !/^\d{1,15}$/.test(timestamp)) {
		return 'secret-key-timestamp is not a whole number of milliseconds';
	}
	if (secretKey !== expectedSecretKey(keys.accessKey, timestamp)) {
		return 'secret-key does not fit the access key and the timestamp';
	}
	if (Math.abs(now - Number(timestamp)) > TIMESTAMP_WINDOW_MS) {
		return 'the timestamp is more than five minutes off';
	}
	return undefined;
}

function expectedSecretKey(accessKey: string, timestamp: string): string {
	// Eko uses the base64 text itself as the HMAC key; it is not decoded back to bytes.
	const hmacKey = Buffer.from(accessKey, 'utf8').toString('base64');
	return createHmac('sha256', hmacKey).update(timestamp).digest('base64');
}
