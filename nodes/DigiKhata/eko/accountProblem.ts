import type { FailedOutcome } from './outcome';
import { SIGNATURE_STATUSES } from './statuses';

/** The initiator, the agent or its user code, the balance. */
const ACCOUNT_STATUSES = new Set([...SIGNATURE_STATUSES, 319, 346, 347, 1297]);

/** Keys, Base URL, or a proxy on the way. */
const HTTP_STATUSES = new Set([401, 403, 404, 405, 415]);

const ACCOUNT_TEXTS =
	/\bkey\b|\bagent\b|customer not allowed|no mapping rule|\b(initiator_id|user_code|org_id)\b/i;

/**
 * Whether Eko refused for a reason that nobody whom the item is about can change: the keys, the Base URL,
 * the agent, the balance, or what Eko has activated.
 *
 * @param said Eko's own words
 * @param isNoAnswer whether a refusal of this operation is of unknown outcome
 */
export function isAccountProblem(
	outcome: FailedOutcome,
	said: string,
	isNoAnswer = false,
): boolean {
	if (outcome.kind !== 'refused' && !isNoAnswer) return false;
	if ('response' in outcome && outcome.response.statusCode >= 500) return false;
	switch (outcome.cause) {
		case 'redirect':
			return true;
		case 'status':
			return ACCOUNT_STATUSES.has(outcome.envelope.status) || ACCOUNT_TEXTS.test(said);
		case 'text':
		case 'http':
		case 'unreadable':
			return HTTP_STATUSES.has(outcome.response.statusCode) || ACCOUNT_TEXTS.test(said);
		default:
			return false;
	}
}
