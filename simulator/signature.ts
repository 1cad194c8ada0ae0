import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import type { SimulatorKeys } from './keys';
import type { RefusalStatus } from './refusals';

/**
 * How far a timestamp may be off, in milliseconds. Eko documents how old it may be: that it may be as far
 * ahead is the simulator's choice.
 */
const TIMESTAMP_WINDOW_MS = 2 * 60 * 1000;

/** The status by which Eko refuses a signature, and why, in words for the log that never quote a header. */
export interface SignatureProblem {
	readonly status: RefusalStatus;
	readonly why: string;
}

/**
 * What Eko would refuse in these headers; undefined when the signature is good. `now` is in milliseconds
 * since the UNIX epoch.
 *
 * Deliberately shares no code with the credential: it follows
 * https://eps.eko.in/docs/how-auth-works on its own, so that one misreading cannot pass on both sides.
 */
export function signatureProblem(
	headers: IncomingHttpHeaders,
	keys: Pick<SimulatorKeys, 'developerKey' | 'accessKey'>,
	now: number,
): SignatureProblem | undefined {
	const developerKey = headers['developer_key'];
	const secretKey = headers['secret-key'];
	const timestamp = headers['secret-key-timestamp'];

	if (!developerKey) return { status: 2487, why: 'no developer_key header' };
	if (!secretKey) return { status: 2487, why: 'no secret-key header' };
	if (!timestamp) return { status: 2487, why: 'no secret-key-timestamp header' };
	if (developerKey !== keys.developerKey) return { status: 2483, why: 'wrong developer key' };
	if (typeof timestamp !== 'string' || !/^\d{13}$/.test(timestamp)) {
		return { status: 2486, why: 'secret-key-timestamp is not in milliseconds' };
	}
	if (secretKey !== expectedSecretKey(keys.accessKey, timestamp)) {
		return { status: 2484, why: 'secret-key does not fit the access key and the timestamp' };
	}
	if (Math.abs(now - Number(timestamp)) > TIMESTAMP_WINDOW_MS) {
		return { status: 2485, why: 'the timestamp is more than 2 minutes off' };
	}
	return undefined;
}

function expectedSecretKey(accessKey: string, timestamp: string): string {
	// Eko uses the base64 text itself as the HMAC key; it is not decoded back to bytes.
	const hmacKey = Buffer.from(accessKey, 'utf8').toString('base64');
	return createHmac('sha256', hmacKey).update(timestamp).digest('base64');
}
