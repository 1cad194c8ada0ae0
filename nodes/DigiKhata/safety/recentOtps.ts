import { createHmac, randomBytes } from 'node:crypto';

/** How many are remembered: a run of ten thousand senders. */
const MAX_REMEMBERED = 10_000;

/** When somebody was last sent an OTP by this n8n process. Who that was cannot be read from it. */
export class RecentOtps {
	private readonly key = randomBytes(32);
	private readonly sentAt = new Map<string, number>();

	/**
	 * Notes that an OTP is about to be sent, unless the last one is too recent.
	 *
	 * @param about the operation and the person
	 * @param now milliseconds
	 * @returns how many seconds to wait, from 1; 0 when it may be sent
	 */
	take(about: string, minSeconds: number, now: number): number {
		const id = this.idOf(about);
		const earlier = this.sentAt.get(id) ?? -Infinity;
		const left = minSeconds - (now - earlier) / 1000;
		if (left > 0) return Math.ceil(left);
		this.sentAt.delete(id);
		this.sentAt.set(id, now);
		if (this.sentAt.size > MAX_REMEMBERED) {
			this.sentAt.delete(this.sentAt.keys().next().value as string);
		}
		return 0;
	}

	/** Forgets what was taken at this moment, since none was sent. */
	giveBack(about: string, takenAt: number): void {
		const id = this.idOf(about);
		if (this.sentAt.get(id) === takenAt) this.sentAt.delete(id);
	}

	/** Forgets all. */
	clear(): void {
		this.sentAt.clear();
	}

	private idOf(about: string): string {
		return createHmac('sha256', this.key).update(about).digest('base64');
	}
}

/** Those of this process. */
export const recentOtps = new RecentOtps();
