import type { Account } from '../../../credentials/account';
import type { EkoRequest, Operation } from '../contract/operation';
import { interpret } from '../eko/interpret';
import type { FailedOutcome, Outcome } from '../eko/outcome';
import type { HttpResult } from '../eko/network';
import { sendRequest, type Transport } from '../eko/request';
import { describeFailure, readEkoWords } from '../messages/describe';
import type { UserMessage } from '../messages/message';
import { redact, type Secrets } from '../safety/redact';

/** One call to Eko. */
export interface Call {
	operation: Pick<Operation, 'effect' | 'replies' | 'adviceWhenRefused'>;
	/** After a change of unknown outcome: how to learn whether it was made. */
	adviceWhenUnknown?: string | undefined;
	account: Account;
	request: EkoRequest;
	/** Milliseconds. */
	timeout: number;
	/** What was submitted and must not come back. The keys are added. */
	secrets: Omit<Secrets, 'keys'>;
}

/** What one call came to, free of secrets; of a failure, what Eko itself says, too. */
export type CallResult =
	| { outcome: Extract<Outcome, { kind: 'success' }>; message: undefined; said?: undefined }
	| { outcome: FailedOutcome; message: UserMessage; said: readonly string[] };

/**
 * Sends one call, once, and reads what came of it: the one way to Eko, for items, for lists in the
 * editor and for the credential's test. Never throws.
 *
 * @param isCanceled whether the execution was canceled meanwhile
 */
export async function callEko(
	transport: Transport,
	call: Call,
	isCanceled?: () => boolean,
): Promise<CallResult & { secrets: Secrets }> {
	const { account, request, timeout } = call;
	const result = await sendRequest(transport, account.baseUrl, request, timeout);
	// What cannot have reached Eko stays known as such.
	const wasCut = 'failure' in result && ['timeout', 'connectionLost'].includes(result.failure);
	const sent: HttpResult = wasCut && isCanceled?.() ? { failure: 'canceled' } : result;
	const secrets = { ...call.secrets, keys: [account.developerKey, account.accessKey] };
	try {
		return { ...readResult(sent, call, secrets), secrets };
	} catch {
		// Whatever a reply holds, it must not cost the references of the other items.
		return { ...readResult({ failure: 'connectionLost' }, call, secrets), secrets };
	}
}

/** What a result comes to, and what we tell of it. */
export function readResult(
	result: HttpResult,
	call: Pick<Call, 'operation' | 'adviceWhenUnknown' | 'timeout'> & {
		account: Pick<Account, 'environment'>;
	},
	secrets: Secrets,
): CallResult {
	const outcome = interpret(result, call.operation);
	if (outcome.kind === 'success') return { outcome: redact(outcome, secrets), message: undefined };
	const { operation, adviceWhenUnknown, timeout } = call;
	const { environment } = call.account;
	const { effect, adviceWhenRefused } = operation;
	const advice = { adviceWhenUnknown, adviceWhenRefused };
	const facts = { effect, ...advice, environment, timeout, secrets };
	const said = readEkoWords(outcome, secrets);
	return { outcome, message: describeFailure(outcome, facts, said), said };
}
