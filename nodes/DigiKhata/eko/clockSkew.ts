import type { HttpResponse } from './network';

/** Eko takes a timestamp for 2 minutes; nearer than this, the clock is not the cause. */
const TOLERANCE_SECONDS = 30;

/**
 * How far this server's clock is ahead of Eko's, in seconds, from the reply's `Date` header and the
 * middle of the time between send and receive; negative when it is behind, 0 within 30 seconds.
 *
 * @returns undefined when the header is missing or unreadable, or when `Age` says that a cache kept
 * the reply
 */
export function clockSkew({ headers, sentAt, receivedAt }: HttpResponse): number | undefined {
	if (headers.age !== undefined || typeof headers.date !== 'string') return undefined;
	const theirs = Date.parse(headers.date);
	if (Number.isNaN(theirs)) return undefined;
	const ahead = Math.round(((sentAt + receivedAt) / 2 - theirs) / 1000);
	return Math.abs(ahead) < TOLERANCE_SECONDS ? 0 : ahead;
}
