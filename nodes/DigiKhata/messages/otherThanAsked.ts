import { EFFECTS, type Effect } from '../contract/effects';
import type { UserMessage } from './message';

/**
 * The words for a reply that is about something else than was asked.
 *
 * @param name what differs, by Eko's name
 */
export function describeOther(name: string, effect: Effect = 'writes'): UserMessage {
	const { adviceWhenUnknown = 'Run this item again.' } = EFFECTS[effect];
	return {
		message: `Eko’s reply is about another ${name}`,
		description: `Do not rely on it. ${adviceWhenUnknown}`,
	};
}
