import { EFFECTS, type Effect } from '../contract/effects';
import type { UserMessage } from './message';

/**
 * The words for a reply that is about something else than was asked.
 *
 * @param name what differs, by Eko's name
 */
export function describeOther(name: string, effect: Effect): UserMessage {
	const { adviceWhenUnknown } = EFFECTS[effect];
	return {
		message: `Eko’s reply is about another ${name}`,
		description: ['Do not rely on it.', adviceWhenUnknown].filter(Boolean).join(' '),
	};
}
