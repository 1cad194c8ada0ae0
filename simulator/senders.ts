import { RecentMap } from './recentMap';

/**
 * How far a sender has come:
 * - `new`: not enrolled
 * - `enrolled`: onboarded, the mobile number is not verified
 * - `aadhaar pending`: the mobile number is verified
 * - `pan pending`: the Aadhaar number is validated, too
 * - `complete`: KYC is complete
 */
export type Stage = 'new' | 'enrolled' | 'aadhaar pending' | 'pan pending' | 'complete';

/** A person with a mobile number; each step that succeeds changes `stage`. */
export interface Sender {
	/** The mobile number. */
	readonly customerId: string;
	name: string;
	stage: Stage;
}

/** The name of whoever was taken for enrolled without Onboard Sender. */
export const MADE_UP_NAME = 'Simulated Sender';

/** The senders one simulator has heard of; it forgets those it heard of longest ago. */
export class Senders {
	private readonly known = new RecentMap<string, Sender>();

	/** Whether somebody asked for this mobile number before. */
	has(customerId: string): boolean {
		return this.known.has(customerId);
	}

	/** The sender with this mobile number. One never heard of begins at `firstStage`. */
	find(customerId: string, firstStage: Stage): Sender {
		const sender = this.known.get(customerId) ?? {
			customerId,
			name: MADE_UP_NAME,
			stage: firstStage,
		};
		this.known.set(customerId, sender);
		return sender;
	}
}
